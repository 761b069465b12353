#include "column_layout.hpp"

#include <argmap/wire/layout_result.hpp>

#include <algorithm>
#include <cmath>

namespace argmap::test {

namespace {

// Columns, joints in those between; edges against the reading order, which may close a circle, do
// not count.
std::vector<std::int32_t> columnsOf(const wire::GraphView& graph) {
    std::vector<std::int32_t> columns(graph.nodes().size(), 0);
    bool changed = true;
    for (int round = 0; changed && round < 40; ++round) {
        changed = false;
        for (std::uint32_t i = 0; i < graph.edges().size(); ++i) {
            const argmap_graph_edge& edge = graph.edges()[i];
            const bool box = graph.nodes()[edge.from].kind == ARGMAP_NODE_BOX;
            std::int32_t wanted = columns[edge.to] + 1;
            if (box && wanted % 2 != 0)
                ++wanted;
            if (edge.role != ARGMAP_EDGE_RELATION && edge.from > edge.to &&
                columns[edge.from] < wanted) {
                columns[edge.from] = wanted;
                changed = true;
            }
        }
    }
    return columns;
}

// Where the line from a box's middle to another place leaves the box.
argmap_point leaving(const argmap_graph_node& node, argmap_place from, argmap_place to) {
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    const double across = dx == 0 ? 1e9 : node.width / 2.0 / std::abs(dx);
    const double down = dy == 0 ? 1e9 : node.height / 2.0 / std::abs(dy);
    const double share = dx == 0 && dy == 0 ? 0 : std::min({across, down, 1.0});
    return {from.x + static_cast<std::int32_t>(dx * share),
            from.y + static_cast<std::int32_t>(dy * share)};
}

} // namespace

base::Result<std::vector<std::uint8_t>> columnLayout(std::span<const std::uint8_t> image) {
    const auto graph = wire::GraphView::open(image);
    if (!graph)
        return base::fail("test.graph", graph.error());
    const std::vector<std::int32_t> columns = columnsOf(*graph);
    const bool across = graph->settings().direction % 2 == 0;
    const bool mirrored = graph->settings().direction >= 2;
    const std::int32_t pitch = (across ? 23600 : 20000) + graph->settings().rank_gap;
    const std::int32_t deepest =
        columns.empty() ? 0 : *std::max_element(columns.begin(), columns.end());
    const std::int32_t far = (deepest / 2 + 2) * pitch;

    wire::LayoutBuilder layout(*graph);
    std::vector<argmap_place> places;
    std::int32_t row = 3000;
    for (std::uint32_t i = 0; i < graph->nodes().size(); ++i) {
        const argmap_graph_node& node = graph->nodes()[i];
        const std::int32_t size = across ? node.height : node.width;
        const std::int32_t ahead = columns[i] * (pitch / 2) + pitch / 2;
        const std::int32_t along = mirrored ? far - ahead : ahead;
        const std::int32_t side = row + size / 2;
        row += size + graph->settings().sibling_gap;
        places.push_back(across ? argmap_place{along, side} : argmap_place{side, along});
        layout.placeNode(i, places[i].x, places[i].y);
    }
    for (std::uint32_t i = 0; i < graph->edges().size(); ++i) {
        const argmap_graph_edge& edge = graph->edges()[i];
        const argmap_point a =
            leaving(graph->nodes()[edge.from], places[edge.from], places[edge.to]);
        const argmap_point b = leaving(graph->nodes()[edge.to], places[edge.to], places[edge.from]);
        const argmap_point points[4]{a,
                                     {a.x + (b.x - a.x) / 3, a.y + (b.y - a.y) / 3},
                                     {b.x - (b.x - a.x) / 3, b.y - (b.y - a.y) / 3},
                                     b};
        layout.setPath(i, points);
    }
    std::vector<argmap_rect> frames(graph->clusters().size(), argmap_rect{0, 0, 100, 100});
    for (std::uint32_t c = 0; c < graph->clusters().size(); ++c) {
        std::int32_t left = far, top = row, right = 0, bottom = 0;
        for (std::uint32_t i = 0; i < graph->nodes().size(); ++i) {
            std::uint32_t cluster = graph->nodes()[i].cluster;
            while (cluster != ARGMAP_NO_ROW && cluster != c)
                cluster = graph->clusters()[cluster].parent;
            if (cluster != c)
                continue;
            left = std::min(left, places[i].x - graph->nodes()[i].width / 2 - 1600);
            right = std::max(right, places[i].x + graph->nodes()[i].width / 2 + 1600);
            top = std::min(top, places[i].y - graph->nodes()[i].height / 2 - 1600);
            bottom = std::max(bottom, places[i].y + graph->nodes()[i].height / 2 + 1600);
        }
        if (left < right)
            frames[c] = {std::max(left, 0), std::max(top, 0), right - std::max(left, 0),
                         bottom - std::max(top, 0)};
        layout.placeCluster(c, frames[c]);
    }
    layout.setPage(across ? far + pitch : row + 3000, across ? row + 3000 : far + pitch);
    return layout.finish();
}

} // namespace argmap::test
