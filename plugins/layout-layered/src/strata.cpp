#include "strata.hpp"

#include "earlier.hpp"
#include "ranks.hpp"

#include <argmap/sdk/layout_strata.hpp>

#include <algorithm>

namespace argmap::layout_layered {
namespace {

// A line within a group counts so many times: frames shall be short.
constexpr int WithinGroup = 3;

std::vector<RankEdge> edgesOf(const Graph& graph, const sdk::Columns& columns) {
    std::vector<std::uint32_t> groups; // by box
    for (const auto& node : graph.nodes)
        if (!isJoint(node))
            groups.push_back(node.cluster);
    auto edges = columns.edges();
    for (auto& edge : edges)
        if (groups[edge.low] != None && groups[edge.low] == groups[edge.high])
            edge.weight *= WithinGroup;
    return edges;
}

} // namespace

Strata findStrata(const Graph& graph, bool earlier) {
    const sdk::Columns columns(graph);
    std::vector<int> wanted;
    if (earlier)
        for (const int column : earlierColumns(graph))
            wanted.push_back(column);
    const std::vector<int> strata =
        columns.strata(findRanks(columns.count(), edgesOf(graph, columns), wanted));

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
