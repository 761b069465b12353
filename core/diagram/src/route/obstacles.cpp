#include "route/obstacles.hpp"

namespace argmap::diagram {

namespace {

constexpr double jointSize = 1000;

} // namespace

Obstacles::Obstacles(const Placed& placed, const std::vector<Line>& lines, double numbersAbove)
    : Obstacles(collect(placed, lines, numbersAbove)) {}

Obstacles::Things Obstacles::collect(const Placed& placed, const std::vector<Line>& lines,
                                     double numbersAbove) {
    Things all;
    for (std::uint32_t box = 0; box < placed.boxes.size(); ++box) {
        Rect rect = placed.boxes[box];
        rect.top -= numbersAbove;
        all.add({false, box}, rect, placed.boxes[box]);
    }
    std::vector<bool> drawn(placed.joints.size(), false);
    for (const Line& line : lines)
        for (const PlanEnd& end : {line.from, line.to})
            if (end.joint && !drawn[end.row]) {
                drawn[end.row] = true;
                all.add(end, around(placed.joints[end.row], jointSize, jointSize), {});
            }
    for (const Rect& title : placed.frameTitles)
        all.add({}, title, title);
    return all;
}

bool Obstacles::clear(const Path& path, const Line& line, double clearance, Met& met) const {
    const std::vector<Vec> points = sampled(path);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const Vec a = points[i - 1];
        const Vec b = points[i];
        const Rect reach = between(a, b).grown(clearance);
        const bool hit = m_rects.any(reach, met, [&](std::uint32_t row) {
            const PlanEnd& end = m_things[row].end;
            const bool own = end.row != noRow && (end == line.from || end == line.to);
            if (own && end.joint)
                return false;
            const Rect rect = own ? m_things[row].own.grown(-100) : m_rects[row].grown(clearance);
            return runsThrough(rect, a, b);
        });
        if (hit)
            return false;
    }
    return true;
}

} // namespace argmap::diagram
