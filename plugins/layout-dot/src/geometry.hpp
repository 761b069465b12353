// Small helpers on points and rectangles, as the SDK has them for all layouts.
#pragma once

#include "graph.hpp"

#include <argmap/sdk/layout_geometry.hpp>

namespace argmap::layout_dot {

using Path = sdk::LayoutPath;
using sdk::around;
using sdk::curveTo;
using sdk::grown;
using sdk::leaving;
using sdk::lineTo;
using sdk::nearestOnBorder;
using sdk::onCurve;
using sdk::overlap;
using sdk::united;

} // namespace argmap::layout_dot
