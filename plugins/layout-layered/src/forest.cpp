#include "forest.hpp"

#include <argmap/wire/lists.hpp>

namespace argmap::layout_layered {

Forest findForest(const Graph& graph, const Strata& strata) {
    const auto count = graph.nodes.size();
    Forest forest{std::vector<std::uint32_t>(count, None),
                  std::vector<std::uint32_t>(count, None),
                  std::vector<std::uint32_t>(count, None),
                  {}};
    const auto& layers = strata.layerOfNode;
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row) {
        const auto& edge = graph.edges[row];
        if (edge.role == ARGMAP_EDGE_RELATION || layers[edge.to] >= layers[edge.from])
            continue;
        auto& parent = forest.parent[edge.from];
        if (parent == None || layers[edge.to] > layers[parent]) {
            parent = edge.to;
            forest.edge[edge.from] = row;
        }
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    pairs.reserve(count);
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row)
        if (forest.edge[graph.edges[row].from] == row)
            pairs.emplace_back(graph.edges[row].to, graph.edges[row].from);
    const wire::Lists children(count, pairs);

    // Parents stand in lower layers than their children: there are no circles.
    std::vector<std::uint32_t> stack;
    forest.order.reserve(count);
    for (std::uint32_t start = 0; start < count; ++start) {
        if (forest.parent[start] != None)
            continue;
        stack.push_back(start);
        while (!stack.empty()) {
            const auto node = stack.back();
            stack.pop_back();
            forest.order.push_back(node);
            forest.root[node] = start;
            const auto below = children[node];
            stack.insert(stack.end(), below.rbegin(), below.rend());
        }
    }
    return forest;
}

} // namespace argmap::layout_layered
