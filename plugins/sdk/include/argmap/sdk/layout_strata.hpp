// For layouts in columns: what keeps the boxes' columns apart, and where the joints come to stand.
//
// Column c is stratum 2c, the gap behind it 2c+1. A joint stands in the gap behind its claim, so that
// reasons stand in the same columns with and without joints. An engine chooses the columns:
//
//     const Columns columns(graph);
//     const auto chosen = engine(columns.count(), columns.edges());
//     const std::vector<int> strata = columns.strata(chosen); // by node
//
// Pure; any thread. Linear in the graph.
#pragma once

#include <argmap/sdk/layout_values.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
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

/// The column of `high` is to be at least `length` behind that of `low`.
struct ColumnEdge {
    std::uint32_t low = 0; ///< a box by its number among boxes, so are all here
    std::uint32_t high = 0;
    int length = 1;
    int weight = 1;
};

class Columns {
public:
    explicit Columns(const LayoutGraph& graph)
        : m_graph(graph), m_holds(holdsOf(graph)), m_boxes(graph.nodes.size(), ARGMAP_NO_ROW) {
        for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
            if (!isJoint(graph.nodes[row]))
                m_boxes[row] = m_count++;
    }

    /// Of boxes.
    [[nodiscard]] std::uint32_t count() const { return m_count; }

    [[nodiscard]] std::vector<ColumnEdge> edges() const {
        std::vector<ColumnEdge> result;
        result.reserve(m_graph.edges.size());
        for (const auto& edge : m_graph.edges) {
            if (edge.role == ARGMAP_EDGE_RELATION || isJoint(m_graph.nodes[edge.from]) ||
                edge.from == edge.to)
                continue;
            const int weight = static_cast<int>(std::clamp(edge.weight, 1u, 1000u));
            if (!isJoint(m_graph.nodes[edge.to])) {
                result.push_back({m_boxes[edge.to], m_boxes[edge.from], 1, weight});
                continue;
            }
            const auto& hold = m_holds[edge.to];
            if (hold.box == ARGMAP_NO_ROW || hold.box == edge.from)
                continue;
            // What undercuts a step stands one column behind the premises of the step.
            const int length = hold.steps + (edge.role == ARGMAP_EDGE_UNDERCUT ? 2 : 1);
            result.push_back({m_boxes[hold.box], m_boxes[edge.from], length, weight});
        }
        return result;
    }

    /// `columns`: of each box, from 0. A joint without a claim stands before its nearest premise.
    [[nodiscard]] std::vector<int> strata(const std::vector<int>& columns) const {
        constexpr int far = std::numeric_limits<int>::max();
        std::vector<int> strata(m_graph.nodes.size(), 0);
        for (std::uint32_t row = 0; row < m_graph.nodes.size(); ++row)
            if (m_boxes[row] != ARGMAP_NO_ROW)
                strata[row] = 2 * columns[m_boxes[row]];
        std::vector<int> nearest(m_graph.nodes.size(), far);
        for (const auto& edge : m_graph.edges)
            if (isJoint(m_graph.nodes[edge.to]) && !isJoint(m_graph.nodes[edge.from]))
                nearest[edge.to] = std::min(nearest[edge.to], strata[edge.from]);
        for (std::uint32_t row = 0; row < m_graph.nodes.size(); ++row) {
            if (!isJoint(m_graph.nodes[row]))
                continue;
            const auto& hold = m_holds[row];
            if (hold.box != ARGMAP_NO_ROW)
                strata[row] = strata[hold.box] + 1 + 2 * hold.steps;
            else
                strata[row] = nearest[row] == far ? 1 : std::max(1, nearest[row] - 1);
        }
        return strata;
    }

private:
    const LayoutGraph& m_graph;
    std::vector<JointHold> m_holds;
    std::vector<std::uint32_t> m_boxes; // by node: its number among boxes, or ARGMAP_NO_ROW
    std::uint32_t m_count = 0;
};

} // namespace argmap::sdk
