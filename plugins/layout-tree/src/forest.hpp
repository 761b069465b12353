// What hangs on what: a forest of the boxes, joints and groups that stand in one group, for each
// group and for the page.
//
// A group is one item among those that stand beside it, however many lines lead out of it: so its
// members always stay together, and its frame holds nothing else. Linear in the graph, but for the
// depth of groups in groups. Values; any thread may read them.
#pragma once

#include "graph.hpp"

#include <vector>

namespace argmap::layout_tree {

enum class Hanging { Nothing, OfBoxes, OfBoxesAndJoints };

/// Items are numbered: nodes, then clusters, then the page, then rays.
class Forest {
public:
    /// `hanging`: reasons that lead to nothing else and have none themselves become lists.
    Forest(const Graph& graph, Hanging hanging);

    std::vector<std::uint32_t> container; ///< by item: of which it is a part; the page has none
    std::vector<std::uint32_t> parent;    ///< by item: what it hangs on, in the same container
    std::vector<std::uint32_t> edge;      ///< by item: the edge by which it does
    std::vector<std::vector<std::uint32_t>> children; ///< by item, in the author's order
    std::vector<std::vector<std::uint32_t>> parts;    ///< by container: parents before children
    std::vector<std::vector<std::uint32_t>> roots;    ///< by container, in the author's order
    std::vector<std::vector<std::uint32_t>> lists; ///< by item: what hangs in a list, no children
    std::vector<std::uint32_t> ray;                ///< by item: None, or its ray

    /// A ray is a way for lines from an item to the side of its container where reasons are.
    std::uint32_t addRay(std::uint32_t item);

    [[nodiscard]] std::uint32_t page() const { return m_page; }
    [[nodiscard]] std::uint32_t firstCluster() const { return m_nodes; }
    [[nodiscard]] std::size_t size() const { return parent.size(); }
    [[nodiscard]] bool isNode(std::uint32_t item) const { return item < m_nodes; }
    [[nodiscard]] bool isRay(std::uint32_t item) const { return item > m_page; }
    /// Whether an item stands in a list, and so is no part of its container.
    [[nodiscard]] bool isListed(std::uint32_t item) const {
        return parent[item] != None && !lists[parent[item]].empty();
    }
    [[nodiscard]] bool isGroup(std::uint32_t item) const {
        return item >= m_nodes && item < m_page;
    }
    /// The part of a container in which an item of it lies.
    [[nodiscard]] std::uint32_t partOf(std::uint32_t outer, std::uint32_t item) const;
    /// The innermost container of both.
    [[nodiscard]] std::uint32_t common(std::uint32_t a, std::uint32_t b) const;

private:
    std::uint32_t m_nodes;
    std::uint32_t m_page;
    std::vector<std::uint32_t> m_depth; // by item: of containers around it
};

} // namespace argmap::layout_tree
