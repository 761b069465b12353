// What the places of an earlier picture tell.
//
// Pure; any thread.
#pragma once

#include "graph.hpp"

#include <vector>

namespace argmap::layout_layered {

/// By box, joints left out: its column among those of the earlier picture; -1 where it had no
/// place, or was put somewhere by hand.
std::vector<int> earlierColumns(const Graph& graph);

} // namespace argmap::layout_layered
