// The lines: level where they leave and arrive, level through each column, one S-curve (one straight
// piece, one corner) in each gap.
//
// Since boxes stand in columns and lines pass columns at bends, which have room of their own, no
// line runs through a foreign box. Pure; any thread. Lengths in hundredths of a pixel.
#pragma once

#include "cross_axis.hpp"

namespace argmap::layout_dot {

/// Everything placed, in main and cross.
struct Placed {
    MainAxis main;
    CrossAxis cross;
    std::vector<Patch> nodes;  ///< boxes and joints, by node
    std::vector<Patch> frames; ///< by cluster
};

/// Puts boxes at the begin of their columns and joints in the middle of their gaps.
Placed placeAll(const Graph& graph, const Axes& axes, const Strata& strata, MainAxis main,
                CrossAxis cross);

/// By edge, from the edge's `from` to its `to`: 3k+1 points.
std::vector<std::vector<Spot>> drawCurves(const Graph& graph, const Lattice& lattice,
                                          const Ports& ports, const Placed& placed, Lines lines);

} // namespace argmap::layout_dot
