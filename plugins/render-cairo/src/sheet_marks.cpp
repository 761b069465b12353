#include "sheet_marks.hpp"

#include <algorithm>
#include <numbers>
#include <string>

namespace argmap::render_cairo {
namespace {

constexpr double Gap = 1.5; // between the picture and a mark
constexpr double Length = 14;
constexpr double Ring = 2.5; // its radius
constexpr double LineWidth = 0.4;
constexpr double LabelSize = 7;
constexpr double LabelIndent = 24; // clear of the mark at the corner

// From `from` towards the paper's edge at `edge`, straight up or down.
void upright(cairo_t* cairo, double x, double from, double edge, bool ring) {
    const double way = edge < from ? -1 : 1;
    const double end = from + way * std::min(Gap + Length, (edge - from) * way);
    cairo_move_to(cairo, x, from + way * Gap);
    cairo_line_to(cairo, x, end);
    if (ring)
        cairo_new_sub_path(cairo);
    if (ring)
        cairo_arc(cairo, x, (from + end) / 2, Ring, 0, 2 * std::numbers::pi);
}

// The same, straight left or right.
void level(cairo_t* cairo, double y, double from, double edge, bool ring) {
    cairo_matrix_t swapped;
    cairo_matrix_init(&swapped, 0, 1, 1, 0, 0, 0);
    cairo_save(cairo);
    cairo_transform(cairo, &swapped);
    upright(cairo, y, from, edge, ring);
    cairo_restore(cairo);
}

} // namespace

void drawMarks(cairo_t* cairo, const Sheet& sheet, const Tiling& tiling) {
    const double left = tiling.margin;
    const double top = tiling.margin;
    const double right = left + sheet.shown.width;
    const double bottom = top + sheet.shown.height;
    const double half = tiling.overlap / 2;
    cairo_new_path(cairo);
    for (const bool atRight : {false, true}) {
        const bool joins = atRight ? sheet.joinsRight : sheet.joinsLeft;
        const double x = atRight ? right - (joins ? half : 0) : left + (joins ? half : 0);
        upright(cairo, x, top, 0, joins);
        upright(cairo, x, bottom, tiling.paper.height, joins);
    }
    for (const bool atBottom : {false, true}) {
        const bool joins = atBottom ? sheet.joinsBelow : sheet.joinsAbove;
        const double y = atBottom ? bottom - (joins ? half : 0) : top + (joins ? half : 0);
        level(cairo, y, left, 0, joins);
        level(cairo, y, right, tiling.paper.width, joins);
    }
    cairo_set_source_rgb(cairo, 0, 0, 0);
    cairo_set_line_width(cairo, LineWidth);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
    cairo_set_dash(cairo, nullptr, 0, 0);
    cairo_stroke(cairo);
}

void drawLabel(cairo_t* cairo, const Tiling& tiling, cairo_font_face_t* font,
               std::string_view label) {
    const double room = tiling.margin;
    if (font == nullptr || room < LabelSize)
        return;
    cairo_save(cairo);
    cairo_rectangle(cairo, tiling.margin + LabelIndent, tiling.paper.height - room,
                    tiling.room().width - 2 * LabelIndent, room);
    cairo_clip(cairo);
    cairo_set_font_face(cairo, font);
    cairo_set_font_size(cairo, LabelSize);
    cairo_set_source_rgb(cairo, 0.3, 0.3, 0.3);
    cairo_move_to(cairo, tiling.margin + LabelIndent,
                  tiling.paper.height - (room - LabelSize) / 2 - 1);
    cairo_show_text(cairo, std::string(label).c_str());
    cairo_restore(cairo);
}

} // namespace argmap::render_cairo
