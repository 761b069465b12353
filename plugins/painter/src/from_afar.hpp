// A scene from so far away that no text can be read: frames, lines, boxes and their bars, without
// Cairo's precision and without its cost.
//
// One thread at a time; the context's units are the scene's CSS pixels.
#pragma once

#include "outlines.hpp"

#include <cairo.h>

#include <span>

namespace argmap::painter {

/// `rows`: the drawn items, in paint order. False, and nothing is painted, where the target is not
/// made of pixels that lie along the scene's axes (paper, or a turned context).
[[nodiscard]] bool paintFromAfar(cairo_t* cairo, const Outlines& outlines,
                                 std::span<const std::uint32_t> rows, const Area& part);

} // namespace argmap::painter
