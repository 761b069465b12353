#include "draw/line_drawer.hpp"

#include <algorithm>

namespace argmap::diagram {

std::uint32_t colourOf(Tone tone, const Palette& colours) {
    switch (tone) {
    case Tone::Support:
        return colours.support;
    case Tone::Attack:
        return colours.attack;
    case Tone::Undercut:
        return colours.undercut;
    case Tone::Plain:
        break;
    }
    return colours.neutral;
}

Rect LineDrawer::boundsOf(const std::vector<std::uint32_t>& rows) const {
    Rect bounds;
    bool first = true;
    const auto include = [&](const Rect& rect) {
        if (first)
            bounds = rect;
        else
            bounds.include(rect);
        first = false;
    };
    for (const std::uint32_t row : rows) {
        include(diagram::boundsOf(m_placed.paths[row])
                    .grown(std::max(m_style.headWidth, m_style.barEndLength) / 2.0));
        if (m_placed.labels[row])
            include(*m_placed.labels[row]);
    }
    return bounds;
}

void LineDrawer::draw(const std::vector<std::uint32_t>& rows, std::uint32_t step) {
    for (const std::uint32_t row : rows)
        drawLine(m_lines[row], m_placed.paths[row]);
    if (step != noRow && m_plan.steps[step].joint)
        drawJoint(step);
    for (const std::uint32_t row : rows)
        if (m_placed.labels[row])
            drawLabel(m_lines[row], *m_placed.labels[row]);
}

double LineDrawer::headRoom(Head head) const {
    return head == Head::Arrow ? m_style.headLength : head == Head::Bar ? m_style.barEndGap : 0;
}

void LineDrawer::drawLine(const Line& line, Path path) {
    const std::uint32_t colour = colourOf(line.tone, m_style.colours);
    const Vec tip = path.back();
    const Vec start = path.front();
    const Vec into = shortenEnd(path, headRoom(line.head));
    std::reverse(path.begin(), path.end());
    const Vec out = shortenEnd(path, headRoom(line.tail));
    std::reverse(path.begin(), path.end());
    wire::ShapeStyle style =
        stroked(line.role == LineRole::Premise ? ARGMAP_PART_PREMISE : ARGMAP_PART_CONCLUSION,
                colour, line.width);
    if (line.dashed)
        style.dashes =
            line.tone == Tone::Undercut ? m_style.undercutDashes : m_style.relationDashes;
    m_pen.path(style, path);
    drawHead(line.head, tip, into, colour);
    drawHead(line.tail, start, out, colour);
}

void LineDrawer::drawHead(Head head, Vec tip, Vec direction, std::uint32_t colour) {
    const Vec across{-direction.y, direction.x};
    if (head == Head::Arrow) {
        const Vec base = tip - direction * m_style.headLength;
        const Vec half = across * (m_style.headWidth / 2.0);
        m_pen.polygon(filled(ARGMAP_PART_HEAD, colour), {tip, base + half, base - half});
    } else if (head == Head::Bar) {
        const Vec middle = tip - direction * m_style.barEndGap;
        m_pen.bar(filled(ARGMAP_PART_HEAD, colour), middle, across, m_style);
    }
}

// Linked premises meet in a dot; a step that is attacked has a ring, in the colour of what ends
// there.
void LineDrawer::drawJoint(std::uint32_t step) {
    const PlanStep& drawn = m_plan.steps[step];
    const Vec at = m_placed.joints[step];
    if (!drawn.attacked) {
        if (drawn.sources.size() > 1)
            m_pen.circle(filled(ARGMAP_PART_JUNCTION, colourOf(drawn.tone, m_style.colours)), at,
                         m_style.jointRadius);
        return;
    }
    wire::ShapeStyle ring =
        stroked(ARGMAP_PART_JUNCTION, m_style.colours.undercut, m_style.ringWidth);
    ring.fill = m_style.colours.page;
    m_pen.circle(ring, at, m_style.ringRadius);
    if (drawn.sources.size() > 1)
        m_pen.circle(filled(ARGMAP_PART_JUNCTION, colourOf(drawn.tone, m_style.colours)), at,
                     m_style.jointRadius / 2.0);
}

void LineDrawer::drawLabel(const Line& line, const Rect& plate) {
    m_pen.rect(filled(ARGMAP_PART_LABEL, backgroundAt(plate)), plate, 0);
    const std::uint32_t colour = colourOf(line.tone, m_style.colours);
    double top = plate.top + 100;
    const auto centred = [&](const TextBlock& block, const Face& face, std::uint32_t ink) {
        top = m_pen.block(filled(ARGMAP_PART_LABEL, ink), block, face, plate.left, plate.width(),
                          top, Pen::Align::Centre);
    };
    centred(line.label().word, m_style.word, colour);
    centred(line.label().title, m_style.wordTitle, m_style.colours.text);
    centred(line.label().scheme, m_style.word, m_style.colours.quiet);
}

// A plate hides its line, not the frame that it stands in.
std::uint32_t LineDrawer::backgroundAt(const Rect& rect) const {
    const Vec at = rect.centre();
    std::uint32_t innermost = noRow; // parents stand before children
    m_frames.any({at.x, at.y, at.x, at.y}, [&](std::uint32_t row) {
        if (m_frames[row].contains(at))
            innermost = innermost == noRow ? row : std::max(innermost, row);
        return false;
    });
    if (innermost == noRow)
        return m_style.colours.page;
    return m_plan.frames[innermost].depth % 2 == 0 ? m_style.colours.groupFill
                                                   : m_style.colours.nestedGroupFill;
}

} // namespace argmap::diagram
