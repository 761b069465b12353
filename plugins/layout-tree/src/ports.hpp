// Where across lines meet the sides of their boxes: spread in the order of what they lead to.
//
// Pure; any thread.
#pragma once

#include "arrange.hpp"

#include <vector>

namespace argmap::layout_tree {

/// By edge: how far from the middle of the side.
struct Ports {
    std::vector<Length> atFrom;
    std::vector<Length> atTo;
};

Ports findPorts(const Graph& graph, const Routes& routes, const Placed& placed);

/// Where across a line runs in a lane.
Length laneOf(const Placed& placed, const Step& step);

} // namespace argmap::layout_tree
