// Draws the line of an edge piece by piece: level along main, or in an S-curve to another height.
//
// One thread. Lengths in hundredths of a pixel.
#pragma once

#include <argmap/sdk/layout_axes.hpp>

#include <utility>
#include <vector>

namespace argmap::sdk {

/// `straight`: pieces in place of curves.
class Pen {
public:
    Pen(Spot start, bool straight) : m_at(start), m_straight(straight) {
        m_points.reserve(usual);
        m_points.push_back(start);
    }

    // Straight pieces in one direction become one.
    void level(Length main) { m_at.main = main; }
    void swing(Spot to) {
        if (to.cross == m_at.cross) {
            level(to.main);
            return;
        }
        if (m_straight) {
            straight(to);
            return;
        }
        flush();
        const auto reach = (to.main - m_at.main) / 2;
        curve({m_at.main + reach, m_at.cross}, {to.main - reach, to.cross}, to);
    }
    // A curve, straight or not.
    void curve(Spot control1, Spot control2, Spot to) {
        flush();
        m_points.insert(m_points.end(), {control1, control2, to});
        m_at = to;
    }
    void straight(Spot to) {
        flush();
        m_at = to;
        flush();
    }
    [[nodiscard]] Spot at() const { return m_at; }
    std::vector<Spot> finish() {
        flush();
        if (m_points.size() == 1)
            m_points.insert(m_points.end(), 3, m_points.front());
        return std::move(m_points);
    }

private:
    static constexpr std::size_t usual = 10; // points: level, in a curve, level

    void flush() {
        const auto from = m_points.back();
        const auto main = m_at.main - from.main;
        const auto cross = m_at.cross - from.cross;
        if (main == 0 && cross == 0)
            return;
        m_points.push_back({from.main + main / 3, from.cross + cross / 3});
        m_points.push_back({m_at.main - main / 3, m_at.cross - cross / 3});
        m_points.push_back(m_at);
    }

    std::vector<Spot> m_points;
    Spot m_at;
    bool m_straight;
};

} // namespace argmap::sdk
