// What stands in the margins of a sheet: where to cut it, where its neighbours join, and which one
// it is.
//
// One thread. The context's units are points from the sheet's corner.
#pragma once

#include "sheets.hpp"

#include <cairo.h>

#include <string_view>

namespace argmap::render_cairo {

/// At the picture's edges a stroke, where to cut; in the middle of an overlap a stroke with a ring,
/// where two sheets join.
void drawMarks(cairo_t* cairo, const Sheet& sheet, const Tiling& tiling);

/// Below the picture, as much of it as there is room for.
void drawLabel(cairo_t* cairo, const Tiling& tiling, cairo_font_face_t* font,
               std::string_view label);

} // namespace argmap::render_cairo
