// What a line must not run through: boxes, the joints of other steps, titles of frames.
//
// Made once for a picture; asked by several threads at once, each with what it has met.
#pragma once

#include "content/line.hpp"
#include "route/placed.hpp"
#include "route/rect_strips.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace argmap::diagram {

class Obstacles {
public:
    /// `numbers`: whether plates with numbers stick out above the boxes.
    Obstacles(const Placed& placed, const std::vector<Line>& lines, double numbersAbove);

    using Met = RectStrips::Met;
    [[nodiscard]] Met nothingMet() const { return Met(m_rects); }

    /// Whether a path keeps `clearance` from everything but its own ends, and runs through neither
    /// of them.
    [[nodiscard]] bool clear(const Path& path, const Line& line, double clearance, Met& met) const;

private:
    struct Thing {
        PlanEnd end; ///< the box or joint; noRow: a title
        Rect own;    ///< where a line that ends there must not run
    };
    struct Things {
        std::vector<Thing> things;
        std::vector<Rect> rects;
        void add(const PlanEnd& end, const Rect& rect, const Rect& own) {
            things.push_back({end, own});
            rects.push_back(rect);
        }
    };
    explicit Obstacles(Things all)
        : m_things(std::move(all.things)), m_rects(std::move(all.rects)) {}
    static Things collect(const Placed& placed, const std::vector<Line>& lines,
                          double numbersAbove);

    std::vector<Thing> m_things;
    RectStrips m_rects;
};

} // namespace argmap::diagram
