// Small helpers on points and rectangles in hundredths of a pixel. Pure; any thread.
#pragma once

#include <argmap/abi/layout_image.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace argmap::sdk {

using LayoutPath = std::vector<argmap_point>;

inline argmap_rect around(argmap_place centre, std::int32_t width, std::int32_t height) {
    return {centre.x - width / 2, centre.y - height / 2, width, height};
}

/// Appends a straight line to a path that has its first point, as a cubic curve.
inline void lineTo(LayoutPath& path, argmap_point to) {
    const auto from = path.back();
    path.push_back({from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3});
    path.push_back({to.x - (to.x - from.x) / 3, to.y - (to.y - from.y) / 3});
    path.push_back(to);
}

inline void curveTo(LayoutPath& path, argmap_point control1, argmap_point control2,
                    argmap_point to) {
    path.push_back(control1);
    path.push_back(control2);
    path.push_back(to);
}

/// Where the line from a rectangle's centre to `towards` leaves the rectangle.
inline argmap_point leaving(const argmap_rect& box, argmap_point towards) {
    const double x = box.x + box.width / 2.0;
    const double y = box.y + box.height / 2.0;
    const double dx = towards.x - x;
    const double dy = towards.y - y;
    const double across = dx == 0 ? 1e9 : box.width / 2.0 / std::abs(dx);
    const double down = dy == 0 ? 1e9 : box.height / 2.0 / std::abs(dy);
    const double scale = dx == 0 && dy == 0 ? 0 : std::min(across, down);
    return {static_cast<std::int32_t>(std::lround(x + dx * scale)),
            static_cast<std::int32_t>(std::lround(y + dy * scale))};
}

/// The point of the border that is nearest.
inline argmap_point nearestOnBorder(const argmap_rect& box, argmap_point point) {
    const auto right = box.x + box.width;
    const auto bottom = box.y + box.height;
    argmap_point inside{std::clamp(point.x, box.x, right), std::clamp(point.y, box.y, bottom)};
    const auto toLeft = inside.x - box.x;
    const auto toRight = right - inside.x;
    const auto toTop = inside.y - box.y;
    const auto toBottom = bottom - inside.y;
    const auto nearest = std::min({toLeft, toRight, toTop, toBottom});
    if (nearest == toLeft)
        inside.x = box.x;
    else if (nearest == toRight)
        inside.x = right;
    else if (nearest == toTop)
        inside.y = box.y;
    else
        inside.y = bottom;
    return inside;
}

/// The point of one cubic curve at t from 0 to 1.
inline argmap_point onCurve(const argmap_point* p, double t) {
    const double u = 1 - t;
    const double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    return {
        static_cast<std::int32_t>(std::lround(a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x)),
        static_cast<std::int32_t>(std::lround(a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y))};
}

inline bool overlap(const argmap_rect& a, const argmap_rect& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

/// The least rectangle that holds both; one without width and height counts for nothing.
inline argmap_rect united(const argmap_rect& a, const argmap_rect& b) {
    if (a.width == 0 && a.height == 0)
        return b;
    if (b.width == 0 && b.height == 0)
        return a;
    const auto x = std::min(a.x, b.x);
    const auto y = std::min(a.y, b.y);
    return {x, y, std::max(a.x + a.width, b.x + b.width) - x,
            std::max(a.y + a.height, b.y + b.height) - y};
}

inline argmap_rect grown(const argmap_rect& box, std::int32_t by) {
    return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
}

} // namespace argmap::sdk
