// Small edits as a person makes them, one after the other, the same ones for the same number: what
// the steadiness of layouts is measured with.
//
// Used by one thread; maps are never changed.
#pragma once

#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <optional>
#include <random>
#include <set>
#include <string>

namespace argmap::workbench {

/// In the order in which a script goes round.
enum class EditKind : std::uint8_t { Leaf, Sibling, Text, Fold, Unfold, Regroup, Remove };
inline constexpr std::size_t editKinds = 7;

struct ScriptedEdit {
    EditKind kind = EditKind::Leaf;
    model::ArgumentMap map;        ///< as it is afterwards
    std::set<std::string> changed; ///< stable ids of what was put elsewhere itself
};

/// A reason more, behind the others of a statement or between two; the text of a statement three
/// times as long; what stands below a statement folded away and shown again; a statement moved into
/// another group; one that nothing hangs on removed.
class EditScript {
public:
    explicit EditScript(std::uint32_t seed) : m_random(seed) {}

    /// The next one of the round; nothing: the map has no place for it.
    [[nodiscard]] std::optional<ScriptedEdit> next(const model::ArgumentMap& map);

private:
    using Edited = std::optional<ScriptedEdit>;

    [[nodiscard]] std::size_t below(std::size_t limit);
    [[nodiscard]] Edited addLeaf(const model::ArgumentMap& map);
    [[nodiscard]] Edited addSibling(const model::ArgumentMap& map);
    [[nodiscard]] Edited lengthen(const model::ArgumentMap& map);
    [[nodiscard]] Edited fold(const model::ArgumentMap& map);
    [[nodiscard]] Edited unfold(const model::ArgumentMap& map);
    [[nodiscard]] Edited regroup(const model::ArgumentMap& map);
    [[nodiscard]] Edited remove(const model::ArgumentMap& map);

    std::mt19937 m_random;
    std::size_t m_round = 0;
    std::uint32_t m_made = 0; ///< items
};

} // namespace argmap::workbench
