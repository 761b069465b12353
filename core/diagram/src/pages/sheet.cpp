#include "pages/sheet.hpp"

namespace argmap::diagram {

namespace {

constexpr double margin = 3800; // 10 mm
constexpr double belowTitle = 900;
constexpr double aboveLegend = 700;
constexpr double aboveNotes = 500;
constexpr double aboveNumber = 400;

double heightOfAll(const std::vector<TextBlock>& blocks, const Face& face) {
    double height = 0;
    for (const TextBlock& block : blocks)
        height += heightOf(block, face);
    return height;
}

} // namespace

Sheet::Sheet(const Composed& composed, const SheetHeading& heading, double width, double height)
    : m_composed(composed),
      m_style(composed.style),
      m_legend(composed),
      m_room{margin, margin, width - margin, height - margin},
      m_width(width - 2 * margin),
      m_bottom(height - margin),
      m_legendShown(composed.options.legend && !m_legend.empty()) {
    m_marking = wrap(composed.map.properties().marking, m_style.heading);
    measureAbove(heading);
    measureBelow(heading);
}

TextBlock Sheet::wrap(const std::string& text, const Face& face) const {
    return m_composed.measurer.wrap(text, face.text, static_cast<std::int32_t>(m_width));
}

// The first page has the map's title, its question and a line about it, others the title of what they show.
void Sheet::measureAbove(const SheetHeading& heading) {
    m_room.top += heightOf(m_marking, m_style.heading);
    if (!m_composed.options.titleBlock)
        return;
    const model::MapProperties& map = m_composed.map.properties();
    const bool first = heading.title.empty();
    m_heading.titleFace = first ? m_style.pageTitle : m_style.main;
    m_heading.title = wrap(first ? map.title : heading.title, m_heading.titleFace);
    if (first)
        m_heading.question = wrap(questionOf(m_composed.map), m_style.pageLine);
    m_heading.about = wrap(first ? aboutLine(map) : map.title, m_style.pageLine);
    m_room.top += m_heading.height(m_style) + belowTitle;
}

void Sheet::measureBelow(const SheetHeading& heading) {
    m_room.bottom -= heightOf(m_marking, m_style.heading);
    if (heading.count > 1) {
        m_number =
            wrap("page " + std::to_string(heading.number) + " of " + std::to_string(heading.count),
                 m_style.legend);
        m_room.bottom -= heightOf(m_number, m_style.legend) + aboveNumber;
    }
    if (m_composed.options.sources)
        for (const std::string& note : notesOn(m_composed))
            m_notes.push_back(wrap(note, m_style.legend));
    if (!m_notes.empty())
        m_room.bottom -= heightOfAll(m_notes, m_style.legend) + aboveNotes;
    if (m_legendShown) {
        m_legend.measure(m_width);
        m_room.bottom -= m_legend.height() + aboveLegend;
    }
    m_legendTop = m_room.bottom + (m_legendShown ? aboveLegend : 0);
}

void Sheet::draw(Pen& pen) const {
    if (m_legendShown) {
        pen.beginFurniture(ARGMAP_DRAWN_LEGEND, {margin, m_legendTop, margin + m_width,
                                                 m_legendTop + m_legend.height()});
        m_legend.draw(pen, margin, m_legendTop);
    }
    drawAbove(pen);
    drawBelow(pen);
}

void Sheet::drawAbove(Pen& pen) const {
    if (m_marking.lines.empty() && m_heading.height(m_style) == 0)
        return;
    pen.beginFurniture(ARGMAP_DRAWN_CAPTION, {margin, margin, margin + m_width, m_room.top});
    const double top = pen.block(filled(ARGMAP_PART_TITLE, m_style.colours.text), m_marking,
                                 m_style.heading, margin, m_width, margin, Pen::Align::Centre);
    m_heading.draw(pen, m_style, margin, m_width, top);
}

void Sheet::drawBelow(Pen& pen) const {
    double top = m_legendTop + (m_legendShown ? m_legend.height() : 0);
    if (m_notes.empty() && m_number.lines.empty() && m_marking.lines.empty())
        return;
    pen.beginFurniture(ARGMAP_DRAWN_CAPTION, {margin, top, margin + m_width, m_bottom});
    const wire::ShapeStyle quiet = filled(ARGMAP_PART_TEXT, m_style.colours.quiet);
    if (!m_notes.empty())
        top += aboveNotes;
    for (const TextBlock& note : m_notes)
        top = pen.block(quiet, note, m_style.legend, margin, m_width, top);
    if (!m_number.lines.empty())
        top = pen.block(quiet, m_number, m_style.legend, margin + m_width - m_number.width,
                        m_number.width, top + aboveNumber);
    pen.block(filled(ARGMAP_PART_TITLE, m_style.colours.text), m_marking, m_style.heading, margin,
              m_width, top, Pen::Align::Centre);
}

} // namespace argmap::diagram
