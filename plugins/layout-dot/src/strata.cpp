#include "strata.hpp"

#include "dot_engine.hpp"
#include "levels.hpp"

#include <argmap/sdk/layout_strata.hpp>

#include <algorithm>

namespace argmap::layout_dot {

namespace {

Outcome<std::vector<int>> columnsBy(Ranks ranks, std::uint32_t count,
                                    const std::vector<RankEdge>& edges) {
    if (ranks == Ranks::Levels)
        return levelsOf(count, edges);
    auto columns = dotColumns(count, edges);
    if (columns.ok() && ranks == Ranks::Grounds)
        groundsLast(columns.value(), edges);
    return columns;
}

} // namespace

Outcome<Strata> findStrata(const Graph& graph, Ranks ranks) {
    const sdk::Columns columns(graph);
    auto chosen = columnsBy(ranks, columns.count(), columns.edges());
    if (!chosen.ok())
        return chosen.problem();
    Strata strata;
    strata.ofNode = columns.strata(chosen.value());
    const int last = strata.ofNode.empty() ? 0 : std::ranges::max(strata.ofNode);
    strata.used.assign(static_cast<std::size_t>(last) + 1, false);
    for (int stratum = 0; stratum <= last; stratum += 2)
        strata.used[static_cast<std::size_t>(stratum)] = true;
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
        strata.used[static_cast<std::size_t>(strata.ofNode[row])] = true;
    return strata;
}

} // namespace argmap::layout_dot
