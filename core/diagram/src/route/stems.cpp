#include "route/stems.hpp"

#include <cmath>

namespace argmap::diagram {

namespace {

constexpr double stemsApart = 1000;

// What hangs at a box.
struct List {
    bool hasReasons = false;
    bool hasObjections = false;
};

} // namespace

bool hangsInList(const Path& path, const Line& line, const Flow& flow) {
    if (path.size() < 7 || line.from.joint || (line.to.joint && line.role != LineRole::Premise))
        return false;
    const auto along = [&](Vec a, Vec b) { return std::abs(flow.v(a) - flow.v(b)) < 1; };
    const auto across = [&](Vec a, Vec b) { return std::abs(flow.u(a) - flow.u(b)) < 1; };
    const Vec a = path[0], b = path[3], c = path[path.size() - 4], d = path.back();
    return (along(a, b) && across(c, d)) || (across(a, b) && along(c, d));
}

void partStems(Placed& placed, const std::vector<Line>& lines, const Flow& flow) {
    std::vector<List> lists(placed.boxes.size());
    const auto hangsAtBox = [&](std::size_t i) {
        return !lines[i].to.joint && hangsInList(placed.paths[i], lines[i], flow);
    };
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (hangsAtBox(i)) {
            List& list = lists[lines[i].to.row];
            (lines[i].tone == Tone::Attack ? list.hasObjections : list.hasReasons) = true;
        }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].tone != Tone::Attack || !hangsAtBox(i))
            continue;
        const List& list = lists[lines[i].to.row];
        Path& path = placed.paths[i];
        if (!list.hasReasons || path.front().y != path[3].y)
            continue;
        // All but where it leaves the reason goes further away from it.
        const double away = path.back().x < path.front().x ? -stemsApart : stemsApart;
        for (std::size_t at = 2; at < path.size(); ++at)
            path[at].x += away;
    }
}

} // namespace argmap::diagram
