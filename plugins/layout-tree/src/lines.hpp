// Draws the lines along their routes, and puts their words in front of their reasons.
//
// Pure; any thread.
#pragma once

#include "ports.hpp"

#include <vector>

namespace argmap::layout_tree {

struct Lines {
    std::vector<std::vector<Spot>> curves; ///< by edge: 3k+1 points
    std::vector<Patch> words;              ///< by edge: all zero where there is none
};

Lines drawLines(const Graph& graph, const Axes& axes, const Forest& forest, const Routes& routes,
                const Spacing& spacing, const Placed& placed, const Ports& ports, bool straight);

} // namespace argmap::layout_tree
