// The picture seen along its direction: u runs from the claims to their reasons, v across.
//
// Values and pure functions; any thread. Routing knows u and v only, so that it is written once for
// four directions.
#pragma once

#include "route/geometry.hpp"

#include <argmap/diagram/options.hpp>

#include <algorithm>

namespace argmap::diagram {

/// A rectangle: its side towards the claims, its side towards the reasons, and its extent across.
struct FlowRect {
    double claims = 0;
    double reasons = 0;
    double low = 0;
    double high = 0;

    [[nodiscard]] double middle() const { return (low + high) / 2; }
};

class Flow {
public:
    explicit Flow(Direction direction)
        : m_down(direction == Direction::Down || direction == Direction::Up),
          m_sign(direction == Direction::Left || direction == Direction::Up ? -1 : 1) {}

    [[nodiscard]] double u(Vec p) const { return m_sign * (m_down ? p.y : p.x); }
    [[nodiscard]] double v(Vec p) const { return m_down ? p.x : p.y; }
    [[nodiscard]] Vec at(double u, double v) const {
        return m_down ? Vec{v, m_sign * u} : Vec{m_sign * u, v};
    }
    /// How long something of that size is along the flow.
    [[nodiscard]] double along(double width, double height) const {
        return m_down ? height : width;
    }
    [[nodiscard]] FlowRect of(const Rect& r) const {
        const double a = m_down ? r.top * m_sign : r.left * m_sign;
        const double b = m_down ? r.bottom * m_sign : r.right * m_sign;
        return {std::min(a, b), std::max(a, b), m_down ? r.left : r.top,
                m_down ? r.right : r.bottom};
    }

private:
    bool m_down;
    int m_sign;
};

} // namespace argmap::diagram
