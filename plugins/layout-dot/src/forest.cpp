#include "forest.hpp"

namespace argmap::layout_dot {

Forest findForest(const Graph& graph, const Strata& strata) {
    constexpr std::uint32_t None = ARGMAP_NO_ROW;
    const auto count = graph.nodes.size();
    Forest forest{std::vector<std::uint32_t>(count, None),
                  std::vector<std::uint32_t>(count, None),
                  std::vector<std::uint32_t>(count, None),
                  {}};
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row) {
        const auto& edge = graph.edges[row];
        if (edge.role == ARGMAP_EDGE_RELATION || strata.ofNode[edge.to] >= strata.ofNode[edge.from])
            continue;
        auto& parent = forest.parent[edge.from];
        if (parent == None || strata.ofNode[edge.to] > strata.ofNode[parent]) {
            parent = edge.to;
            forest.edge[edge.from] = row;
        }
    }
    std::vector<std::vector<std::uint32_t>> children(count);
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row)
        if (forest.edge[graph.edges[row].from] == row)
            children[graph.edges[row].to].push_back(graph.edges[row].from);

    // Parents stand in lower strata than their children: there are no circles.
    std::vector<std::uint32_t> stack;
    for (std::uint32_t start = 0; start < count; ++start) {
        if (forest.parent[start] != None)
            continue;
        stack.push_back(start);
        while (!stack.empty()) {
            const auto node = stack.back();
            stack.pop_back();
            forest.order.push_back(node);
            forest.root[node] = start;
            stack.insert(stack.end(), children[node].rbegin(), children[node].rend());
        }
    }
    return forest;
}

} // namespace argmap::layout_dot
