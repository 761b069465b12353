// Finds the rectangles near a place among many that are all known before: strips along the longer
// side of the picture, in each of them what touches it in order, by cells in which to begin. What is
// very long takes no more room and no more time than what is short. The rectangles stay with who
// asks.
//
// Made once; asked by several threads at once, each with what it has met.
#pragma once

#include "route/geometry.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

namespace argmap::diagram {

class RectStrips {
public:
    using RectOf = std::function<Rect(std::uint32_t row)>;
    RectStrips(std::size_t count, const RectOf& rectOf);
    explicit RectStrips(const std::vector<Rect>& rects)
        : RectStrips(rects.size(), [&](std::uint32_t row) { return rects[row]; }) {}

    /// What was met in searches before, so that nothing is visited twice. For one thread.
    class Met {
    public:
        explicit Met(const RectStrips& strips) : m_seen(strips.m_count, 0) {}

    private:
        friend RectStrips;
        std::vector<std::uint32_t> m_seen; // the last search in which each was met
        std::uint32_t m_search = 0;
    };

    /// Calls `visit(row)` once for each rectangle that touches `area`, and for some that only come
    /// near, until it returns true; whether it did.
    template <class Visit>
    bool any(const Rect& area, Met& met, Visit&& visit) const {
        if (m_count == 0)
            return false;
        ++met.m_search;
        const Extent across = acrossOf(area);
        const Extent along = alongOf(area);
        const std::uint32_t last = m_across.at(across.high);
        for (std::uint32_t strip = m_across.at(across.low); strip <= last; ++strip) {
            const std::size_t cell = cellOf(strip, along.high);
            const auto begin = m_entries.begin() + m_begin[cellOf(strip, m_along.low())];
            auto entry = std::upper_bound(m_entries.begin() + m_begin[cell],
                                          m_entries.begin() + m_begin[cell + 1], along.high,
                                          [](double high, const Entry& e) { return high < e.low; });
            while (entry != begin && (--entry)->mostHigh >= along.low) {
                const std::uint32_t row = entry->row;
                if (entry->high < along.low || met.m_seen[row] == met.m_search)
                    continue;
                met.m_seen[row] = met.m_search;
                if (visit(row))
                    return true;
            }
        }
        return false;
    }

private:
    /// Equal steps from `low` on; what lies outside belongs to the first or the last.
    class Steps {
    public:
        Steps() = default;
        Steps(double low, double high, double width);

        [[nodiscard]] double low() const { return m_low; }
        [[nodiscard]] std::uint32_t count() const { return m_count; }
        [[nodiscard]] std::uint32_t at(double value) const {
            return static_cast<std::uint32_t>(
                std::clamp((value - m_low) / m_width, 0.0, static_cast<double>(m_count - 1)));
        }

    private:
        double m_low = 0;
        double m_width = 1;
        std::uint32_t m_count = 1;
    };
    struct Extent {
        double low;
        double high;
    };
    /// Along the strip, in whole hundredths outwards: there are many of these.
    struct Entry {
        std::int32_t low;
        std::int32_t high;
        std::int32_t mostHigh; // of those up to here
        std::uint32_t row;
    };

    [[nodiscard]] Extent acrossOf(const Rect& rect) const {
        return m_tall ? Extent{rect.left, rect.right} : Extent{rect.top, rect.bottom};
    }
    [[nodiscard]] Extent alongOf(const Rect& rect) const {
        return m_tall ? Extent{rect.top, rect.bottom} : Extent{rect.left, rect.right};
    }
    [[nodiscard]] std::size_t cellOf(std::uint32_t strip, double along) const {
        return std::size_t{strip} * m_along.count() + m_along.at(along);
    }
    void chooseStrips(const RectOf& rectOf);
    void fill(const RectOf& rectOf);
    void sort(std::size_t strip);

    std::uint32_t m_count;
    bool m_tall = true;
    Steps m_across;                     // strips
    Steps m_along;                      // cells of each
    std::vector<std::uint32_t> m_begin; // by cell, and one more
    std::vector<Entry> m_entries;
};

} // namespace argmap::diagram
