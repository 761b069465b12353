#include "draw/figure.hpp"

#include "content/phrases.hpp"
#include "draw/box_drawer.hpp"
#include "text/clean_text.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace argmap::diagram {

namespace {

std::string clean(const std::string& text) {
    return cleanText(text, LineBreaks::Join);
}

// As a class; people read it at the box or the line.
void tell(Change change, wire::SceneItem& item) {
    if (change != Change::None)
        item.classes.emplace_back(wordFor(change));
}

} // namespace

Figure::Figure(const Composed& composed, const Placed& placed, Pen& pen)
    : m_composed(composed),
      m_placed(placed),
      m_style(composed.style),
      m_sentences(composed.map, composed.plan, composed.sources),
      m_semantics(composed.map, composed.plan),
      m_pen(pen),
      m_drawer(composed.plan, composed.lines, placed, composed.style, pen) {}

void Figure::draw() {
    drawFrames();
    drawOpenArguments();
    drawSteps();
    drawLinks();
    drawBoxes();
}

void Figure::drawFrames() {
    for (std::uint32_t row = 0; row < m_composed.plan.frames.size(); ++row) {
        const PlanFrame& frame = m_composed.plan.frames[row];
        const Rect& rect = m_placed.frames[row];
        wire::SceneItem item = m_semantics.frame(frame);
        m_pen.begin(std::move(item), rect);
        wire::ShapeStyle look =
            stroked(ARGMAP_PART_BOX, m_style.colours.groupFrame, m_style.frameWidth);
        look.fill =
            frame.depth % 2 == 0 ? m_style.colours.groupFill : m_style.colours.nestedGroupFill;
        m_pen.rect(look, rect, 800);
        m_pen.block(filled(ARGMAP_PART_TITLE, m_style.colours.quiet), m_composed.frameTitles[row],
                    m_style.groupTitle, m_placed.frameTitles[row].left,
                    m_placed.frameTitles[row].width(), m_placed.frameTitles[row].top);
    }
}

// Their title stands with the step, what they are stands here.
void Figure::drawOpenArguments() {
    for (std::uint32_t row = 0; row < m_composed.plan.steps.size(); ++row) {
        if (!m_composed.plan.steps[row].opens)
            continue;
        wire::SceneItem item = m_semantics.openArgument(m_composed.plan.steps[row]);
        m_pen.begin(std::move(item), m_drawer.boundsOf(linesOf(row, true)));
    }
}

// Lines stand in the order of steps, then of links.
std::vector<std::uint32_t> Figure::linesOf(std::uint32_t row, bool step) const {
    const auto isLink = [](const Line& line) {
        return line.role == LineRole::Position || line.role == LineRole::Relation;
    };
    const auto key = [&](const Line& line) { return std::pair(isLink(line), line.row); };
    const std::pair wanted(!step, row);
    const auto first = std::partition_point(m_composed.lines.begin(), m_composed.lines.end(),
                                            [&](const Line& l) { return key(l) < wanted; });
    std::vector<std::uint32_t> rows;
    for (auto line = first; line != m_composed.lines.end() && key(*line) == wanted; ++line)
        rows.push_back(static_cast<std::uint32_t>(line - m_composed.lines.begin()));
    return rows;
}

void Figure::drawSteps() {
    for (std::uint32_t row = 0; row < m_composed.plan.steps.size(); ++row) {
        const std::vector<std::uint32_t> rows = linesOf(row, true);
        if (rows.empty() && !m_composed.plan.steps[row].joint)
            continue;
        wire::SceneItem item = m_semantics.step(m_composed.plan.steps[row]);
        tell(m_composed.plan.steps[row].change, item);
        item.title = clean(m_sentences.step(row));
        item.cited = cited(m_composed.plan.steps[row].inference);
        m_pen.begin(std::move(item), rows.empty() ? around(m_placed.joints[row], 1000, 1000)
                                                  : m_drawer.boundsOf(rows));
        m_drawer.draw(rows, row);
    }
}

std::vector<wire::SceneCited> Figure::cited(model::ItemRef item) const {
    std::vector<wire::SceneCited> all;
    for (const CitedPlace& place : m_composed.sources.places(item))
        all.push_back({clean(place.mark), clean(place.quote), clean(place.source), place.address});
    return all;
}

void Figure::drawLinks() {
    for (std::uint32_t row = 0; row < m_composed.plan.links.size(); ++row) {
        const std::vector<std::uint32_t> rows = linesOf(row, false);
        wire::SceneItem item = m_semantics.link(m_composed.plan.links[row]);
        tell(m_composed.plan.links[row].change, item);
        item.title = clean(m_sentences.link(row));
        m_pen.begin(std::move(item), m_drawer.boundsOf(rows));
        m_drawer.draw(rows, noRow);
    }
}

void Figure::drawBoxes() {
    for (std::uint32_t row = 0; row < m_composed.plan.boxes.size(); ++row) {
        wire::SceneItem item = m_semantics.box(m_composed.plan.boxes[row]);
        tell(m_composed.plan.boxes[row].change, item);
        item.title = clean(textOf(m_composed.map, m_composed.plan.boxes[row].item));
        item.description = clean(m_sentences.box(row));
        for (const CitationMark& mark : m_composed.sources.marks(m_composed.plan.boxes[row].item))
            if (!mark.address.empty())
                item.links.push_back(mark.address);
        item.cited = cited(m_composed.plan.boxes[row].item);
        m_pen.begin(std::move(item), m_placed.boxes[row]);
        drawBox(m_composed.plan.boxes[row], m_composed.boxes[row], m_placed.boxes[row], m_style,
                m_pen);
    }
}

} // namespace argmap::diagram
