// What a line must not run through: boxes, the joints of other steps, titles of frames.
//
// Made once for a picture; asked by several threads at once, each with what it has met.
#pragma once

#include "content/line.hpp"
#include "route/placed.hpp"
#include "route/rect_strips.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace argmap::diagram {

class Obstacles {
public:
    /// `numbers`: whether plates with numbers stick out above the boxes.
    Obstacles(const Placed& placed, const std::vector<Line>& lines, double numbersAbove);

    /// For one thread.
    struct Met {
        RectStrips::Met things;
        std::vector<Rect> near; ///< what was asked about last
    };
    [[nodiscard]] Met nothingMet() const { return {RectStrips::Met(m_strips), {}}; }

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
    /// Who asks, and how much room is wanted.
    struct Seeker {
        const Line& line;
        double clearance;
        Met& met;
    };
    [[nodiscard]] bool clear(std::span<const Vec> points, const Seeker& seeker) const;
    bool findNear(const Rect& area, const Seeker& seeker, std::size_t most) const;
    explicit Obstacles(Things all)
        : m_things(std::move(all.things)), m_rects(std::move(all.rects)), m_strips(m_rects) {}
    static Things collect(const Placed& placed, const std::vector<Line>& lines,
                          double numbersAbove);

    std::vector<Thing> m_things;
    std::vector<Rect> m_rects; // round those
    RectStrips m_strips;
};

} // namespace argmap::diagram
