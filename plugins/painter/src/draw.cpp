#include "draw.hpp"

#include "grid.hpp"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <numbers>

namespace argmap::painter {
namespace {

constexpr double SmallestText = 3;   // device pixels that a font must be high to be drawn
constexpr double SmallestCorner = 1; // device pixels of a radius that is still drawn round
constexpr double SmallestDash = 1;

double px(std::int32_t hundredths) {
    return hundredths * 0.01;
}

// Whether glyphs of the font that is set have colours of their own, as emoji have.
bool hasColours(cairo_t* cairo) {
    cairo_scaled_font_t* font = cairo_get_scaled_font(cairo);
    FT_Face face = cairo_ft_scaled_font_lock_face(font);
    const bool coloured = face != nullptr && FT_HAS_COLOR(face);
    cairo_ft_scaled_font_unlock_face(font);
    return coloured;
}

} // namespace

void setColour(cairo_t* cairo, std::uint32_t colour) {
    constexpr double Full = 255;
    cairo_set_source_rgb(cairo, ((colour >> 16U) & 0xFFU) / Full, ((colour >> 8U) & 0xFFU) / Full,
                         (colour & 0xFFU) / Full);
}

Draw::Draw(cairo_t* cairo, const wire::SceneView& scene,
           const std::vector<cairo_font_face_t*>& faces, const Wanted& wanted)
    : m_cairo(cairo),
      m_scene(scene),
      m_faces(faces),
      m_wanted(wanted),
      m_keepsText(cairo_surface_has_show_text_glyphs(cairo_get_target(cairo)) != 0) {}

// A word stands on a plate that interrupts its line: both are drawn, or neither.
void Draw::item(const argmap_drawn& drawn) {
    const bool words = showsWords(drawn);
    Marks* marks = m_wanted.manner.marks;
    if (marks != nullptr)
        marks->beginItem(drawn);
    for (std::uint32_t at = 0; at < drawn.shapes.count; ++at) {
        const argmap_shape& one = m_scene.shapes()[drawn.shapes.first + at];
        if ((!words && one.part == ARGMAP_PART_LABEL) || !isWanted(one))
            continue;
        if (marks != nullptr)
            marks->beginShape(one);
        shape(one);
        if (marks != nullptr)
            marks->endShape(one);
    }
    if (marks != nullptr)
        marks->endItem(drawn);
}

bool Draw::showsWords(const argmap_drawn& drawn) const {
    for (std::uint32_t at = 0; at < drawn.shapes.count; ++at)
        if (const argmap_shape& one = m_scene.shapes()[drawn.shapes.first + at];
            one.part == ARGMAP_PART_LABEL && one.type == ARGMAP_SHAPE_TEXT && one.runs.count > 0)
            return isSeen(px(m_scene.runs()[one.runs.first].size), SmallestText);
    return true;
}

// Glyphs may reach beyond their line, and what is stroked beyond its frame.
bool Draw::isWanted(const argmap_shape& shape) const {
    const double room =
        shape.type == ARGMAP_SHAPE_TEXT ? px(shape.frame.height) : px(shape.stroke_width);
    const Area frame{px(shape.frame.x) - room, px(shape.frame.y) - room,
                     px(shape.frame.width) + 2 * room, px(shape.frame.height) + 2 * room};
    return touches(frame, m_wanted.part);
}

void Draw::shape(const argmap_shape& shape) {
    if (shape.type == ARGMAP_SHAPE_TEXT) {
        for (std::uint32_t at = 0; at < shape.runs.count; ++at)
            run(m_scene.runs()[shape.runs.first + at], shape.fill);
        return;
    }
    outline(shape);
    paint(shape);
}

void Draw::outline(const argmap_shape& shape) {
    cairo_new_path(m_cairo);
    switch (shape.type) {
    case ARGMAP_SHAPE_PATH:
        segments(shape.segments);
        break;
    case ARGMAP_SHAPE_CIRCLE:
        cairo_arc(m_cairo, px(shape.frame.x) + px(shape.frame.width) / 2,
                  px(shape.frame.y) + px(shape.frame.height) / 2, px(shape.frame.width) / 2, 0,
                  2 * std::numbers::pi);
        cairo_close_path(m_cairo);
        break;
    default:
        roundedRect(shape.frame, px(shape.radius));
    }
}

void Draw::roundedRect(const argmap_rect& frame, double radius) {
    const double x = px(frame.x);
    const double y = px(frame.y);
    const double right = x + px(frame.width);
    const double bottom = y + px(frame.height);
    const double r = std::min({radius, (right - x) / 2, (bottom - y) / 2});
    if (r <= 0 || !isSeen(r, SmallestCorner)) {
        cairo_rectangle(m_cairo, x, y, right - x, bottom - y);
        return;
    }
    // A quarter of a circle as one curve: exact to 0.03 % of the radius, and far quicker than arcs.
    const double c = r * 0.44772; // 1 - 4 (sqrt 2 - 1) / 3
    cairo_move_to(m_cairo, x + r, y);
    cairo_line_to(m_cairo, right - r, y);
    cairo_curve_to(m_cairo, right - c, y, right, y + c, right, y + r);
    cairo_line_to(m_cairo, right, bottom - r);
    cairo_curve_to(m_cairo, right, bottom - c, right - c, bottom, right - r, bottom);
    cairo_line_to(m_cairo, x + r, bottom);
    cairo_curve_to(m_cairo, x + c, bottom, x, bottom - c, x, bottom - r);
    cairo_line_to(m_cairo, x, y + r);
    cairo_curve_to(m_cairo, x, y + c, x + c, y, x + r, y);
    cairo_close_path(m_cairo);
}

void Draw::segments(const argmap_list& list) {
    for (std::uint32_t at = 0; at < list.count; ++at) {
        const auto& segment = m_scene.segments()[list.first + at];
        const auto* p = segment.points;
        switch (segment.op) {
        case ARGMAP_SEGMENT_MOVE:
            cairo_move_to(m_cairo, px(p[0].x), px(p[0].y));
            break;
        case ARGMAP_SEGMENT_LINE:
            cairo_line_to(m_cairo, px(p[0].x), px(p[0].y));
            break;
        case ARGMAP_SEGMENT_CURVE:
            cairo_curve_to(m_cairo, px(p[0].x), px(p[0].y), px(p[1].x), px(p[1].y), px(p[2].x),
                           px(p[2].y));
            break;
        default:
            cairo_close_path(m_cairo);
        }
    }
}

void Draw::dashes(const argmap_shape& shape) {
    m_dashes.clear();
    bool seen = false;
    for (std::uint32_t at = 0; at < shape.dashes.count; ++at) {
        m_dashes.push_back(px(m_scene.dashes()[shape.dashes.first + at]));
        seen = seen || isSeen(m_dashes.back(), SmallestDash);
    }
    if (!seen)
        m_dashes.clear();
    cairo_set_dash(m_cairo, m_dashes.data(), static_cast<int>(m_dashes.size()), 0);
}

void Draw::paint(const argmap_shape& shape) {
    const bool strokes = shape.stroke != ARGMAP_NO_COLOUR && shape.stroke_width > 0;
    if (shape.fill != ARGMAP_NO_COLOUR) {
        setColour(m_cairo, shape.fill);
        if (strokes)
            cairo_fill_preserve(m_cairo);
        else
            cairo_fill(m_cairo);
    }
    if (!strokes)
        return;
    setColour(m_cairo, shape.stroke);
    cairo_set_line_width(m_cairo, px(shape.stroke_width));
    cairo_set_line_cap(m_cairo, shape.round_caps != 0 ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    dashes(shape);
    cairo_stroke(m_cairo);
}

void Draw::run(const argmap_run& run, std::uint32_t colour) {
    auto* face = run.font < m_faces.size() ? m_faces[run.font] : nullptr;
    if (face == nullptr || colour == ARGMAP_NO_COLOUR || !isSeen(px(run.size), SmallestText))
        return;
    m_glyphs.clear();
    for (std::uint32_t at = 0; at < run.glyphs.count; ++at) {
        const auto& glyph = m_scene.glyphs()[run.glyphs.first + at];
        m_glyphs.push_back({glyph.id, px(run.x) + px(glyph.x), px(run.y) + px(glyph.y)});
    }
    cairo_set_font_face(m_cairo, face);
    cairo_set_font_size(m_cairo, px(run.size));
    setColour(m_cairo, colour);
    showGlyphs(run);
}

void Draw::showGlyphs(const argmap_run& run) {
    const auto count = static_cast<int>(m_glyphs.size());
    if (m_keepsText && run.text.size > 0 && count > 0) {
        m_pieces.cut(m_scene, run);
        const auto& text = m_pieces.text();
        const auto& clusters = m_pieces.clusters();
        cairo_show_text_glyphs(m_cairo, text.data(), static_cast<int>(text.size()), m_glyphs.data(),
                               count, clusters.data(), static_cast<int>(clusters.size()), {});
    } else if (m_wanted.manner.exactText && !m_keepsText && !hasColours(m_cairo)) {
        cairo_new_path(m_cairo);
        cairo_glyph_path(m_cairo, m_glyphs.data(), count);
        cairo_fill(m_cairo);
    } else {
        cairo_show_glyphs(m_cairo, m_glyphs.data(), count);
    }
}

} // namespace argmap::painter
