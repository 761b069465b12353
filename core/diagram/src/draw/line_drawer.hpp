// Draws lines, their ends and their words: inferences, relations, positions.
//
// Used by the scene maker; one thread.
#pragma once

#include "content/line.hpp"
#include "draw/pen.hpp"
#include "plan/plan.hpp"
#include "route/placed.hpp"
#include "route/rect_grid.hpp"

#include <argmap/diagram/style.hpp>

#include <cstdint>
#include <vector>

namespace argmap::diagram {

[[nodiscard]] std::uint32_t colourOf(Tone tone, const Palette& colours);

class LineDrawer {
public:
    LineDrawer(const Plan& plan, const std::vector<Line>& lines, const Placed& placed,
               const Style& style, Pen& pen)
        : m_plan(plan),
          m_lines(lines),
          m_placed(placed),
          m_style(style),
          m_pen(pen),
          m_frames(placed.bounds, placed.frames.size()) {
        for (const Rect& frame : placed.frames)
            m_frames.add(frame);
    }

    /// What the lines, ends and words of an item take; `rows` are its lines.
    [[nodiscard]] Rect boundsOf(const std::vector<std::uint32_t>& rows) const;

    /// Paints them in this order: lines, the joint, words. `step` is noRow for relations and
    /// positions.
    void draw(const std::vector<std::uint32_t>& rows, std::uint32_t step);

    /// An end of a line whose tip is at `tip`.
    void drawHead(Head head, Vec tip, Vec direction, std::uint32_t colour);

    /// How much of a line its head takes.
    [[nodiscard]] double headRoom(Head head) const;

private:
    void drawLine(const Line& line, Path path);
    void drawJoint(std::uint32_t step);
    void drawLabel(const Line& line, const Rect& plate);
    [[nodiscard]] std::uint32_t backgroundAt(const Rect& rect) const;

    const Plan& m_plan;
    const std::vector<Line>& m_lines;
    const Placed& m_placed;
    const Style& m_style;
    Pen& m_pen;
    RectGrid m_frames;
};

} // namespace argmap::diagram
