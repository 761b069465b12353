// Room for the words at the lines: on the line, near the claim, on nothing else.
//
// Pure; any thread. Lengths in hundredths of a pixel.
#pragma once

#include "curves.hpp"

namespace argmap::layout_dot {

/// By edge; without size where the edge asked for none.
std::vector<Patch> placeLabels(const Graph& graph, const Axes& axes, const Placed& placed,
                               const std::vector<std::vector<Spot>>& curves);

} // namespace argmap::layout_dot
