#include "strata.hpp"

#include "earlier.hpp"
#include "ranks.hpp"

#include <argmap/sdk/layout_strata.hpp>

#include <algorithm>

namespace argmap::layout_layered {

Strata findStrata(const Graph& graph, bool earlier) {
    const sdk::Columns columns(graph);
    std::vector<int> wanted;
    if (earlier)
        for (const int column : earlierColumns(graph))
            wanted.push_back(column);
    const std::vector<int> strata =
        columns.strata(findRanks(columns.count(), columns.edges(), wanted));

    Strata result;
    if (strata.empty()) {
        result.stratumOfLayer = {0};
        return result;
    }
    std::vector<bool> used(static_cast<std::size_t>(std::ranges::max(strata)) + 1, false);
    for (const int stratum : strata)
        used[static_cast<std::size_t>(stratum)] = true;
    std::vector<std::uint32_t> layers(used.size(), 0);
    for (std::uint32_t stratum = 0; stratum < used.size(); ++stratum)
        if (used[stratum]) {
            layers[stratum] = result.layers();
            result.stratumOfLayer.push_back(stratum);
        }
    result.layerOfNode.reserve(strata.size());
    for (const int stratum : strata)
        result.layerOfNode.push_back(layers[static_cast<std::size_t>(stratum)]);
    return result;
}

} // namespace argmap::layout_layered
