// Whether lines run through boxes.
//
// Pure; any thread.
#pragma once

#include "geometry.hpp"

#include <vector>

namespace argmap::layout_dot {

/// Whether the piece from a to b runs through the inside of the box.
[[nodiscard]] bool runsThrough(const argmap_rect& box, argmap_point a, argmap_point b);

/// Points along a path of curves, close to each other.
[[nodiscard]] Path sampled(const Path& curves);

/// The least rectangle round some points.
[[nodiscard]] argmap_rect boundsOf(const Path& points);

/// Those that meet the least rectangle round some points.
[[nodiscard]] std::vector<argmap_rect> boxesNear(const Path& points,
                                                 const std::vector<argmap_rect>& boxes);

} // namespace argmap::layout_dot
