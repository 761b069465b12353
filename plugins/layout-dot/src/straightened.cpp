#include "straightened.hpp"

#include "clipping.hpp"

#include <algorithm>

namespace argmap::layout_dot {

Path straightened(const Path& curve, const std::vector<argmap_rect>& boxes) {
    const auto points = sampled(curve);
    const auto around = boxesNear(points, boxes);
    Path path{points.front()};
    for (std::size_t at = 0; at + 1 < points.size();) {
        auto next = points.size() - 1;
        const auto touches = [&](const argmap_rect& box) {
            return runsThrough(box, points[at], points[next]);
        };
        while (next > at + 1 && std::ranges::any_of(around, touches))
            --next;
        lineTo(path, points[next]);
        at = next;
    }
    return path;
}

} // namespace argmap::layout_dot
