#include "route/geometry.hpp"

namespace argmap::diagram {

Vec onCurve(const Vec* p, double t) {
    const double s = 1 - t;
    return p[0] * (s * s * s) + p[1] * (3 * s * s * t) + p[2] * (3 * s * t * t) +
           p[3] * (t * t * t);
}

Vec nearestOnBorder(const Rect& rect, Vec point) {
    Vec at{std::clamp(point.x, rect.left, rect.right), std::clamp(point.y, rect.top, rect.bottom)};
    const double left = at.x - rect.left;
    const double right = rect.right - at.x;
    const double top = at.y - rect.top;
    const double bottom = rect.bottom - at.y;
    const double nearest = std::min({left, right, top, bottom});
    if (nearest == left || nearest == right)
        at.x = nearest == left ? rect.left : rect.right;
    else
        at.y = nearest == top ? rect.top : rect.bottom;
    return at;
}

int piecesOf(const Vec* p) {
    constexpr double step = 800;
    if (p[0].y == p[1].y && p[0].y == p[2].y && p[0].y == p[3].y)
        return 1;
    const double size = length(p[1] - p[0]) + length(p[2] - p[1]) + length(p[3] - p[2]);
    return std::clamp(static_cast<int>(size / step), 6, mostPieces);
}

std::size_t pointsOf(const Path& path) {
    std::size_t points = path.empty() ? 0 : 1;
    for (std::size_t i = 0; i + 3 < path.size(); i += 3)
        points += static_cast<std::size_t>(piecesOf(&path[i]));
    return points;
}

std::vector<Vec> sampled(const Path& path) {
    std::vector<Vec> points;
    if (path.empty())
        return points;
    points.reserve(pointsOf(path));
    points.push_back(path.front());
    for (std::size_t i = 0; i + 3 < path.size(); i += 3) {
        const int pieces = piecesOf(&path[i]);
        for (int k = 1; k <= pieces; ++k)
            points.push_back(onCurve(&path[i], static_cast<double>(k) / pieces));
    }
    return points;
}

// Clips the segment by the four sides (Liang and Barsky, 1984).
bool runsThrough(const Rect& rect, Vec a, Vec b) {
    double from = 0;
    double to = 1;
    const Vec d = b - a;
    const double steps[4] = {-d.x, d.x, -d.y, d.y};
    const double rooms[4] = {a.x - rect.left, rect.right - a.x, a.y - rect.top, rect.bottom - a.y};
    for (int side = 0; side < 4; ++side) {
        if (steps[side] == 0) {
            if (rooms[side] <= 0)
                return false;
        } else if (steps[side] < 0) {
            from = std::max(from, rooms[side] / steps[side]);
        } else {
            to = std::min(to, rooms[side] / steps[side]);
        }
    }
    return to - from > 1e-9;
}

Rect boundsOf(const Path& path) {
    if (path.empty())
        return {};
    Rect bounds{path[0].x, path[0].y, path[0].x, path[0].y};
    for (const Vec p : path)
        bounds.include({p.x, p.y, p.x, p.y});
    return bounds;
}

Vec shortenEnd(Path& path, double by) {
    if (path.size() < 4)
        return {1, 0};
    const Vec tip = path.back();
    Vec from = tip;
    for (std::size_t i = path.size() - 1; i-- > 0 && length(tip - from) < 1;)
        from = path[i];
    const double reach = length(tip - from);
    if (reach < 1)
        return {1, 0};
    const Vec direction = (tip - from) * (1 / reach);
    const std::size_t last = path.size() - 1;
    const double chord = length(path[last] - path[last - 3]);
    const Vec back = direction * std::min(by, chord / 2);
    path[last] = tip - back;
    path[last - 1] = path[last - 1] - back;
    return direction;
}

} // namespace argmap::diagram
