#include "draw.hpp"

#include <algorithm>
#include <numbers>

namespace argmap::painter {

namespace {

constexpr double hundredth = 0.01;
constexpr double bodySize = 12;       // CSS pixels of a box's text
constexpr double smallestText = 3;    // device pixels that a line of text must be high to be drawn
constexpr double smallestCorner = 0.5; // scale below which corners and dashes cannot be seen

double px(std::int32_t hundredths) {
    return hundredths * hundredth;
}

} // namespace

Detail detailAt(double scale) {
    Detail detail;
    detail.text = bodySize * scale >= smallestText;
    detail.corners = scale >= smallestCorner;
    detail.labels = detail.text;
    return detail;
}

void setColour(cairo_t* cairo, std::uint32_t colour) {
    constexpr double full = 255;
    cairo_set_source_rgb(cairo, ((colour >> 16U) & 0xFFU) / full, ((colour >> 8U) & 0xFFU) / full,
                         (colour & 0xFFU) / full);
}

void Draw::shape(const argmap_shape& shape) {
    if (shape.type == ARGMAP_SHAPE_TEXT) {
        if (m_detail.text)
            for (std::uint32_t i = 0; i < shape.runs.count; ++i)
                run(m_scene.runs()[shape.runs.first + i], shape.fill);
        return;
    }
    if (!m_detail.labels && (shape.part == ARGMAP_PART_LABEL || shape.part == ARGMAP_PART_NUMBER))
        return;
    outline(shape);
    paint(shape);
}

void Draw::outline(const argmap_shape& shape) {
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_path(m_cairo);
    const double x = px(shape.frame.x);
    const double y = px(shape.frame.y);
    const double w = px(shape.frame.width);
    const double h = px(shape.frame.height);
    if (shape.type == ARGMAP_SHAPE_CIRCLE) {
        cairo_arc(m_cairo, x + w / 2, y + h / 2, w / 2, 0, 4 * quarter);
        cairo_close_path(m_cairo);
        return;
    }
    if (shape.type == ARGMAP_SHAPE_PATH) {
        segments(shape.segments);
        return;
    }
    const double r = std::min({px(shape.radius), w / 2, h / 2});
    if (r <= 0 || !m_detail.corners) {
        cairo_rectangle(m_cairo, x, y, w, h);
        return;
    }
    cairo_arc(m_cairo, x + w - r, y + r, r, -quarter, 0);
    cairo_arc(m_cairo, x + w - r, y + h - r, r, 0, quarter);
    cairo_arc(m_cairo, x + r, y + h - r, r, quarter, 2 * quarter);
    cairo_arc(m_cairo, x + r, y + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(m_cairo);
}

void Draw::segments(const argmap_list& list) {
    for (std::uint32_t i = 0; i < list.count; ++i) {
        const argmap_segment s = m_scene.segments()[list.first + i];
        switch (s.op) {
        case ARGMAP_SEGMENT_MOVE:
            cairo_move_to(m_cairo, px(s.points[0].x), px(s.points[0].y));
            break;
        case ARGMAP_SEGMENT_LINE:
            cairo_line_to(m_cairo, px(s.points[0].x), px(s.points[0].y));
            break;
        case ARGMAP_SEGMENT_CURVE:
            cairo_curve_to(m_cairo, px(s.points[0].x), px(s.points[0].y), px(s.points[1].x), px(s.points[1].y),
                           px(s.points[2].x), px(s.points[2].y));
            break;
        default:
            cairo_close_path(m_cairo);
        }
    }
}

void Draw::dashes(const argmap_shape& shape) {
    m_dashes.clear();
    if (m_detail.corners)
        for (std::uint32_t i = 0; i < shape.dashes.count; ++i)
            m_dashes.push_back(px(m_scene.dashes()[shape.dashes.first + i]));
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
    cairo_font_face_t* face = run.font < m_faces.size() ? m_faces[run.font] : nullptr;
    if (face == nullptr || colour == ARGMAP_NO_COLOUR)
        return;
    m_glyphs.clear();
    for (std::uint32_t i = 0; i < run.glyphs.count; ++i) {
        const argmap_glyph glyph = m_scene.glyphs()[run.glyphs.first + i];
        m_glyphs.push_back({glyph.id, px(run.x) + px(glyph.x), px(run.y) + px(glyph.y)});
    }
    cairo_set_font_face(m_cairo, face);
    cairo_set_font_size(m_cairo, px(run.size));
    setColour(m_cairo, colour);
    cairo_show_glyphs(m_cairo, m_glyphs.data(), static_cast<int>(m_glyphs.size()));
}

} // namespace argmap::painter
