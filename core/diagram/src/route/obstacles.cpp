#include "route/obstacles.hpp"

#include <array>

namespace argmap::diagram {

namespace {

constexpr double jointSize = 1000;
constexpr std::size_t aLittle = 8;

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
    const Seeker seeker{line, clearance, met};
    for (std::size_t i = 0; i + 3 < path.size(); i += 3) {
        const Vec* const curve = &path[i];
        Rect hull = between(curve[0], curve[3]);
        hull.include(between(curve[1], curve[2]));
        if (findNear(hull, seeker, 0))
            continue;
        const int pieces = piecesOf(curve);
        std::array<Vec, mostPieces + 1> points{curve[0]};
        for (int k = 1; k <= pieces; ++k)
            points[static_cast<std::size_t>(k)] = onCurve(curve, static_cast<double>(k) / pieces);
        if (!clear(std::span(points).first(static_cast<std::size_t>(pieces) + 1), seeker))
            return false;
    }
    return true;
}

// Where there is much around it, it is taken in halves.
bool Obstacles::clear(std::span<const Vec> points, const Seeker& seeker) const {
    Rect area = between(points.front(), points.back());
    for (const Vec point : points)
        area.include(between(point, point));
    const std::size_t pieces = points.size() - 1;
    if (findNear(area, seeker, pieces > 1 ? aLittle : m_things.size())) {
        for (std::size_t k = 0; k < pieces; ++k)
            for (const Rect& rect : seeker.met.near)
                if (runsThrough(rect, points[k], points[k + 1]))
                    return false;
        return true;
    }
    const std::size_t half = pieces / 2;
    return clear(points.first(half + 1), seeker) && clear(points.subspan(half), seeker);
}

// Collects what must not be run through in an area, until it is more than `most`; whether it is not.
bool Obstacles::findNear(const Rect& area, const Seeker& seeker, std::size_t most) const {
    std::vector<Rect>& near = seeker.met.near;
    near.clear();
    const Rect wide = area.grown(seeker.clearance);
    return !m_strips.any(wide, seeker.met.things, [&](std::uint32_t row) {
        if (!m_rects[row].overlaps(wide))
            return false;
        const PlanEnd& end = m_things[row].end;
        const bool own = end.row != noRow && (end == seeker.line.from || end == seeker.line.to);
        if (!own)
            near.push_back(m_rects[row].grown(seeker.clearance));
        else if (!end.joint)
            near.push_back(m_things[row].own.grown(-100));
        return near.size() > most;
    });
}

} // namespace argmap::diagram
