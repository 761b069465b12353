#include "levels.hpp"

#include <algorithm>

namespace argmap::layout_dot {
namespace {

using Lists = std::vector<std::vector<std::uint32_t>>;

Lists edgesBehind(std::uint32_t count, const std::vector<RankEdge>& edges) {
    Lists behind(count);
    for (std::uint32_t row = 0; row < edges.size(); ++row)
        behind[edges[row].low].push_back(row);
    return behind;
}

// Depth first, each box behind all that is found from it: backwards, edges that close no circle lead
// on.
std::vector<std::uint32_t> finished(const std::vector<RankEdge>& edges, const Lists& behind) {
    std::vector<std::uint32_t> order;
    std::vector<std::size_t> next(behind.size(), 0);
    std::vector<bool> seen(behind.size(), false);
    std::vector<std::uint32_t> stack;
    for (std::uint32_t start = 0; start < behind.size(); ++start) {
        if (seen[start])
            continue;
        seen[start] = true;
        stack.push_back(start);
        while (!stack.empty()) {
            const auto box = stack.back();
            if (next[box] == behind[box].size()) {
                order.push_back(box);
                stack.pop_back();
                continue;
            }
            const auto high = edges[behind[box][next[box]++]].high;
            if (!seen[high]) {
                seen[high] = true;
                stack.push_back(high);
            }
        }
    }
    return order;
}

} // namespace

std::vector<int> levelsOf(std::uint32_t count, const std::vector<RankEdge>& edges) {
    const auto behind = edgesBehind(count, edges);
    const auto order = finished(edges, behind);
    std::vector<std::size_t> place(count);
    for (std::size_t at = 0; at < order.size(); ++at)
        place[order[at]] = at;
    std::vector<int> levels(count, 0);
    for (auto box = order.rbegin(); box != order.rend(); ++box)
        for (const auto row : behind[*box]) {
            const auto& edge = edges[row];
            if (place[edge.high] < place[*box])
                levels[edge.high] = std::max(levels[edge.high], levels[*box] + edge.length);
        }
    return levels;
}

void groundsLast(std::vector<int>& columns, const std::vector<RankEdge>& edges) {
    if (columns.empty())
        return;
    std::vector<bool> bears(columns.size(), false);
    std::vector<bool> rests(columns.size(), false);
    for (const auto& edge : edges) {
        bears[edge.high] = true;
        rests[edge.low] = true;
    }
    const int last = *std::max_element(columns.begin(), columns.end());
    for (std::size_t box = 0; box < columns.size(); ++box)
        if (bears[box] && !rests[box])
            columns[box] = last;
}

} // namespace argmap::layout_dot
