#include "strata.hpp"

#include "dot_engine.hpp"

#include <argmap/sdk/layout_joints.hpp>

#include <algorithm>
#include <limits>

namespace argmap::layout_dot {
namespace {

constexpr std::uint32_t None = ARGMAP_NO_ROW;

using Hold = sdk::JointHold;

std::vector<RankEdge> rankEdges(const Graph& graph, const std::vector<Hold>& holds,
                                const std::vector<std::uint32_t>& boxes) {
    std::vector<RankEdge> result;
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

} // namespace

Outcome<Strata> findStrata(const Graph& graph) {
    const auto holds = sdk::holdsOf(graph);
    std::vector<std::uint32_t> boxes(graph.nodes.size(), None);
    std::uint32_t count = 0;
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
        if (!isJoint(graph.nodes[row]))
            boxes[row] = count++;
    auto columns = dotColumns(count, rankEdges(graph, holds, boxes));
    if (!columns.ok())
        return columns.problem();

    Strata strata;
    strata.ofNode.assign(graph.nodes.size(), 0);
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
        if (boxes[row] != None)
            strata.ofNode[row] = 2 * columns.value()[boxes[row]];
    // A joint without a claim stands before its nearest premise.
    std::vector<int> nearest(graph.nodes.size(), std::numeric_limits<int>::max());
    for (const auto& edge : graph.edges)
        if (isJoint(graph.nodes[edge.to]) && !isJoint(graph.nodes[edge.from]))
            nearest[edge.to] = std::min(nearest[edge.to], strata.ofNode[edge.from]);
    int last = 0;
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row) {
        if (isJoint(graph.nodes[row])) {
            const auto& hold = holds[row];
            if (hold.box != None)
                strata.ofNode[row] = strata.ofNode[hold.box] + 1 + 2 * hold.steps;
            else
                strata.ofNode[row] = nearest[row] == std::numeric_limits<int>::max()
                                         ? 1
                                         : std::max(1, nearest[row] - 1);
        }
        last = std::max(last, strata.ofNode[row]);
    }
    strata.used.assign(static_cast<std::size_t>(last) + 1, false);
    for (int stratum = 0; stratum <= last; stratum += 2)
        strata.used[static_cast<std::size_t>(stratum)] = true;
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
        strata.used[static_cast<std::size_t>(strata.ofNode[row])] = true;
    return strata;
}

} // namespace argmap::layout_dot
