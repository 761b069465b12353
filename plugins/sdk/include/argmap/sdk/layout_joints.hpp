// For layouts: which box each joint hangs on in the end.
//
// Pure; any thread. Linear in the graph.
#pragma once

#include <argmap/sdk/layout_values.hpp>

#include <cstdint>
#include <vector>

namespace argmap::sdk {

/// The box that a joint hangs on, and how many joints stand between them (an undercut of an
/// undercut).
struct JointHold {
    std::uint32_t box = ARGMAP_NO_ROW;
    int steps = 0;
};

/// By node; joints that lead back to themselves hang on nothing.
[[nodiscard]] inline std::vector<JointHold> holdsOf(const LayoutGraph& graph) {
    std::vector<std::uint32_t> next(graph.nodes.size(), ARGMAP_NO_ROW);
    for (const auto& edge : graph.edges)
        if (isJoint(graph.nodes[edge.from]) && edge.role != ARGMAP_EDGE_RELATION &&
            next[edge.from] == ARGMAP_NO_ROW)
            next[edge.from] = edge.to;
    std::vector<JointHold> holds(graph.nodes.size());
    enum State : std::uint8_t { New, Open, Done };
    std::vector<State> states(graph.nodes.size(), New);
    std::vector<std::uint32_t> chain;
    for (std::uint32_t start = 0; start < graph.nodes.size(); ++start) {
        if (!isJoint(graph.nodes[start]))
            continue;
        auto at = start;
        while (at != ARGMAP_NO_ROW && isJoint(graph.nodes[at]) && states[at] == New) {
            states[at] = Open;
            chain.push_back(at);
            at = next[at];
        }
        JointHold hold;
        if (at != ARGMAP_NO_ROW && !isJoint(graph.nodes[at]))
            hold = {at, -1};
        else if (at != ARGMAP_NO_ROW && states[at] == Done)
            hold = holds[at];
        for (; !chain.empty(); chain.pop_back()) {
            if (hold.box != ARGMAP_NO_ROW)
                ++hold.steps;
            holds[chain.back()] = hold;
            states[chain.back()] = Done;
        }
    }
    return holds;
}

} // namespace argmap::sdk
