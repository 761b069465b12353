#include "route/rect_strips.hpp"

#include <argmap/wire/share_out.hpp>

#include <utility>

namespace argmap::diagram {

namespace {

constexpr double mostStrips = 4096;
constexpr double rectsInACell = 2;
constexpr std::size_t manyEntries = 20'000; // fewer are sorted before another thread has begun

constexpr double mostLength = 2e9;

std::int32_t atMost(double value) {
    const auto near = static_cast<std::int32_t>(std::clamp(value, -mostLength, mostLength));
    return near - (value < near ? 1 : 0);
}

std::int32_t atLeast(double value) {
    return -atMost(-value);
}

} // namespace

RectStrips::Steps::Steps(double low, double high, double width)
    : m_low(low),
      m_width(std::max(width, 1.0)),
      m_count(static_cast<std::uint32_t>((high - low) / m_width) + 1) {}

RectStrips::RectStrips(std::size_t count, const RectOf& rectOf)
    : m_count(static_cast<std::uint32_t>(count)) {
    if (m_count == 0)
        return;
    chooseStrips(rectOf);
    fill(rectOf);
}

// About as wide as what is in them, so that each rectangle lies in two; in cells of a few.
void RectStrips::chooseStrips(const RectOf& rectOf) {
    Rect all = rectOf(0);
    double widths = 0;
    double heights = 0;
    for (std::uint32_t row = 0; row < m_count; ++row) {
        const Rect rect = rectOf(row);
        all.include(rect);
        widths += rect.width();
        heights += rect.height();
    }
    m_tall = all.height() >= all.width();
    const Extent across = acrossOf(all);
    const Extent along = alongOf(all);
    m_across = Steps(
        across.low, across.high,
        std::max((m_tall ? widths : heights) / m_count, (across.high - across.low) / mostStrips));
    m_along = Steps(along.low, along.high,
                    (along.high - along.low) * m_across.count() * rectsInACell / m_count);
    m_begin.assign(std::size_t{m_across.count()} * m_along.count() + 1, 0);
}

void RectStrips::fill(const RectOf& rectOf) {
    const auto forEachCell = [&](std::uint32_t row, auto&& visit) {
        const Rect rect = rectOf(row);
        const Extent across = acrossOf(rect);
        const Extent along = alongOf(rect);
        const Entry entry{atMost(along.low), atLeast(along.high), atLeast(along.high), row};
        const std::uint32_t last = m_across.at(across.high);
        for (std::uint32_t strip = m_across.at(across.low); strip <= last; ++strip)
            visit(cellOf(strip, entry.low), entry);
    };
    for (std::uint32_t row = 0; row < m_count; ++row)
        forEachCell(row, [&](std::size_t cell, const Entry&) { ++m_begin[cell + 1]; });
    for (std::size_t cell = 1; cell < m_begin.size(); ++cell)
        m_begin[cell] += m_begin[cell - 1];
    m_entries.resize(m_begin.back());
    std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
    for (std::uint32_t row = 0; row < m_count; ++row)
        forEachCell(row,
                    [&](std::size_t cell, const Entry& entry) { m_entries[next[cell]++] = entry; });
    wire::shareOut(
        m_across.count(), 16,
        [&](std::size_t strip, std::size_t last, unsigned) {
            for (; strip < last; ++strip)
                sort(strip);
        },
        wire::workersFor(m_entries.size(), manyEntries));
}

void RectStrips::sort(std::size_t strip) {
    const std::size_t firstCell = strip * m_along.count();
    const std::size_t end = firstCell + m_along.count();
    for (std::size_t cell = firstCell; cell < end; ++cell)
        std::sort(m_entries.begin() + m_begin[cell], m_entries.begin() + m_begin[cell + 1],
                  [](const Entry& a, const Entry& b) {
                      return std::pair(a.low, a.row) < std::pair(b.low, b.row);
                  });
    for (std::size_t entry = m_begin[firstCell] + 1; entry < m_begin[end]; ++entry)
        m_entries[entry].mostHigh =
            std::max(m_entries[entry].mostHigh, m_entries[entry - 1].mostHigh);
}

} // namespace argmap::diagram
