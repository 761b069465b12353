// Another way for a line that runs through boxes: round them, as little as that takes.
//
// Pure; any thread.
#pragma once

#include "geometry.hpp"

#include <cstdint>
#include <vector>

namespace argmap::layout_dot {

/// The curve itself where it meets no box but those that it ends at (their rows: `from`, `to`). Else
/// in straight pieces along it, and past the corners of what it would run through, some pixels off.
[[nodiscard]] Path roundBoxes(const Path& curve, const std::vector<argmap_rect>& boxes,
                              std::uint32_t from, std::uint32_t to);

} // namespace argmap::layout_dot
