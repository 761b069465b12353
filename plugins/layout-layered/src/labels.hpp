// Room for the words at the lines: on the line, where it reaches its reason, on nothing else.
//
// Pure; any thread. Lengths in hundredths of a pixel.
#pragma once

#include "curves.hpp"

namespace argmap::layout_layered {

/// By edge; without size where the edge asked for none.
std::vector<Patch> placeLabels(const Graph& graph, const Axes& axes, const Lattice& lattice,
                               const Placed& placed, const std::vector<std::vector<Spot>>& curves);

} // namespace argmap::layout_layered
