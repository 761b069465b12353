#include "grid.hpp"
#include "outlines.hpp"

#include <argmap/painter/painter.hpp>

#include <algorithm>
#include <cmath>

namespace argmap::painter {
namespace {

constexpr double Reach = 5; // CSS pixels from a line that still hit it

double distance(double x, double y, Spot a, Spot b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t =
        length == 0 ? 0 : std::clamp(((x - a.x) * dx + (y - a.y) * dy) / length, 0.0, 1.0);
    return std::hypot(x - a.x - t * dx, y - a.y - t * dy);
}

bool isWithin(const argmap_rect& rect, double x, double y) {
    const auto area = areaOf(rect);
    return x >= area.x && y >= area.y && x <= area.x + area.width && y <= area.y + area.height;
}

bool isHit(const wire::SceneView& scene, const Outlines& outlines, std::uint32_t row, double x,
           double y) {
    const auto& drawn = scene.drawn()[row];
    if (!isLine(drawn.role))
        return isWithin(drawn.bounds, x, y);
    for (const auto& line : outlines.linesOf(row)) {
        const auto points = outlines.points(line);
        for (std::size_t at = 1; at < points.size(); ++at)
            if (distance(x, y, points[at - 1], points[at]) <= Reach)
                return true;
    }
    for (std::uint32_t at = 0; at < drawn.shapes.count;
         ++at) // heads, joints, words and their plates
        if (const auto& shape = scene.shapes()[drawn.shapes.first + at];
            (shape.type != ARGMAP_SHAPE_PATH || shape.stroke == ARGMAP_NO_COLOUR) &&
            isWithin(shape.frame, x, y))
            return true;
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
    int bestPreference = 0;
    for (const std::uint32_t row : m_grid->touching({x - Reach, y - Reach, 2 * Reach, 2 * Reach})) {
        const int wanted = preference(m_scene.drawn()[row].role);
        if (wanted >= bestPreference && isHit(m_scene, *m_outlines, row, x, y)) {
            best = row;
            bestPreference = wanted;
        }
    }
    return best;
}

} // namespace argmap::painter
