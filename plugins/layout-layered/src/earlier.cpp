#include "earlier.hpp"

#include <algorithm>

namespace argmap::layout_layered {
namespace {

constexpr Length SameColumn = 100;

// Where a box began along main, as if the picture ran to the right.
Length beginOf(const argmap_graph_node& node, const Axes& axes) {
    const Length centre = axes.upright() ? node.earlier_y : node.earlier_x;
    return (axes.mirrored() ? -centre : centre) - axes.length(node.width, node.height) / 2;
}

} // namespace

std::vector<int> earlierColumns(const Graph& graph) {
    const Axes axes(graph.page.direction);
    std::vector<std::pair<Length, std::size_t>> begins;
    std::vector<int> columns;
    for (const auto& node : graph.nodes) {
        if (isJoint(node))
            continue;
        if (node.earlier_x != ARGMAP_ABSENT && node.earlier_y != ARGMAP_ABSENT && node.pinned == 0)
            begins.emplace_back(beginOf(node, axes), columns.size());
        columns.push_back(-1);
    }
    std::sort(begins.begin(), begins.end());
    int column = -1;
    Length last = 0;
    for (const auto& [begin, box] : begins) {
        if (column < 0 || begin > last + SameColumn) {
            ++column;
            last = begin;
        }
        columns[box] = column;
    }
    return columns;
}

} // namespace argmap::layout_layered
