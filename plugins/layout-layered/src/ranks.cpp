#include "ranks.hpp"

#include "simplex.hpp"

#include <argmap/wire/lists.hpp>

#include <algorithm>
#include <limits>

namespace argmap::layout_layered {
namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

wire::Lists edgesAbove(std::uint32_t count, const std::vector<RankEdge>& edges) {
    Pairs pairs;
    pairs.reserve(edges.size());
    for (std::uint32_t row = 0; row < edges.size(); ++row)
        pairs.emplace_back(edges[row].low, row);
    return {count, pairs};
}

// Walks depth first from the boxes that nothing comes before, turns round each edge that closes a
// circle, and gives the boxes in an order in which every edge runs forward.
class Walk {
public:
    Walk(std::uint32_t count, std::vector<RankEdge>& edges)
        : m_edges(edges), m_above(edgesAbove(count, edges)), m_states(count, New) {}

    std::vector<std::uint32_t> run() {
        const auto count = static_cast<std::uint32_t>(m_states.size());
        std::vector<bool> begun(count, false);
        for (const auto& edge : m_edges)
            begun[edge.high] = true;
        for (const bool first : {true, false})
            for (std::uint32_t box = 0; box < count; ++box)
                if (m_states[box] == New && begun[box] != first)
                    visit(box);
        std::reverse(m_finished.begin(), m_finished.end());
        return std::move(m_finished);
    }

private:
    enum State : std::uint8_t { New, Open, Done };
    struct Step {
        std::uint32_t box;
        std::size_t at;
    };

    void visit(std::uint32_t start) {
        m_stack.push_back({start, 0});
        m_states[start] = Open;
        while (!m_stack.empty()) {
            auto& step = m_stack.back();
            const auto rows = std::as_const(m_above)[step.box];
            if (step.at == rows.size()) {
                m_states[step.box] = Done;
                m_finished.push_back(step.box);
                m_stack.pop_back();
                continue;
            }
            auto& edge = m_edges[rows[step.at++]];
            const auto next = edge.high;
            if (m_states[next] == Open) {
                std::swap(edge.low, edge.high);
            } else if (m_states[next] == New) {
                m_states[next] = Open;
                m_stack.push_back({next, 0});
            }
        }
    }

    std::vector<RankEdge>& m_edges;
    wire::Lists m_above;
    std::vector<State> m_states;
    std::vector<Step> m_stack;
    std::vector<std::uint32_t> m_finished;
};

// A new box that hangs on nothing stands just before its reasons.
void drawNewClaims(const std::vector<RankEdge>& edges, const std::vector<int>& wanted,
                   std::vector<int>& ranks) {
    constexpr int Far = std::numeric_limits<int>::max();
    std::vector<int> most(ranks.size(), Far);
    for (const auto& edge : edges)
        most[edge.low] = std::min(most[edge.low], ranks[edge.high] - edge.length);
    for (const auto& edge : edges)
        most[edge.high] = -1;
    for (const auto& edge : edges)
        if (auto& limit = most[edge.low]; wanted[edge.low] < 0 && limit > 0 && limit < Far)
            ranks[edge.low] = limit;
}

} // namespace

std::vector<int> findRanks(std::uint32_t count, std::vector<RankEdge> edges,
                           const std::vector<int>& wanted) {
    std::erase_if(edges, [](const RankEdge& edge) { return edge.low == edge.high; });
    const auto order = Walk(count, edges).run();
    std::vector<int> ranks(count, 0);
    if (!wanted.empty())
        for (std::uint32_t box = 0; box < count; ++box)
            ranks[box] = std::max(0, wanted[box]);
    const wire::Lists above = edgesAbove(count, edges);
    for (const auto box : order)
        for (const auto row : above[box]) {
            const auto& edge = edges[row];
            ranks[edge.high] = std::max(ranks[edge.high], ranks[box] + edge.length);
        }
    if (wanted.empty())
        shortenRanks(edges, ranks);
    else
        drawNewClaims(edges, wanted, ranks);
    return ranks;
}

} // namespace argmap::layout_layered
