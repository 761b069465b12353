#include "draw/box_drawer.hpp"

#include "draw/line_drawer.hpp"

namespace argmap::diagram {

namespace {

class BoxDrawer {
public:
    BoxDrawer(const PlanBox& box, const BoxContent& content, const Rect& frame, const Style& style,
              Pen& pen)
        : m_box(box), m_content(content), m_frame(frame), m_style(style), m_pen(pen) {}

    void draw() {
        drawFrame();
        drawBar();
        const Palette& colours = m_style.colours;
        const double left = m_frame.left + m_style.textLeft;
        const double room = m_frame.width() - m_style.textLeft - m_style.textRight;
        double top = m_frame.top + m_style.padding + m_content.slack / 2.0;
        const std::uint32_t ink = isRemoved() ? colours.quiet : colours.text;
        const double below = m_pen.block(filled(ARGMAP_PART_TITLE, ink), m_content.title,
                                         m_style.heading, left, room, top);
        m_pen.block(filled(ARGMAP_PART_TEXT, ink), m_content.text, m_content.textFace, left, room,
                    below);
        if (isRemoved()) {
            strike(m_content.title, m_style.heading, left, top);
            strike(m_content.text, m_content.textFace, left, below);
        }
        drawFooter(left, room);
        drawNumber();
        drawChange();
    }

private:
    [[nodiscard]] bool emphasised() const { return m_box.main; }

    void drawFrame() {
        const Palette& colours = m_style.colours;
        wire::ShapeStyle look =
            emphasised() ? stroked(ARGMAP_PART_BOX, colours.mainFrame, m_style.mainFrameWidth)
                         : stroked(ARGMAP_PART_BOX, colours.boxFrame, m_style.frameWidth);
        look.fill = m_box.kind == BoxKind::ClosedGroup ? colours.groupFill : colours.box;
        if (m_box.implicit)
            look.dashes = m_style.implicitDashes;
        m_pen.rect(look, m_frame, m_box.own ? m_style.ownCorner : m_style.corner);
    }

    // Inside round corners the bar is a stroke of its own.
    void drawBar() {
        if (m_box.kind == BoxKind::ClosedGroup)
            return;
        const Palette& colours = m_style.colours;
        const bool dark = m_box.main || m_box.kind == BoxKind::Issue;
        const std::uint32_t colour = dark ? colours.mainFrame : colourOf(m_box.tone, colours);
        if (!m_box.own) {
            m_pen.rect(
                filled(ARGMAP_PART_BAR, colour),
                {m_frame.left, m_frame.top, m_frame.left + m_style.barWidth, m_frame.bottom});
            return;
        }
        wire::ShapeStyle look = stroked(ARGMAP_PART_BAR, colour, m_style.barWidth);
        look.roundCaps = true;
        const double x = m_frame.left + m_style.textLeft / 2.0;
        m_pen.segment(look, {x, m_frame.top + 800}, {x, m_frame.bottom - 800});
    }

    void drawFooter(double left, double room) {
        if (m_content.footer.empty())
            return;
        const Palette& colours = m_style.colours;
        double top = m_frame.bottom - m_style.footerBottom - m_style.footerGap -
                     static_cast<double>(m_content.footer.size()) * m_style.footer.lineHeight;
        m_pen.segment(stroked(ARGMAP_PART_FOOTER, colours.rule, m_style.hairline), {left, top},
                      {left + room, top});
        top += m_style.footerGap;
        for (const FooterLine& line : m_content.footer) {
            wire::ShapeStyle look = filled(ARGMAP_PART_FOOTER, colours.quiet);
            look.link = line.address;
            top = m_pen.block(look, line.text, m_style.footer, left, room, top);
        }
    }

    void drawNumber() {
        if (m_content.number.lines.empty())
            return;
        const Palette& colours = m_style.colours;
        const double width = m_content.number.width + 2.0 * m_style.numberPadding;
        const double right = m_frame.right - m_style.numberInset;
        const double top = m_frame.top - m_style.numberHeight / 2.0;
        wire::ShapeStyle plate = stroked(ARGMAP_PART_NUMBER, colours.boxFrame, m_style.frameWidth);
        plate.fill = colours.box;
        m_pen.rect(plate, {right - width, top, right, top + m_style.numberHeight},
                   m_style.numberHeight / 2);
        m_pen.line(filled(ARGMAP_PART_NUMBER, colours.quiet), m_content.number, 0,
                   right - width + m_style.numberPadding, top + 1080);
    }

    [[nodiscard]] bool isRemoved() const { return m_box.change == Change::Removed; }

    // A line through each line of text.
    void strike(const TextBlock& block, const Face& face, double left, double top) {
        const wire::ShapeStyle look =
            stroked(ARGMAP_PART_ORNAMENT, m_style.colours.quiet, m_style.hairline);
        for (const TextLine& line : block.lines) {
            const double y = top + face.baseline - 0.3 * face.text.size;
            m_pen.segment(look, {left, y}, {left + line.width, y});
            top += face.lineHeight;
        }
    }

    // At the left, as the number at the right.
    void drawChange() {
        if (m_content.change.lines.empty())
            return;
        const Palette& colours = m_style.colours;
        const double left = m_frame.left + m_style.textLeft;
        const double top = m_frame.top - m_style.numberHeight / 2.0;
        const double width = m_content.change.width + 2.0 * m_style.numberPadding;
        m_pen.rect(filled(ARGMAP_PART_NUMBER, colours.mainFrame),
                   {left, top, left + width, top + m_style.numberHeight}, m_style.corner);
        m_pen.line(filled(ARGMAP_PART_NUMBER, colours.page), m_content.change, 0,
                   left + m_style.numberPadding, top + 1080);
    }

    const PlanBox& m_box;
    const BoxContent& m_content;
    const Rect& m_frame;
    const Style& m_style;
    Pen& m_pen;
};

} // namespace

void drawBox(const PlanBox& box, const BoxContent& content, const Rect& frame, const Style& style,
             Pen& pen) {
    BoxDrawer(box, content, frame, style, pen).draw();
}

} // namespace argmap::diagram
