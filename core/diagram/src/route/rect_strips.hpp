// Finds the rectangles near a place among many that are all known before: strips along the longer
// side of the picture, in each of them what touches it in order. What is very long takes no more room
// and no more time than what is short.
//
// Made once; asked by several threads at once, each with what it has met.
#pragma once

#include "route/geometry.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace argmap::diagram {

class RectStrips {
public:
    explicit RectStrips(std::vector<Rect> rects);

    [[nodiscard]] const Rect& operator[](std::uint32_t row) const { return m_rects[row]; }

    /// What was met in searches before, so that nothing is visited twice. For one thread.
    class Met {
    public:
        explicit Met(const RectStrips& strips) : m_seen(strips.m_rects.size(), 0) {}

    private:
        friend RectStrips;
        std::vector<std::uint32_t> m_seen; // the last search in which each was met
        std::uint32_t m_search = 0;
    };

    /// Calls `visit(row)` once for each rectangle that touches `area`, until it returns true;
    /// whether it did.
    template <class Visit>
    bool any(const Rect& area, Met& met, Visit&& visit) const {
        if (m_rects.empty())
            return false;
        ++met.m_search;
        const Extent across = acrossOf(area);
        const Extent along = alongOf(area);
        const std::uint32_t last = stripOf(across.high);
        for (std::uint32_t strip = stripOf(across.low); strip <= last; ++strip) {
            const auto begin = m_entries.begin() + m_begin[strip];
            auto entry = std::upper_bound(begin, m_entries.begin() + m_begin[strip + 1], along.high,
                                          [](double high, const Entry& e) { return high < e.low; });
            while (entry != begin && (--entry)->mostHigh >= along.low) {
                const std::uint32_t row = entry->row;
                if (entry->high < along.low || met.m_seen[row] == met.m_search)
                    continue;
                met.m_seen[row] = met.m_search;
                if (touch(acrossOf(m_rects[row]), across) && touch(alongOf(m_rects[row]), along) &&
                    visit(row))
                    return true;
            }
        }
        return false;
    }

private:
    struct Extent {
        double low;
        double high;
    };
    /// Along the strip, to the next float outwards: there are many of these.
    struct Entry {
        float low;
        float high;
        float mostHigh; // of those up to here
        std::uint32_t row;
    };

    [[nodiscard]] static bool touch(const Extent& a, const Extent& b) {
        return a.low <= b.high && b.low <= a.high;
    }

    [[nodiscard]] Extent acrossOf(const Rect& rect) const {
        return m_tall ? Extent{rect.left, rect.right} : Extent{rect.top, rect.bottom};
    }
    [[nodiscard]] Extent alongOf(const Rect& rect) const {
        return m_tall ? Extent{rect.top, rect.bottom} : Extent{rect.left, rect.right};
    }
    [[nodiscard]] std::uint32_t stripOf(double across) const {
        const double strip = (across - m_from) / m_width;
        return static_cast<std::uint32_t>(
            std::clamp(strip, 0.0, static_cast<double>(m_begin.size() - 2)));
    }
    void chooseStrips();
    void fill();
    void sort(std::size_t strip);

    std::vector<Rect> m_rects;
    bool m_tall = true;
    double m_from = 0;
    double m_width = 1;                 // of a strip
    std::vector<std::uint32_t> m_begin; // by strip, and one more
    std::vector<Entry> m_entries;
};

} // namespace argmap::diagram
