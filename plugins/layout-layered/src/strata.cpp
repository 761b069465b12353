#include "strata.hpp"

#include "earlier.hpp"
#include "ranks.hpp"

#include <argmap/sdk/layout_joints.hpp>

#include <algorithm>
#include <limits>

namespace argmap::layout_layered {
namespace {

using Hold = sdk::JointHold;

std::vector<RankEdge> rankEdges(const Graph& graph, const std::vector<Hold>& holds,
                                const std::vector<std::uint32_t>& boxes) {
    std::vector<RankEdge> result;
    result.reserve(graph.edges.size());
    for (const auto& edge : graph.edges) {
        if (edge.role == ARGMAP_EDGE_RELATION || isJoint(graph.nodes[edge.from]) ||
            edge.from == edge.to)
            continue;
        const int weight = static_cast<int>(std::clamp(edge.weight, 1u, 1000u));
        if (!isJoint(graph.nodes[edge.to])) {
            result.push_back({boxes[edge.to], boxes[edge.from], 1, weight});
            continue;
        }
        const auto& hold = holds[edge.to];
        if (hold.box == None || hold.box == edge.from)
            continue;
        // What undercuts a step stands one column behind the premises of the step.
        const int length = hold.steps + (edge.role == ARGMAP_EDGE_UNDERCUT ? 2 : 1);
        result.push_back({boxes[hold.box], boxes[edge.from], length, weight});
    }
    return result;
}

// Joints stand in the gap behind their claim; one without a claim before its nearest premise.
void placeJoints(const Graph& graph, const std::vector<Hold>& holds,
                 std::vector<std::uint32_t>& strata) {
    constexpr auto Far = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> nearest(graph.nodes.size(), Far);
    for (const auto& edge : graph.edges)
        if (isJoint(graph.nodes[edge.to]) && !isJoint(graph.nodes[edge.from]))
            nearest[edge.to] = std::min(nearest[edge.to], strata[edge.from]);
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row) {
        if (!isJoint(graph.nodes[row]))
            continue;
        if (holds[row].box != None)
            strata[row] =
                strata[holds[row].box] + 1 + 2 * static_cast<std::uint32_t>(holds[row].steps);
        else
            strata[row] = nearest[row] == Far || nearest[row] == 0 ? 1 : nearest[row] - 1;
    }
}

} // namespace

Strata findStrata(const Graph& graph, bool earlier) {
    const auto holds = sdk::holdsOf(graph);
    std::vector<std::uint32_t> boxes(graph.nodes.size(), None);
    std::uint32_t count = 0;
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
        if (!isJoint(graph.nodes[row]))
            boxes[row] = count++;
    std::vector<int> wanted;
    if (earlier)
        for (const int column : earlierColumns(graph))
            wanted.push_back(column);
    const auto ranks = findRanks(count, rankEdges(graph, holds, boxes), wanted);

    std::vector<std::uint32_t> strata(graph.nodes.size(), 0);
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
        if (boxes[row] != None)
            strata[row] = 2 * static_cast<std::uint32_t>(ranks[boxes[row]]);
    placeJoints(graph, holds, strata);

    Strata result;
    if (strata.empty()) {
        result.stratumOfLayer = {0};
        return result;
    }
    std::vector<bool> used(*std::max_element(strata.begin(), strata.end()) + 1, false);
    for (const auto stratum : strata)
        used[stratum] = true;
    std::vector<std::uint32_t> layers(used.size(), 0);
    for (std::uint32_t stratum = 0; stratum < used.size(); ++stratum)
        if (used[stratum]) {
            layers[stratum] = result.layers();
            result.stratumOfLayer.push_back(stratum);
        }
    for (auto& stratum : strata)
        stratum = layers[stratum];
    result.layerOfNode = std::move(strata);
    return result;
}

} // namespace argmap::layout_layered
