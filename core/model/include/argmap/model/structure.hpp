// The map as it is read: a forest of items, the main item first, reasons below what they bear on.
//
// A value made from one map; any thread. The picture's reading order, box numbers, the outline and
// the arrow keys all walk this one structure. Each statement, argument and issue stands in it once:
// where it bears on several items, below the first that is met depth first. Building it is linear
// in the map; cycles are cut at the first repetition.
#pragma once

#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace argmap::model {

/// How a node hangs on its parent.
enum class Bond : std::uint8_t {
    Root,
    Premise,  ///< it, or the argument without premises that it is, carries the inference `via` on
              ///< the parent
    Undercut, ///< it attacks the inference by which the parent stands (or the argument that is
              ///< drawn open there)
    Position  ///< it answers the issue
};

struct StructureNode {
    ItemRef item; ///< a statement, an issue, or an argument that has no reconstruction
    Bond bond = Bond::Root;
    InferenceId via; ///< the inference that joins it to its parent; none for roots and positions
    std::uint32_t parent = none;
    std::uint32_t depth = 0;             ///< 0 for roots
    std::vector<std::uint32_t> children; ///< in the author's order

    static constexpr std::uint32_t none = 0xFFFFFFFFU;
};

class Structure {
public:
    explicit Structure(const ArgumentMap& map);

    /// In reading order: depth first, siblings in the author's order.
    [[nodiscard]] const std::vector<StructureNode>& nodes() const { return m_nodes; }
    [[nodiscard]] std::optional<std::uint32_t> find(ItemRef item) const;
    [[nodiscard]] const std::vector<std::uint32_t>& roots() const { return m_roots; }
    /// The map's main item (ArgumentMap::mainItem), found once.
    [[nodiscard]] ItemRef main() const { return m_main; }
    /// Length of the longest path from a root.
    [[nodiscard]] std::uint32_t depth() const;

private:
    ItemRef m_main;
    std::vector<StructureNode> m_nodes;
    std::vector<std::uint32_t> m_roots;
    std::unordered_map<ItemRef, std::uint32_t> m_rows;
};

/// Whether the argument is drawn open: an inference of its own has premises.
[[nodiscard]] bool isReconstructed(const ArgumentMap& map, ArgumentId argument);

/// The inferences that attack the step itself: those whose target it is, and those whose target is
/// the argument that is drawn open and whose last step it is.
[[nodiscard]] std::vector<InferenceId> undercuttersOf(const ArgumentMap& map,
                                                      InferenceId inference);

} // namespace argmap::model
