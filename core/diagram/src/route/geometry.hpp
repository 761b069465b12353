// Points, rectangles and curves of a picture. Lengths are hundredths of a CSS pixel, as doubles
// until they are drawn.
//
// Values and pure functions; any thread.
#pragma once

#include <argmap/abi/layout_image.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace argmap::diagram {

struct Vec {
    double x = 0;
    double y = 0;

    friend Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
    friend Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }
    friend Vec operator*(Vec a, double by) { return {a.x * by, a.y * by}; }
    friend bool operator==(Vec, Vec) = default;
};

[[nodiscard]] inline double length(Vec v) {
    return std::sqrt(v.x * v.x + v.y * v.y); // far from where squares overflow
}

struct Rect {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] Vec centre() const { return {(left + right) / 2, (top + bottom) / 2}; }
    [[nodiscard]] Rect grown(double by) const {
        return {left - by, top - by, right + by, bottom + by};
    }
    [[nodiscard]] bool overlaps(const Rect& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] bool contains(Vec p) const {
        return left <= p.x && p.x <= right && top <= p.y && p.y <= bottom;
    }
    void include(const Rect& other) {
        left = std::min(left, other.left);
        top = std::min(top, other.top);
        right = std::max(right, other.right);
        bottom = std::max(bottom, other.bottom);
    }
};

[[nodiscard]] inline Rect around(Vec centre, double width, double height) {
    return {centre.x - width / 2, centre.y - height / 2, centre.x + width / 2,
            centre.y + height / 2};
}

[[nodiscard]] inline Rect between(Vec a, Vec b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

/// A chain of cubic Bézier curves: 3k+1 points.
using Path = std::vector<Vec>;

/// The point of the border that is nearest.
[[nodiscard]] Vec nearestOnBorder(const Rect& rect, Vec point);

[[nodiscard]] Vec onCurve(const Vec* p, double t);

constexpr int mostPieces = 64;
/// In how many straight pieces a curve of four points is close enough to test and to measure it; one
/// that is level takes one.
[[nodiscard]] int piecesOf(const Vec* p);

/// How many points `sampled` gives.
[[nodiscard]] std::size_t pointsOf(const Path& path);

/// Points along a path, so many pieces a curve.
[[nodiscard]] std::vector<Vec> sampled(const Path& path);

/// Whether the segment from a to b runs through the inside of the rectangle.
[[nodiscard]] bool runsThrough(const Rect& rect, Vec a, Vec b);

/// The rectangle that holds a path and all its control points.
[[nodiscard]] Rect boundsOf(const Path& path);

/// Takes `by` off the end of a path and returns the direction in which it arrives there.
Vec shortenEnd(Path& path, double by);

/// Whole pixels make text sharp and documents short.
[[nodiscard]] inline Vec onPixel(Vec v) {
    return {std::round(v.x / 100) * 100, std::round(v.y / 100) * 100};
}

[[nodiscard]] inline argmap_point rounded(Vec v) {
    return {static_cast<std::int32_t>(std::lround(v.x)),
            static_cast<std::int32_t>(std::lround(v.y))};
}

/// The least rectangle of whole hundredths that holds it.
[[nodiscard]] inline argmap_rect rounded(const Rect& r) {
    const auto left = static_cast<std::int32_t>(std::floor(r.left));
    const auto top = static_cast<std::int32_t>(std::floor(r.top));
    return {left, top, static_cast<std::int32_t>(std::ceil(r.right)) - left,
            static_cast<std::int32_t>(std::ceil(r.bottom)) - top};
}

} // namespace argmap::diagram
