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

// Most curves have nothing anywhere near.
bool Obstacles::clear(const Path& path, const Line& line, double clearance, Met& met) const {
    const auto meets = [&](const Rect& area, auto&& inTheWay) {
        return m_rects.any(area.grown(clearance), met, [&](std::uint32_t row) {
            const PlanEnd& end = m_things[row].end;
            const bool own = end.row != noRow && (end == line.from || end == line.to);
            if (own && end.joint)
                return false;
            return inTheWay(own ? m_things[row].own.grown(-100) : m_rects[row].grown(clearance));
        });
    };
    for (std::size_t i = 0; i + 3 < path.size(); i += 3) {
        const Vec* const curve = &path[i];
        const int pieces = piecesOf(curve);
        Rect hull = between(curve[0], curve[3]);
        hull.include(between(curve[1], curve[2]));
        if (pieces > 1 && !meets(hull, [&](const Rect& rect) { return rect.overlaps(hull); }))
            continue;
        Vec from = curve[0];
        for (int k = 1; k <= pieces; ++k) {
            const Vec to = onCurve(curve, static_cast<double>(k) / pieces);
            if (meets(between(from, to),
                      [&](const Rect& rect) { return runsThrough(rect, from, to); }))
                return false;
            from = to;
        }
    }
    return true;
}

} // namespace argmap::diagram
