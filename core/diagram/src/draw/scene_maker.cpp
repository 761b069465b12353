#include "draw/scene_maker.hpp"

#include "content/sentences.hpp"
#include "text/clean_text.hpp"

#include <algorithm>
#include <cmath>

namespace argmap::diagram {

namespace {

std::string clean(const std::string& text) {
    return cleanText(text, LineBreaks::Join);
}

// By whole pixels, so that what is sharp stays so.
double whole(double length) {
    return std::ceil(length / 100) * 100;
}

} // namespace

// What needs no place: what is said of the whole and of each item, and what is in the boxes.
SceneMaker::SceneMaker(const Composed& composed)
    : m_composed(composed),
      m_style(composed.style),
      m_isBare(!composed.options.titleBlock && !composed.options.legend),
      m_margin((m_isBare ? 0.4 : 1) * m_style.margin),
      m_titleBlock(composed),
      m_legend(composed),
      m_pen(m_builder, composed.measurer, composed.options.fonts),
      m_figure(composed, m_pen) {
    m_builder.setHead(headOf(m_composed));
    m_builder.beginPage(0, 0);
    m_figure.begin();
    m_figure.drawBoxesAhead();
}

std::vector<std::uint8_t> SceneMaker::finish(const Placed& placed) {
    arrangePage(placed.bounds);
    m_figure.draw(placed);
    m_pen.place({});
    drawFurniture();
    return m_builder.finish();
}

// Title, drawing, legend and sources below each other within the margins. Without title and legend it is a figure
// in a text, which has margins of its own.
void SceneMaker::arrangePage(const Rect& drawing) {
    const double margin = m_margin;
    m_width = std::max(
        {drawing.width(), m_titleBlock.wantedWidth(), (m_isBare ? 1.0 : 2.0) * m_style.boxWidth});
    m_titleBlock.measure(m_width);
    if (m_composed.options.legend)
        m_legend.measure(m_width);
    m_top = 0.75 * margin;
    const Vec shift{whole(margin - drawing.left),
                    whole(m_top + m_titleBlock.heightAbove() - drawing.top)};
    m_legendTop = drawing.bottom + shift.y + 0.5 * margin;
    m_below = m_legendTop + (showsLegend() ? m_legend.height() + 0.3 * margin : 0);
    const double bottom = m_below + m_titleBlock.heightBelow() + 0.6 * margin;
    m_builder.resizePage(static_cast<std::int32_t>(whole(m_width + 2 * margin)),
                         static_cast<std::int32_t>(whole(bottom)));
    m_pen.place({1, shift});
}

bool SceneMaker::showsLegend() const {
    return m_composed.options.legend && !m_legend.empty();
}

void SceneMaker::drawFurniture() {
    const double left = m_margin;
    const auto begin = [&](std::uint32_t role, double top, double height) {
        m_pen.beginFurniture(role, {left, top, left + m_width, top + height});
    };
    if (showsLegend()) {
        begin(ARGMAP_DRAWN_LEGEND, m_legendTop, m_legend.height());
        m_legend.draw(m_pen, left, m_legendTop);
    }
    if (m_titleBlock.heightAbove() > 0) {
        begin(ARGMAP_DRAWN_CAPTION, m_top, m_titleBlock.heightAbove());
        m_titleBlock.drawAbove(m_pen, left, m_top);
    }
    if (m_titleBlock.heightBelow() > 0) {
        begin(ARGMAP_DRAWN_CAPTION, m_below, m_titleBlock.heightBelow());
        m_titleBlock.drawBelow(m_pen, left, m_below);
    }
}

wire::SceneHead headOf(const Composed& composed) {
    const model::MapProperties& map = composed.map.properties();
    wire::SceneHead head;
    head.title = clean(map.title);
    head.description = clean(Sentences(composed.map, composed.plan, composed.sources).picture());
    for (const std::string& author : map.authors)
        head.authors.push_back(clean(author));
    head.date = clean(map.date);
    head.language = clean(map.language);
    head.mapJson = composed.options.mapJson;
    head.background = composed.style.colours.page;
    return head;
}

} // namespace argmap::diagram
