// What a layout starts from and what it ends with, in plain values.
//
// The rows are those of abi/layout_image.h: lengths in hundredths of a pixel, y downwards. Values
// own what they hold; any thread may use them. A Graph is taken as valid: every row number that it
// holds exists.
#pragma once

#include <argmap/abi/layout_image.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace argmap::layout_dot {

struct Graph {
    argmap_graph page{};
    std::vector<argmap_graph_node> nodes;
    std::vector<argmap_graph_edge> edges;
    std::vector<argmap_graph_cluster> clusters;
};

/// One row for each node, edge and cluster of the graph.
struct Layout {
    std::int32_t width = 0;
    std::int32_t height = 0;
    std::vector<argmap_place> places;
    std::vector<std::vector<argmap_point>> paths; ///< chains of cubic Bézier curves, 3k+1 points
    std::vector<argmap_rect> clusters;
    std::vector<argmap_rect> labels; ///< all zero where the edge asked for no label
};

struct LineStyle {
    bool straight = false; ///< straight pieces instead of curves
};

/// Why there is no layout.
struct Problem {
    std::string code;
    std::string message;
    std::string advice;
};

/// A value, or why there is none.
template <class T>
class Outcome {
public:
    Outcome(T value) : m_value(std::move(value)), m_ok(true) {}
    Outcome(Problem problem) : m_problem(std::move(problem)) {}

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] T& value() { return m_value; }
    [[nodiscard]] const Problem& problem() const { return m_problem; }

private:
    T m_value{};
    Problem m_problem;
    bool m_ok = false;
};

inline bool isJoint(const argmap_graph_node& node) {
    return node.kind == ARGMAP_NODE_JOINT;
}

} // namespace argmap::layout_dot
