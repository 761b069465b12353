// What bears on what: statements, arguments, issues and inferences as one graph, for measuring it.
//
// Made from one map; any thread. Linear in the map, without recursion.
#pragma once

#include <argmap/model/argument_map.hpp>

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace argmap::workbench {

class ReasonGraph {
public:
    explicit ReasonGraph(const model::ArgumentMap& map);

    /// Number of inferences on the longest path from a root; a path is cut where it would come back
    /// to itself.
    [[nodiscard]] std::size_t depth() const;
    /// Parts that nothing joins.
    [[nodiscard]] std::size_t components() const;

private:
    using Node = std::uint32_t;

    [[nodiscard]] Node node(model::ItemRef item) const;
    void addNodes(const model::ArgumentMap& map);
    // `below` bears on `above`.
    void join(model::ItemRef above, model::ItemRef below);
    void sortEdges();
    [[nodiscard]] std::vector<Node> roots() const;

    std::array<std::uint32_t, model::itemTypeCount>
        m_first{}; // node of the dense id 0 of each type
    std::array<std::uint32_t, model::itemTypeCount> m_limit{};
    std::vector<bool> m_exists;
    std::vector<bool> m_isInference;
    std::vector<std::pair<Node, Node>> m_edges; // above, below; by above
    std::vector<std::pair<Node, Node>> m_ties;  // joined, but nothing below the other
    std::vector<std::uint32_t> m_begin;         // of each node's edges
};

} // namespace argmap::workbench
