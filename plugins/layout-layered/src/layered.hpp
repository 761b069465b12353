// The whole layout, step by step: open this header first, and layered.cpp behind it.
//
// Where most items have an earlier place, all stay there as far as there is room, and what is new is
// fitted in. Pure; any thread. Close to linear in the graph; memory is linear.
#pragma once

#include "graph.hpp"

#include <optional>

namespace argmap::layout_layered {

struct Settings {
    bool straight = false; ///< straight pieces instead of curves
};

struct Outcome {
    Layout layout;
    std::optional<Problem> problem; ///< when there is one, there is no layout
    std::size_t movedPins = 0;      ///< pinned items that are not exactly where they were
};

/// Pinned items keep their place along cross, and along main where that is their column's.
Outcome layOut(const Graph& graph, const Settings& settings);

} // namespace argmap::layout_layered
