#include "clipping.hpp"

#include <array>

namespace argmap::layout_dot {
namespace {

constexpr int Samples = 16; // a curve

} // namespace

// Clips the piece by the four sides (Liang and Barsky, 1984).
bool runsThrough(const argmap_rect& box, argmap_point a, argmap_point b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const std::array<double, 4> steps{-dx, dx, -dy, dy};
    const std::array<double, 4> rooms{
        static_cast<double>(a.x - box.x), static_cast<double>(box.x + box.width - a.x),
        static_cast<double>(a.y - box.y), static_cast<double>(box.y + box.height - a.y)};
    double from = 0;
    double to = 1;
    for (std::size_t side = 0; side < steps.size(); ++side) {
        if (steps[side] == 0) {
            if (rooms[side] <= 0)
                return false;
        } else if (const double at = rooms[side] / steps[side]; steps[side] < 0) {
            from = std::max(from, at);
        } else {
            to = std::min(to, at);
        }
    }
    return from < to;
}

Path sampled(const Path& curves) {
    Path points{curves.front()};
    for (std::size_t at = 0; at + 3 < curves.size(); at += 3)
        for (int step = 1; step <= Samples; ++step)
            points.push_back(onCurve(&curves[at], static_cast<double>(step) / Samples));
    return points;
}

argmap_rect boundsOf(const Path& points) {
    argmap_rect bounds{};
    for (const auto& point : points)
        bounds = united(bounds, {point.x - 1, point.y - 1, 2, 2});
    return bounds;
}

std::vector<argmap_rect> boxesNear(const Path& points, const std::vector<argmap_rect>& boxes) {
    const auto bounds = boundsOf(points);
    std::vector<argmap_rect> result;
    for (const auto& box : boxes)
        if (overlap(box, bounds))
            result.push_back(box);
    return result;
}

} // namespace argmap::layout_dot
