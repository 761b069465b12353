#include <argmap/support/layout_moves.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace argmap::support {
namespace {

constexpr std::size_t Neighbours = 8;

bool isUpright(const sdk::LayoutGraph& graph) {
    return graph.page.direction == ARGMAP_DIRECTION_DOWN ||
           graph.page.direction == ARGMAP_DIRECTION_UP;
}

std::vector<std::uint32_t> boxesOf(const sdk::LayoutGraph& graph, std::size_t known) {
    std::vector<std::uint32_t> boxes;
    for (std::uint32_t node = 0; node < known; ++node)
        if (!sdk::isJoint(graph.nodes[node]))
            boxes.push_back(node);
    return boxes;
}

// Along the side of its column from which boxes begin.
std::int32_t beginOf(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout,
                     std::uint32_t box) {
    const auto& node = graph.nodes[box];
    const auto& place = layout.places[box];
    const bool mirrored = graph.page.direction == ARGMAP_DIRECTION_LEFT ||
                          graph.page.direction == ARGMAP_DIRECTION_UP;
    const auto centre = isUpright(graph) ? place.y : place.x;
    const auto half = (isUpright(graph) ? node.height : node.width) / 2;
    return mirrored ? -centre - half : centre - half;
}

} // namespace

Moves& Moves::operator+=(const Moves& more) {
    boxes += more.boxes;
    moved += more.moved;
    pairs += more.pairs;
    swapped += more.swapped;
    return *this;
}

Moves movesBetween(const sdk::LayoutGraph& graph, const sdk::LayoutResult& before,
                   const sdk::LayoutResult& after) {
    const bool upright = isUpright(graph);
    const auto boxes = boxesOf(graph, std::min(before.places.size(), after.places.size()));
    const auto across = [&](const sdk::LayoutResult& layout, std::uint32_t box) {
        return upright ? layout.places[box].x : layout.places[box].y;
    };
    Moves moves;
    moves.boxes = boxes.size();
    std::vector<std::pair<double, std::uint32_t>> near;
    for (const auto box : boxes) {
        near.clear();
        for (const auto other : boxes)
            near.emplace_back(std::hypot(before.places[other].x - before.places[box].x,
                                         before.places[other].y - before.places[box].y),
                              other);
        const auto count = std::min(Neighbours + 1, near.size()); // the box itself is the nearest
        std::partial_sort(near.begin(), near.begin() + static_cast<std::ptrdiff_t>(count),
                          near.end());
        std::vector<std::int32_t> ways;
        for (std::size_t at = 1; at < count; ++at)
            ways.push_back(across(after, near[at].second) - across(before, near[at].second));
        std::sort(ways.begin(), ways.end());
        const auto common = ways.empty() ? 0 : ways[ways.size() / 2];
        const auto size = upright ? graph.nodes[box].width : graph.nodes[box].height;
        moves.moved += std::abs(across(after, box) - across(before, box) - common) > size ? 1u : 0u;
        for (const auto other : boxes) {
            if (other <= box || beginOf(graph, before, box) != beginOf(graph, before, other) ||
                beginOf(graph, after, box) != beginOf(graph, after, other))
                continue;
            ++moves.pairs;
            moves.swapped += (across(before, box) < across(before, other)) !=
                                     (across(after, box) < across(after, other))
                                 ? 1u
                                 : 0u;
        }
    }
    return moves;
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
