#include "strata.hpp"

#include "dot_engine.hpp"

#include <argmap/sdk/layout_strata.hpp>

#include <algorithm>

namespace argmap::layout_dot {

Outcome<Strata> findStrata(const Graph& graph) {
    const sdk::Columns columns(graph);
    auto chosen = dotColumns(columns.count(), columns.edges());
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
