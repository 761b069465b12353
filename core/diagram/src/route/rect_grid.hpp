// Finds the rectangles near a place: buckets of a grid over the picture.
//
// Filled and asked by one thread.
#pragma once

#include "route/geometry.hpp"

#include <cstdint>
#include <vector>

namespace argmap::diagram {

class RectGrid {
public:
    /// For about `count` rectangles within `area`; what lies outside is put into the cells at the
    /// border.
    RectGrid(const Rect& area, std::size_t count);

    void add(const Rect& rect);

    [[nodiscard]] const Rect& operator[](std::uint32_t row) const { return m_rects[row]; }

    /// Calls `visit(row)` once for each rectangle that may touch `area`, until it returns true;
    /// whether it did.
    template <class Visit>
    bool any(const Rect& area, Visit&& visit) const {
        ++m_round;
        const Span span = cellsOf(area);
        for (std::uint32_t y = span.top; y <= span.bottom; ++y)
            for (std::uint32_t x = span.left; x <= span.right; ++x)
                for (std::uint32_t entry = m_first[std::size_t{y} * m_columns + x]; entry != none;
                     entry = m_entries[entry].next) {
                    const std::uint32_t row = m_entries[entry].row;
                    if (m_seen[row] == m_round)
                        continue;
                    m_seen[row] = m_round;
                    if (visit(row))
                        return true;
                }
        return false;
    }

private:
    struct Span {
        std::uint32_t left, top, right, bottom;
    };
    [[nodiscard]] Span cellsOf(const Rect& area) const;

    Rect m_area;
    double m_cell = 1;
    std::uint32_t m_columns = 1;
    std::uint32_t m_rows = 1;
    struct Entry {
        std::uint32_t row;
        std::uint32_t next; // entry of the same cell
    };
    static constexpr std::uint32_t none = 0xFFFFFFFFU;
    std::vector<std::uint32_t> m_first; // by cell
    std::vector<Entry> m_entries;
    std::vector<Rect> m_rects;
    mutable std::vector<std::uint32_t> m_seen; // the last round in which each was met
    mutable std::uint32_t m_round = 0;
};

} // namespace argmap::diagram
