#include "limits.hpp"

#include <algorithm>
#include <cstdlib>

namespace argmap::layout_dot {
namespace {

// For each node the edges that leave it: rows of `edges`, one stretch a node.
struct Leaving {
    std::vector<std::uint32_t> first; // count + 1 entries
    std::vector<std::uint32_t> rows;
};

Leaving leavingEdges(std::uint32_t count, const std::vector<RankEdge>& edges) {
    Leaving result;
    result.first.assign(count + 1, 0);
    for (const auto& edge : edges)
        ++result.first[edge.low + 1];
    for (std::uint32_t node = 0; node < count; ++node)
        result.first[node + 1] += result.first[node];
    result.rows.resize(edges.size());
    auto next = result.first;
    for (std::uint32_t row = 0; row < edges.size(); ++row)
        result.rows[next[edges[row].low]++] = row;
    return result;
}

} // namespace

int longestPath(std::uint32_t count, const std::vector<RankEdge>& edges) {
    const auto leaving = leavingEdges(count, edges);
    enum State : std::uint8_t { New, Open, Done };
    std::vector<State> states(count, New);
    std::vector<std::int64_t> below(count, 0);
    std::vector<std::uint32_t> next(count, 0);
    std::vector<std::uint32_t> stack;
    std::int64_t longest = 0;
    for (std::uint32_t start = 0; start < count; ++start) {
        if (states[start] != New)
            continue;
        stack.push_back(start);
        while (!stack.empty()) {
            const auto node = stack.back();
            if (states[node] == New) {
                states[node] = Open;
                next[node] = leaving.first[node];
            }
            if (next[node] < leaving.first[node + 1]) {
                const auto head = edges[leaving.rows[next[node]++]].high;
                if (states[head] == New)
                    stack.push_back(head);
                continue;
            }
            for (auto at = leaving.first[node]; at < leaving.first[node + 1]; ++at) {
                const auto& edge = edges[leaving.rows[at]];
                if (states[edge.high] == Done) // Open: it closes a circle
                    below[node] = std::max(below[node], below[edge.high] + edge.length);
            }
            states[node] = Done;
            longest = std::max(longest, below[node]);
            stack.pop_back();
        }
    }
    return static_cast<int>(std::min<std::int64_t>(longest, INT32_MAX));
}

std::optional<Problem> refusePath(std::uint32_t count, const std::vector<RankEdge>& edges) {
    const int length = longestPath(count, edges);
    if (length <= LongestPath)
        return std::nullopt;
    return Problem{"layout-dot.path-too-long",
                   "A chain of reasons is " + std::to_string(length) +
                       " steps long; Graphviz can place at most " + std::to_string(LongestPath) +
                       ".",
                   "Split the map, or fold a part of it."};
}

std::optional<Problem> refuseHub(std::uint32_t count, const std::vector<RankEdge>& edges) {
    std::vector<std::uint32_t> degree(count, 0);
    for (const auto& edge : edges) {
        ++degree[edge.low];
        ++degree[edge.high];
    }
    const auto largest = degree.empty() ? 0 : *std::max_element(degree.begin(), degree.end());
    if (largest <= LargestHub)
        return std::nullopt;
    return Problem{"layout-dot.hub-too-large",
                   std::to_string(largest) +
                       " lines meet at one item; Graphviz takes minutes above " +
                       std::to_string(LargestHub) + ".",
                   "Leave the option style at tidy, or split the map."};
}

std::optional<Problem> refuseDepth(const Graph& graph) {
    std::vector<std::uint32_t> depths;
    for (const auto& cluster : graph.clusters) {
        depths.push_back(cluster.parent == ARGMAP_NO_ROW ? 1 : depths[cluster.parent] + 1);
        if (depths.back() > DeepestCluster)
            return Problem{"layout-dot.clusters-too-deep",
                           "Groups stand in groups more than " + std::to_string(DeepestCluster) +
                               " deep.",
                           "Take some of the groups apart."};
    }
    return std::nullopt;
}

std::optional<Problem> refuseBends(const Graph& graph, const Strata& strata,
                                   const std::vector<Span>& spans) {
    std::int64_t bends = 0;
    for (const auto& edge : graph.edges)
        bends += std::abs(strata.ofNode[edge.from] - strata.ofNode[edge.to]) / 2;
    for (const auto& span : spans)
        bends += (span.last - span.first) / 2;
    if (bends <= MostBends)
        return std::nullopt;
    return Problem{"layout-dot.too-many-crossings",
                   "Lines and frames would pass columns " + std::to_string(bends) +
                       " times; the limit is " + std::to_string(MostBends) + ".",
                   "Fold a part of the map, or split it."};
}

} // namespace argmap::layout_dot
