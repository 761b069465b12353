#include "hanging.hpp"

#include <argmap/sdk/layout_pen.hpp>

#include <algorithm>

namespace argmap::layout_tree {
namespace {

constexpr Length StemFromCorner = 1'500;
constexpr Length ShortestLine = 1'500;
constexpr Length AroundWord = 300;
constexpr Length Corner = 800;

// How much of the list a reason takes: its word may be higher.
Length roomOf(const argmap_graph_node& box, const argmap_graph_edge& edge) {
    return std::max(box.height, edge.label_height);
}

} // namespace

ListShape measureList(const Graph& graph, const Forest& forest, std::uint32_t claim) {
    ListShape shape;
    if (forest.lists[claim].empty())
        return shape;
    const auto& box = graph.nodes[claim];
    shape.stem = std::min<Length>(StemFromCorner, box.width / 2);
    Length line = ShortestLine;
    Length widest = 0;
    for (const auto reason : forest.lists[claim]) {
        const auto& edge = graph.edges[forest.edge[reason]];
        if (edge.label_width > 0)
            line = std::max<Length>(line, edge.label_width + 2 * AroundWord + Corner);
        widest = std::max<Length>(widest, graph.nodes[reason].width);
        shape.depth += graph.page.sibling_gap + roomOf(graph.nodes[reason], edge);
    }
    shape.indent = shape.stem + line;
    shape.reach = shape.indent + widest;
    return shape;
}

void placeList(const Graph& graph, const Axes& axes, const Forest& forest, const ListShape& shape,
               std::uint32_t claim, std::vector<Patch>& patches) {
    const auto& head = patches[claim];
    Length at = axes.upright() ? head.mainEnd() : head.crossEnd();
    for (const auto reason : forest.lists[claim]) {
        const auto& box = graph.nodes[reason];
        const auto room = roomOf(box, graph.edges[forest.edge[reason]]);
        at += graph.page.sibling_gap;
        const auto begin = at + (room - box.height) / 2;
        at += room;
        patches[reason] = axes.upright()
                              ? Patch{begin, head.cross + shape.indent, box.height, box.width}
                              : Patch{head.main + shape.indent, begin, box.width, box.height};
    }
}

std::vector<Spot> drawInList(const Axes& axes, const Patch& claim, const Patch& reason,
                             const ListShape& shape, bool straight) {
    // As u along the text and v down the list.
    const bool upright = axes.upright();
    const auto spot = [&](Length u, Length v) { return upright ? Spot{v, u} : Spot{u, v}; };
    const auto from = upright ? reason.cross : reason.main;
    const auto level =
        upright ? reason.main + reason.length / 2 : reason.cross + reason.breadth / 2;
    const auto stem = (upright ? claim.cross : claim.main) + shape.stem;
    const auto end = upright ? claim.mainEnd() : claim.crossEnd();
    const auto corner = straight ? 0 : std::min({Corner, from - stem, level - end});
    sdk::Pen pen(spot(from, level), straight);
    pen.straight(spot(stem + corner, level));
    if (corner > 0)
        pen.curve(spot(stem + corner / 2, level), spot(stem, level - corner / 2),
                  spot(stem, level - corner));
    pen.straight(spot(stem, end));
    return pen.finish();
}

Patch wordInList(const Axes& axes, const Patch& reason, const argmap_graph_edge& edge) {
    const Length width = edge.label_width;
    const Length height = edge.label_height;
    if (axes.upright())
        return {reason.main + (reason.length - height) / 2, reason.cross - AroundWord - width,
                height, width};
    return {reason.main - AroundWord - width, reason.cross + (reason.breadth - height) / 2, width,
            height};
}

} // namespace argmap::layout_tree
