// The shortest way round boxes, in straight pieces.
//
// Pure; any thread.
#pragma once

#include "geometry.hpp"

#include <vector>

namespace argmap::layout_dot {

/// From border to border of boxes; past the corners of those that stand in the way, some pixels off.
/// Where no way is found, the straight one.
[[nodiscard]] Path detour(argmap_point from, argmap_point to,
                          const std::vector<argmap_rect>& boxes);

} // namespace argmap::layout_dot
