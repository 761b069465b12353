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

Figure::Figure(const Composed& composed, Pen& pen)
    : m_composed(composed),
      m_style(composed.style),
      m_sentences(composed.map, composed.plan, composed.sources),
      m_semantics(composed.map, composed.plan),
      m_pen(pen) {}

void Figure::begin() {
    beginFrames();
    beginOpenArguments();
    beginSteps();
    beginLinks();
    beginBoxes();
}

void Figure::beginFrames() {
    for (const PlanFrame& frame : m_composed.plan.frames)
        m_frames.push_back(m_pen.begin(m_semantics.frame(frame), {}));
}

// Their title stands with the step, what they are stands here.
void Figure::beginOpenArguments() {
    for (const PlanStep& step : m_composed.plan.steps) {
        m_arguments.emplace_back();
        if (step.opens)
            m_arguments.back() = m_pen.begin(m_semantics.openArgument(step), {});
    }
}

void Figure::beginSteps() {
    for (std::uint32_t row = 0; row < m_composed.plan.steps.size(); ++row) {
        const PlanStep& step = m_composed.plan.steps[row];
        m_steps.emplace_back();
        if (!step.joint && linesOf(row, true).empty())
            continue;
        wire::SceneItem item = m_semantics.step(step);
        tell(step.change, item);
        item.title = clean(m_sentences.step(row));
        item.cited = cited(step.inference);
        m_steps.back() = m_pen.begin(std::move(item), {});
    }
}

std::vector<wire::SceneCited> Figure::cited(model::ItemRef item) const {
    std::vector<wire::SceneCited> all;
    for (const CitedPlace& place : m_composed.sources.places(item))
        all.push_back({clean(place.mark), clean(place.quote), clean(place.source), place.address});
    return all;
}

void Figure::beginLinks() {
    for (std::uint32_t row = 0; row < m_composed.plan.links.size(); ++row) {
        wire::SceneItem item = m_semantics.link(m_composed.plan.links[row]);
        tell(m_composed.plan.links[row].change, item);
        item.title = clean(m_sentences.link(row));
        m_links.push_back(m_pen.begin(std::move(item), {}));
    }
}

void Figure::beginBoxes() {
    for (std::uint32_t row = 0; row < m_composed.plan.boxes.size(); ++row) {
        const PlanBox& box = m_composed.plan.boxes[row];
        wire::SceneItem item = m_semantics.box(box);
        tell(box.change, item);
        item.title = clean(textOf(m_composed.map, box.item));
        item.description = clean(m_sentences.box(row));
        for (const CitationMark& mark : m_composed.sources.marks(box.item))
            if (!mark.address.empty())
                item.links.push_back(mark.address);
        item.cited = cited(box.item);
        m_boxes.push_back(m_pen.begin(std::move(item), {}));
    }
}

void Figure::drawBoxesAhead() {
    announceFonts();
    for (std::uint32_t row = 0; row < m_boxes.size(); ++row) {
        m_pen.resume(m_boxes[row], ahead(row));
        drawBox(m_composed.plan.boxes[row], m_composed.boxes[row], ahead(row), m_style, m_pen);
    }
    m_isAhead = true;
}

// In the order in which they are met in the picture: what is below boxes comes first.
void Figure::announceFonts() {
    for (const TextBlock& title : m_composed.frameTitles)
        m_pen.announce(title);
    const LineLabel* last = nullptr;
    for (const Line& line : m_composed.lines) {
        if (line.shared.get() == last)
            continue;
        last = line.shared.get();
        for (const TextBlock* block : {&last->word, &last->title, &last->scheme})
            m_pen.announce(*block);
    }
}

// Where rounding is as it is anywhere on a page: nothing of a box is left of or above zero.
Rect Figure::ahead(std::uint32_t box) const {
    constexpr double at = 1'000'050; // on the middle of a pixel, as all boxes are
    const BoxContent& content = m_composed.boxes[box];
    return {at, at, at + content.width, at + content.height};
}

void Figure::draw(const Placed& placed) {
    drawFrames(placed);
    drawLines(placed);
    drawBoxes(placed);
}

void Figure::drawFrames(const Placed& placed) {
    for (std::uint32_t row = 0; row < m_frames.size(); ++row) {
        const PlanFrame& frame = m_composed.plan.frames[row];
        const Rect& rect = placed.frames[row];
        m_pen.resume(m_frames[row], rect);
        wire::ShapeStyle look =
            stroked(ARGMAP_PART_BOX, m_style.colours.groupFrame, m_style.frameWidth);
        look.fill =
            frame.depth % 2 == 0 ? m_style.colours.groupFill : m_style.colours.nestedGroupFill;
        m_pen.rect(look, rect, 800);
        m_pen.block(filled(ARGMAP_PART_TITLE, m_style.colours.quiet), m_composed.frameTitles[row],
                    m_style.groupTitle, placed.frameTitles[row].left,
                    placed.frameTitles[row].width(), placed.frameTitles[row].top);
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

void Figure::drawLines(const Placed& placed) {
    LineDrawer drawer(m_composed.plan, m_composed.lines, placed, m_style, m_pen);
    for (std::uint32_t row = 0; row < m_steps.size(); ++row) {
        if (!m_arguments[row] && !m_steps[row])
            continue;
        const std::vector<std::uint32_t> rows = linesOf(row, true);
        if (m_arguments[row])
            m_pen.resume(*m_arguments[row], drawer.boundsOf(rows));
        if (!m_steps[row])
            continue;
        m_pen.resume(*m_steps[row],
                     rows.empty() ? around(placed.joints[row], 1000, 1000) : drawer.boundsOf(rows));
        drawer.draw(rows, row);
    }
    for (std::uint32_t row = 0; row < m_links.size(); ++row) {
        const std::vector<std::uint32_t> rows = linesOf(row, false);
        m_pen.resume(m_links[row], drawer.boundsOf(rows));
        drawer.draw(rows, noRow);
    }
}

void Figure::drawBoxes(const Placed& placed) {
    for (std::uint32_t row = 0; row < m_boxes.size(); ++row) {
        const Rect& place = placed.boxes[row];
        if (m_isAhead) {
            m_pen.move(m_boxes[row], ahead(row), place);
            continue;
        }
        m_pen.resume(m_boxes[row], place);
        drawBox(m_composed.plan.boxes[row], m_composed.boxes[row], place, m_style, m_pen);
    }
}

} // namespace argmap::diagram
