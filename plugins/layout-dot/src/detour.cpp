#include "detour.hpp"

#include "clipping.hpp"

#include <cmath>
#include <limits>

namespace argmap::layout_dot {
namespace {

constexpr std::int32_t Off = 600;     // from corners
constexpr std::int32_t Touching = 50; // a line may be so far within the border that it ends at
constexpr int Rounds = 20;
constexpr std::size_t MostMet = 40;
constexpr std::size_t None = std::numeric_limits<std::size_t>::max();

double distance(argmap_point a, argmap_point b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

// Of the graph of what is in sight of what (Dijkstra).
class Sight {
public:
    Sight(argmap_point from, argmap_point to, const std::vector<argmap_rect>& boxes)
        : m_boxes(boxes), m_points{from, to} {
        for (const auto& box : boxes) {
            const auto wide = grown(box, Off);
            for (const auto x : {wide.x, wide.x + wide.width})
                for (const auto y : {wide.y, wide.y + wide.height})
                    m_points.push_back({x, y});
        }
    }

    /// From the first to the second; empty: there is none.
    [[nodiscard]] Path shortest() const {
        std::vector<double> ways(m_points.size(), std::numeric_limits<double>::infinity());
        std::vector<std::size_t> before(m_points.size(), None);
        std::vector<bool> done(m_points.size(), false);
        ways[0] = 0;
        while (!done[1]) {
            auto next = None;
            for (std::size_t at = 0; at < m_points.size(); ++at)
                if (!done[at] && std::isfinite(ways[at]) && (next == None || ways[at] < ways[next]))
                    next = at;
            if (next == None)
                return {};
            done[next] = true;
            for (std::size_t at = 0; at < m_points.size(); ++at) {
                const double way = ways[next] + distance(m_points[next], m_points[at]);
                if (done[at] || way >= ways[at] || !isClear(m_points[next], m_points[at]))
                    continue;
                ways[at] = way;
                before[at] = next;
            }
        }
        Path path;
        for (std::size_t at = 1; at != None; at = before[at])
            path.insert(path.begin(), m_points[at]);
        return path;
    }

private:
    [[nodiscard]] bool isClear(argmap_point a, argmap_point b) const {
        return std::ranges::none_of(m_boxes, [&](const argmap_rect& box) {
            return runsThrough(grown(box, -Touching), a, b);
        });
    }

    const std::vector<argmap_rect>& m_boxes;
    std::vector<argmap_point> m_points;
};

// The shortest way past corners. Only boxes that were met stand in it: few, since they are near.
Path detour(argmap_point from, argmap_point to, const std::vector<argmap_rect>& boxes) {
    std::vector<argmap_rect> met;
    std::vector<bool> isMet(boxes.size(), false);
    Path corners{from, to};
    for (int round = 0; round < Rounds && met.size() < MostMet; ++round) {
        const auto before = met.size();
        const auto bounds = boundsOf(corners);
        for (std::size_t box = 0; box < boxes.size(); ++box)
            for (std::size_t at = 1;
                 !isMet[box] && at < corners.size() && overlap(boxes[box], bounds); ++at)
                if (runsThrough(grown(boxes[box], -Touching), corners[at - 1], corners[at])) {
                    isMet[box] = true;
                    met.push_back(boxes[box]);
                }
        if (met.size() == before)
            break;
        corners = Sight(from, to, met).shortest();
        if (corners.empty())
            return {from, to};
    }
    return corners;
}

// By piece between two points: whether it meets a box that the line does not end at.
std::vector<bool> meetings(const Path& points, const std::vector<argmap_rect>& boxes,
                           std::uint32_t from, std::uint32_t to) {
    std::vector<bool> meets(points.size() - 1, false);
    const auto bounds = boundsOf(points);
    for (std::uint32_t row = 0; row < boxes.size(); ++row) {
        if (row == from || row == to || !overlap(boxes[row], bounds))
            continue;
        for (std::size_t at = 0; at < meets.size(); ++at)
            if (runsThrough(boxes[row], points[at], points[at + 1]))
                meets[at] = true;
    }
    return meets;
}

} // namespace

Path roundBoxes(const Path& curve, const std::vector<argmap_rect>& boxes, std::uint32_t from,
                std::uint32_t to) {
    const auto points = sampled(curve);
    const auto meets = meetings(points, boxes, from, to);
    if (std::ranges::find(meets, true) == meets.end())
        return curve;
    Path corners{points.front()};
    for (std::size_t at = 0; at < meets.size(); ++at) {
        if (!meets[at]) {
            corners.push_back(points[at + 1]);
            continue;
        }
        while (at + 1 < meets.size() && (meets[at + 1] || (at + 2 < meets.size() && meets[at + 2])))
            ++at;
        const auto end = std::min(at + 2, points.size() - 1);
        if (corners.size() > 1)
            corners.pop_back(); // a little room before it, as behind it
        const auto way = detour(corners.back(), points[end], boxes);
        corners.insert(corners.end(), way.begin() + 1, way.end());
        at = end - 1;
    }
    Path path{corners.front()};
    for (std::size_t at = 1; at < corners.size(); ++at)
        lineTo(path, corners[at]);
    return path;
}

} // namespace argmap::layout_dot
