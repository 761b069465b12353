#include <argmap/support/layout_moves.hpp>

#include <argmap/sdk/layout_geometry.hpp>

#include <algorithm>
#include <vector>

namespace argmap::support {

Moves movesBetween(const sdk::LayoutGraph& graph, const sdk::LayoutResult& before,
                   const sdk::LayoutResult& after) {
    std::vector<diagram::BoxMove> boxes;
    const auto known = std::min(before.places.size(), after.places.size());
    for (std::size_t node = 0; node < known; ++node) {
        const auto& box = graph.nodes[node];
        if (!sdk::isJoint(box))
            boxes.push_back({sdk::around(before.places[node], box.width, box.height),
                             sdk::around(after.places[node], box.width, box.height)});
    }
    return diagram::movesBetween(boxes, static_cast<diagram::Direction>(graph.page.direction));
}

void remember(sdk::LayoutGraph& graph, const sdk::LayoutResult& layout) {
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        const bool known = node < layout.places.size();
        graph.nodes[node].earlier_x = known ? layout.places[node].x : ARGMAP_ABSENT;
        graph.nodes[node].earlier_y = known ? layout.places[node].y : ARGMAP_ABSENT;
    }
}

void removeNode(sdk::LayoutGraph& graph, std::uint32_t node) {
    std::erase_if(graph.edges, [&](const argmap_graph_edge& edge) {
        return edge.from == node || edge.to == node;
    });
    for (auto& edge : graph.edges) {
        edge.from -= edge.from > node ? 1 : 0;
        edge.to -= edge.to > node ? 1 : 0;
    }
    graph.nodes.erase(graph.nodes.begin() + node);
}

} // namespace argmap::support
