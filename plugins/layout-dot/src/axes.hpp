// The two axes of a picture, as the SDK has them for all layouts.
#pragma once

#include "graph.hpp"

#include <argmap/sdk/layout_axes.hpp>

namespace argmap::layout_dot {

using sdk::Axes;
using sdk::Length;
using sdk::Patch;
using sdk::Spot;

} // namespace argmap::layout_dot
