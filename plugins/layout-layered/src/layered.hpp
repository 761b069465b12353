// The whole layout, step by step: open this header first, and layered.cpp behind it.
//
// Pure; any thread. Close to linear in the graph; memory is linear.
#pragma once

#include "graph.hpp"

#include <optional>
#include <string>

namespace argmap::layout_layered {

struct Settings {
    bool straight = false; ///< straight pieces instead of curves
};

/// Why there is no layout.
struct Problem {
    std::string code;
    std::string message;
    std::string advice;
};

struct Outcome {
    Layout layout;
    std::optional<Problem> problem; ///< when there is one, there is no layout
};

Outcome layOut(const Graph& graph, const Settings& settings);

} // namespace argmap::layout_layered
