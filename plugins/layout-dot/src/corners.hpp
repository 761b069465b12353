// Lines of level and upright pieces with round corners.
//
// In each gap upright pieces run on tracks of their own; only linked premises share one, which leads
// them into their joint. Graphviz's own orthogonal lines abort on some maps. Pure; any thread.
#pragma once

#include "curves.hpp"

namespace argmap::layout_dot {

/// As drawCurves gives them.
std::vector<std::vector<Spot>> drawCorners(const Graph& graph, const Lattice& lattice,
                                           const Ports& ports, const Placed& placed);

} // namespace argmap::layout_dot
