// A curve in straight pieces that keep off boxes, as few as that takes.
//
// Pure; any thread.
#pragma once

#include "geometry.hpp"

#include <vector>

namespace argmap::layout_dot {

/// `boxes`: what it must not touch. Where the curve itself touches one, its pieces may.
[[nodiscard]] Path straightened(const Path& curve, const std::vector<argmap_rect>& boxes);

} // namespace argmap::layout_dot
