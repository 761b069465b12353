#include <argmap/painter/painter.hpp>

#include "grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace argmap::painter {

namespace {

constexpr double hundredth = 0.01;
constexpr double reach = 5;  // CSS pixels from a line that still hit it
constexpr int pieces = 16;   // straight pieces of a curve

struct Spot {
    double x;
    double y;
};

Spot spot(const argmap_point& point) {
    return {point.x * hundredth, point.y * hundredth};
}

double distance(Spot p, Spot a, Spot b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t = length == 0 ? 0 : std::fmin(1, std::fmax(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

Spot onCurve(const std::array<Spot, 4>& c, double t) {
    const double s = 1 - t;
    const std::array<double, 4> w{s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t};
    Spot at{0, 0};
    for (std::size_t i = 0; i < 4; ++i) {
        at.x += w[i] * c[i].x;
        at.y += w[i] * c[i].y;
    }
    return at;
}

bool isNear(const wire::SceneView& scene, const argmap_shape& shape, Spot point) {
    Spot at{};
    for (std::uint32_t i = 0; i < shape.segments.count; ++i) {
        const argmap_segment s = scene.segments()[shape.segments.first + i];
        if (s.op == ARGMAP_SEGMENT_LINE && distance(point, at, spot(s.points[0])) <= reach)
            return true;
        if (s.op == ARGMAP_SEGMENT_CURVE) {
            const std::array<Spot, 4> curve{at, spot(s.points[0]), spot(s.points[1]), spot(s.points[2])};
            for (int piece = 0; piece < pieces; ++piece)
                if (distance(point, onCurve(curve, double(piece) / pieces), onCurve(curve, double(piece + 1) / pieces)) <=
                    reach)
                    return true;
        }
        if (s.op != ARGMAP_SEGMENT_CLOSE)
            at = spot(s.op == ARGMAP_SEGMENT_CURVE ? s.points[2] : s.points[0]);
    }
    return false;
}

bool within(const argmap_rect& frame, Spot point) {
    const double x = frame.x * hundredth;
    const double y = frame.y * hundredth;
    return point.x >= x && point.y >= y && point.x <= x + frame.width * hundredth &&
           point.y <= y + frame.height * hundredth;
}

bool isHit(const wire::SceneView& scene, const argmap_drawn& drawn, Spot point) {
    if (drawn.role != ARGMAP_DRAWN_INFERENCE && drawn.role != ARGMAP_DRAWN_RELATION)
        return within(drawn.bounds, point);
    for (std::uint32_t i = 0; i < drawn.shapes.count; ++i) {
        const argmap_shape shape = scene.shapes()[drawn.shapes.first + i];
        const bool hit = shape.type == ARGMAP_SHAPE_PATH ? isNear(scene, shape, point) : within(shape.frame, point);
        if (hit)
            return true;
    }
    return false;
}

// What is hit first where several lie over one another: boxes, then lines, then what frames them.
int preference(std::uint32_t role) {
    switch (role) {
    case ARGMAP_DRAWN_STATEMENT:
    case ARGMAP_DRAWN_ARGUMENT:
    case ARGMAP_DRAWN_ISSUE:
        return 2;
    case ARGMAP_DRAWN_INFERENCE:
    case ARGMAP_DRAWN_RELATION:
        return 1;
    case ARGMAP_DRAWN_GROUP:
        return 0;
    default:
        return -1; // legend and caption are not items
    }
}

} // namespace

std::optional<std::size_t> Painter::hitTest(double x, double y) const {
    std::optional<std::size_t> best;
    int bestPreference = -1;
    for (const std::uint32_t row : m_grid->touching({x - reach, y - reach, 2 * reach, 2 * reach})) {
        const argmap_drawn drawn = m_scene.drawn()[row];
        const int wanted = preference(drawn.role);
        if (wanted >= std::max(bestPreference, 0) && isHit(m_scene, drawn, {x, y})) {
            best = row;
            bestPreference = wanted;
        }
    }
    return best;
}

} // namespace argmap::painter
