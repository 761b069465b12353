#include "draw/scene_maker.hpp"

#include "content/phrases.hpp"
#include "content/sentences.hpp"
#include "draw/box_drawer.hpp"
#include "draw/legend.hpp"
#include "draw/line_drawer.hpp"
#include "draw/semantics.hpp"
#include "draw/title_block.hpp"
#include "text/clean_text.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace argmap::diagram {

namespace {

void move(Placed& placed, Vec by) {
    const auto moveRect = [&](Rect& r) {
        r = {r.left + by.x, r.top + by.y, r.right + by.x, r.bottom + by.y};
    };
    for (Rect& box : placed.boxes)
        moveRect(box);
    for (Vec& joint : placed.joints)
        joint = joint + by;
    for (Rect& frame : placed.frames)
        moveRect(frame);
    for (Rect& title : placed.frameTitles)
        moveRect(title);
    for (Path& path : placed.paths)
        for (Vec& point : path)
            point = point + by;
    for (std::optional<Rect>& label : placed.labels)
        if (label)
            moveRect(*label);
    moveRect(placed.bounds);
}

class SceneMaker {
public:
    SceneMaker(const Parts& parts, Placed placed)
        : m_parts(parts),
          m_placed(std::move(placed)),
          m_style(parts.style),
          m_sentences(parts.map, parts.plan, parts.sources),
          m_semantics(parts.map, parts.plan),
          m_titleBlock(parts.map, parts.sources, parts.options, parts.style, parts.measurer),
          m_legend(parts.map, parts.plan, parts.lines, exampleCitation(), parts.style,
                   parts.measurer),
          m_pen(m_builder, parts.measurer, parts.options.fonts),
          m_drawer(parts.plan, parts.lines, m_placed, parts.style, m_pen) {}

    std::vector<std::uint8_t> run() {
        arrangePage();
        drawFrames();
        drawSteps();
        drawLinks();
        drawBoxes();
        drawFurniture();
        return m_builder.finish();
    }

private:
    // Title, drawing, legend and sources below each other within the margins.
    void arrangePage() {
        const double margin = m_style.margin;
        const double drawing = m_placed.bounds.width();
        const double width =
            std::max({drawing, m_titleBlock.wantedWidth(), 2.0 * m_style.boxWidth});
        m_titleBlock.measure(width);
        if (m_parts.options.legend)
            m_legend.measure(width);
        m_top = 0.75 * margin;
        double y = m_top + m_titleBlock.heightAbove();
        // By whole pixels, so that what is sharp stays so.
        const auto whole = [](double length) { return std::ceil(length / 100) * 100; };
        move(m_placed, Vec{whole(margin - m_placed.bounds.left), whole(y - m_placed.bounds.top)});
        y = m_placed.bounds.bottom + 0.5 * margin;
        m_legendTop = y;
        y += showsLegend() ? m_legend.height() + 0.3 * margin : 0;
        m_below = y;
        y += m_titleBlock.heightBelow() + 0.6 * margin;
        m_width = width;

        const model::MapProperties& map = m_parts.map.properties();
        wire::SceneHead head;
        head.title = clean(map.title);
        head.description = clean(m_sentences.picture());
        for (const std::string& author : map.authors)
            head.authors.push_back(clean(author));
        head.date = clean(map.date);
        head.language = clean(map.language);
        head.mapJson = m_parts.options.mapJson;
        head.background = m_style.colours.page;
        m_builder.setHead(head);
        m_builder.beginPage(static_cast<std::int32_t>(std::ceil((width + 2 * margin) / 100)) * 100,
                            static_cast<std::int32_t>(std::ceil(y / 100)) * 100);
    }

    [[nodiscard]] bool showsLegend() const { return m_parts.options.legend && !m_legend.empty(); }

    static std::string clean(const std::string& text) { return cleanText(text, LineBreaks::Join); }

    // The first citation with a grade, else the first.
    [[nodiscard]] std::string exampleCitation() const {
        std::string first;
        for (const PlanBox& box : m_parts.plan.boxes)
            for (const CitationMark& mark : m_parts.sources.marks(box.item)) {
                if (mark.text.find(" · ") != std::string::npos)
                    return mark.text;
                if (first.empty())
                    first = mark.text;
            }
        return first;
    }

    void drawFrames() {
        for (std::uint32_t row = 0; row < m_parts.plan.frames.size(); ++row) {
            const PlanFrame& frame = m_parts.plan.frames[row];
            const Rect& rect = m_placed.frames[row];
            wire::SceneItem item = m_semantics.frame(frame);
            item.bounds = rounded(rect);
            m_builder.begin(item);
            wire::ShapeStyle look =
                stroked(ARGMAP_PART_BOX, m_style.colours.groupFrame, m_style.frameWidth);
            look.fill =
                frame.depth % 2 == 0 ? m_style.colours.groupFill : m_style.colours.nestedGroupFill;
            m_pen.rect(look, rect, 800);
            m_pen.block(filled(ARGMAP_PART_TITLE, m_style.colours.quiet), m_parts.frameTitles[row],
                        m_style.groupTitle, m_placed.frameTitles[row].left,
                        m_placed.frameTitles[row].width(), m_placed.frameTitles[row].top);
        }
        // Arguments that are drawn open: their title stands with the step, what they are stands
        // here.
        for (const std::uint32_t row : openArguments()) {
            wire::SceneItem item = m_semantics.openArgument(m_parts.plan.steps[row]);
            item.bounds = rounded(m_drawer.boundsOf(linesOf(row, true)));
            m_builder.begin(item);
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> openArguments() const {
        std::vector<std::uint32_t> rows;
        for (std::uint32_t row = 0; row < m_parts.plan.steps.size(); ++row)
            if (m_parts.plan.steps[row].opens)
                rows.push_back(row);
        return rows;
    }

    /// Lines stand in the order of steps, then of links.
    [[nodiscard]] std::vector<std::uint32_t> linesOf(std::uint32_t row, bool step) const {
        const auto isLink = [](const Line& line) {
            return line.role == LineRole::Position || line.role == LineRole::Relation;
        };
        const auto key = [&](const Line& line) { return std::pair(isLink(line), line.row); };
        const std::pair wanted(!step, row);
        const auto first = std::partition_point(m_parts.lines.begin(), m_parts.lines.end(),
                                                [&](const Line& l) { return key(l) < wanted; });
        std::vector<std::uint32_t> rows;
        for (auto line = first; line != m_parts.lines.end() && key(*line) == wanted; ++line)
            rows.push_back(static_cast<std::uint32_t>(line - m_parts.lines.begin()));
        return rows;
    }

    void drawSteps() {
        for (std::uint32_t row = 0; row < m_parts.plan.steps.size(); ++row) {
            const std::vector<std::uint32_t> rows = linesOf(row, true);
            if (rows.empty() && !m_parts.plan.steps[row].joint)
                continue;
            wire::SceneItem item = m_semantics.step(m_parts.plan.steps[row]);
            item.title = clean(m_sentences.step(row));
            item.bounds = rounded(rows.empty() ? around(m_placed.joints[row], 1000, 1000)
                                               : m_drawer.boundsOf(rows));
            m_builder.begin(item);
            m_drawer.draw(rows, row);
        }
    }

    void drawLinks() {
        for (std::uint32_t row = 0; row < m_parts.plan.links.size(); ++row) {
            const std::vector<std::uint32_t> rows = linesOf(row, false);
            wire::SceneItem item = m_semantics.link(m_parts.plan.links[row]);
            item.title = clean(m_sentences.link(row));
            item.bounds = rounded(m_drawer.boundsOf(rows));
            m_builder.begin(item);
            m_drawer.draw(rows, noRow);
        }
    }

    void drawBoxes() {
        for (std::uint32_t row = 0; row < m_parts.plan.boxes.size(); ++row) {
            wire::SceneItem item = m_semantics.box(m_parts.plan.boxes[row]);
            item.title = clean(textOf(m_parts.map, m_parts.plan.boxes[row].item));
            item.description = clean(m_sentences.box(row));
            for (const CitationMark& mark : m_parts.sources.marks(m_parts.plan.boxes[row].item))
                if (!mark.address.empty())
                    item.links.push_back(mark.address);
            item.bounds = rounded(m_placed.boxes[row]);
            m_builder.begin(item);
            drawBox(m_parts.plan.boxes[row], m_parts.boxes[row], m_placed.boxes[row], m_style,
                    m_pen);
        }
    }

    void drawFurniture() {
        const double left = m_style.margin;
        const auto begin = [&](std::uint32_t role, double top, double height) {
            wire::SceneItem item;
            item.role = role;
            item.bounds = rounded(Rect{left, top, left + m_width, top + height});
            m_builder.begin(item);
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

    const Parts& m_parts;
    Placed m_placed;
    const Style& m_style;
    Sentences m_sentences;
    Semantics m_semantics;
    TitleBlock m_titleBlock;
    Legend m_legend;
    wire::SceneBuilder m_builder;
    Pen m_pen;
    LineDrawer m_drawer;
    double m_width = 0;
    double m_top = 0;
    double m_legendTop = 0;
    double m_below = 0;
};

} // namespace

std::vector<std::uint8_t> makeScene(const Parts& parts, Placed placed) {
    return SceneMaker(parts, std::move(placed)).run();
}

} // namespace argmap::diagram
