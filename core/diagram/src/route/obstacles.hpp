// What a line must not run through: boxes, the joints of other steps, titles of frames.
//
// Made once for a picture; asked by one thread.
#pragma once

#include "content/line.hpp"
#include "route/placed.hpp"
#include "route/rect_grid.hpp"

#include <cstdint>
#include <vector>

namespace argmap::diagram {

class Obstacles {
public:
    /// `numbers`: whether plates with numbers stick out above the boxes.
    Obstacles(const Placed& placed, const std::vector<Line>& lines, double numbersAbove);

    /// Whether a path keeps `clearance` from everything but its own ends, and runs through neither
    /// of them.
    [[nodiscard]] bool clear(const Path& path, const Line& line, double clearance) const;

private:
    struct Thing {
        PlanEnd end; ///< the box or joint; noRow: a title
        Rect own;    ///< where a line that ends there must not run
    };
    void add(const PlanEnd& end, const Rect& rect, const Rect& own);

    std::vector<Thing> m_things;
    RectGrid m_grid;
};

} // namespace argmap::diagram
