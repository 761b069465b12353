// For layouts: how far each box and joint of a graph is from what its reasons are for in the end.
//
// Linear in the graph. A value; any thread.
#pragma once

#include <argmap/wire/layout_graph.hpp>

#include <algorithm>
#include <cstdint>
#include <ranges>
#include <vector>

namespace argmap::sdk {

struct Ranks {
    /// By node: one more than the largest of its claims; 0 where it is a reason for nothing.
    std::vector<std::uint32_t> rank;
    /// All nodes, claims before their reasons and each reason soon behind its claim; where they
    /// stand in a circle, the first of the graph counts as the claim.
    std::vector<std::uint32_t> order;
    /// By node: what leads to it, in the author's order.
    std::vector<std::vector<std::uint32_t>> reasons;
};

/// Relations say nothing about ranks.
[[nodiscard]] inline Ranks ranksOf(const wire::GraphView& graph) {
    const std::uint32_t count = graph.nodes().size();
    Ranks ranks{std::vector<std::uint32_t>(count), {}, {}};
    ranks.reasons.resize(count);
    std::vector<std::uint32_t> waiting(count); // for so many of its claims
    for (std::uint32_t row = 0; row < graph.edges().size(); ++row) {
        const argmap_graph_edge& edge = graph.edges()[row];
        if (edge.role == ARGMAP_EDGE_RELATION)
            continue;
        ranks.reasons[edge.to].push_back(edge.from);
        ++waiting[edge.from];
    }
    std::vector<bool> done(count);
    std::vector<std::uint32_t> ready; // the next one is the last
    const auto finish = [&](std::uint32_t claim) {
        done[claim] = true;
        ranks.order.push_back(claim);
        for (const std::uint32_t reason : std::views::reverse(ranks.reasons[claim])) {
            if (done[reason])
                continue;
            ranks.rank[reason] = std::max(ranks.rank[reason], ranks.rank[claim] + 1);
            if (--waiting[reason] == 0)
                ready.push_back(reason);
        }
    };
    for (const bool inCircles : {false, true})
        for (std::uint32_t node = 0; node < count; ++node) {
            if (!done[node] && (inCircles || waiting[node] == 0))
                ready.push_back(node);
            while (!ready.empty()) {
                const std::uint32_t claim = ready.back();
                ready.pop_back();
                finish(claim);
            }
        }
    return ranks;
}

} // namespace argmap::sdk
