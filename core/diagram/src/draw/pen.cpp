#include "draw/pen.hpp"

namespace argmap::diagram {

std::uint32_t Pen::begin(wire::SceneItem item, const Rect& bounds) {
    item.bounds = rounded(m_placing.of(bounds));
    return m_builder.begin(item);
}

void Pen::resume(std::uint32_t item, const Rect& bounds) {
    m_builder.resume(item, rounded(m_placing.of(bounds)));
}

void Pen::move(std::uint32_t item, const Rect& from, const Rect& to) {
    m_builder.move(item, at({to.left - from.left, to.top - from.top}));
}

void Pen::announce(const TextBlock& block) {
    for (const TextRun& run : block.runs)
        (void)fontRow(run.font);
}

void Pen::beginFurniture(std::uint32_t role, const Rect& bounds) {
    wire::SceneItem item;
    item.role = role;
    begin(std::move(item), bounds);
}

wire::ShapeStyle Pen::placed(wire::ShapeStyle style) const {
    style.strokeWidth = m_placing.length(style.strokeWidth);
    for (std::int32_t& dash : style.dashes)
        dash = m_placing.length(dash);
    return style;
}

void Pen::rect(const wire::ShapeStyle& style, const Rect& frame, std::int32_t radius) {
    m_builder.rect(placed(style), rounded(m_placing.of(frame)), m_placing.length(radius));
}

void Pen::circle(const wire::ShapeStyle& style, Vec centre, double radius) {
    m_builder.circle(placed(style), rounded(m_placing.of(around(centre, 2 * radius, 2 * radius))));
}

void Pen::path(const wire::ShapeStyle& style, const Path& path) {
    if (path.size() < 4)
        return;
    m_segments.assign(1, wire::moveTo(at(path[0])));
    for (std::size_t i = 1; i + 2 < path.size(); i += 3) {
        const Vec from = path[i - 1];
        const Vec to = path[i + 2];
        const Vec d = to - from;
        const auto offLine = [&](Vec p) {
            return std::abs((p.x - from.x) * d.y - (p.y - from.y) * d.x) > length(d);
        };
        if (offLine(path[i]) || offLine(path[i + 1]))
            m_segments.push_back(wire::curveTo(at(path[i]), at(path[i + 1]), at(to)));
        else
            m_segments.push_back(wire::lineTo(at(to)));
    }
    m_builder.path(placed(style), rounded(m_placing.of(boundsOf(path))), m_segments);
}

void Pen::polygon(const wire::ShapeStyle& style, const std::vector<Vec>& corners) {
    Rect bounds{corners[0].x, corners[0].y, corners[0].x, corners[0].y};
    m_segments.clear();
    for (const Vec corner : corners) {
        m_segments.push_back(m_segments.empty() ? wire::moveTo(at(corner))
                                                : wire::lineTo(at(corner)));
        bounds.include({corner.x, corner.y, corner.x, corner.y});
    }
    m_segments.push_back(wire::closePath());
    m_builder.path(placed(style), rounded(m_placing.of(bounds)), m_segments);
}

void Pen::segment(const wire::ShapeStyle& style, Vec from, Vec to) {
    m_segments = {wire::moveTo(at(from)), wire::lineTo(at(to))};
    const Rect bounds{std::min(from.x, to.x), std::min(from.y, to.y), std::max(from.x, to.x),
                      std::max(from.y, to.y)};
    m_builder.path(placed(style), rounded(m_placing.of(bounds)), m_segments);
}

void Pen::bar(const wire::ShapeStyle& style, Vec middle, Vec across, const Style& look) {
    const Vec half = across * (look.barEndLength / 2.0);
    const Vec thick = Vec{-across.y, across.x} * (look.barEndWidth / 2.0);
    polygon(style, {middle - half - thick, middle + half - thick, middle + half + thick,
                    middle - half + thick});
}

void Pen::line(const wire::ShapeStyle& style, const TextBlock& block, std::size_t line, double left,
               double baseline) {
    const TextLine& textLine = block.lines[line];
    const argmap_point start = at(onPixel(Vec{left, baseline}));
    m_glyphs.clear();
    for (std::uint32_t i = textLine.runBegin; i < textLine.runEnd; ++i)
        for (std::uint32_t g = block.runs[i].glyphBegin; g < block.runs[i].glyphEnd; ++g) {
            const PlacedGlyph& glyph = block.glyphs[g];
            m_glyphs.push_back({glyph.id, m_placing.length(glyph.x), m_placing.length(glyph.y),
                                glyph.letter - block.runs[i].textBegin});
        }
    m_runs.clear();
    std::size_t glyph = 0;
    for (std::uint32_t i = textLine.runBegin; i < textLine.runEnd; ++i) {
        const TextRun& run = block.runs[i];
        const std::size_t count = run.glyphEnd - run.glyphBegin;
        wire::SceneRun made;
        made.font = fontRow(run.font);
        made.size = m_placing.length(block.style.size);
        made.x = start.x + m_placing.length(run.x);
        made.y = start.y;
        made.width = m_placing.length(run.width);
        made.rightToLeft = run.rtl;
        made.text = std::string_view(block.text).substr(run.textBegin, run.textEnd - run.textBegin);
        made.glyphs = std::span(m_glyphs).subspan(glyph, count);
        glyph += count;
        m_runs.push_back(made);
    }
    const std::int32_t ascent = m_placing.length(block.style.size + block.style.size / 16);
    const std::int32_t descent = m_placing.length(block.style.size * 3 / 10);
    m_builder.text(placed(style),
                   {start.x, start.y - ascent, m_placing.length(textLine.width), ascent + descent},
                   m_runs);
}

double Pen::block(const wire::ShapeStyle& style, const TextBlock& block, const Face& face,
                  double left, double width, double top, Align align) {
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        const double room = width - block.lines[i].width;
        const double shift = align == Align::Centre ? room / 2 : block.lines[i].rtl ? room : 0;
        line(style, block, i, left + shift, top + face.baseline);
        top += face.lineHeight;
    }
    return top;
}

std::uint32_t Pen::fontRow(std::uint32_t font) {
    const auto known = m_rows.find(font);
    if (known != m_rows.end())
        return known->second;
    const FontInfo info = m_measurer.font(font);
    wire::SceneFont made;
    made.family = info.family;
    made.style = info.style;
    made.weight = info.weight;
    made.italic = info.italic;
    made.face = info.face;
    if (m_fonts)
        made.data = {reinterpret_cast<const std::uint8_t*>(info.data.data()), info.data.size()};
    return m_rows[font] = m_builder.addFont(made);
}

} // namespace argmap::diagram
