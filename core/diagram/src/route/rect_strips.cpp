#include "route/rect_strips.hpp"

#include <argmap/wire/share_out.hpp>

#include <cmath>
#include <limits>
#include <utility>

namespace argmap::diagram {

namespace {

constexpr double mostStrips = 4096;
constexpr std::size_t manyEntries = 20'000; // fewer are sorted before another thread has begun

float atMost(double value) {
    const auto near = static_cast<float>(value);
    return near <= value ? near : std::nextafter(near, std::numeric_limits<float>::lowest());
}

float atLeast(double value) {
    const auto near = static_cast<float>(value);
    return near >= value ? near : std::nextafter(near, std::numeric_limits<float>::max());
}

} // namespace

RectStrips::RectStrips(std::vector<Rect> rects) : m_rects(std::move(rects)) {
    if (m_rects.empty())
        return;
    chooseStrips();
    fill();
}

// About as wide as what is in them, so that each rectangle lies in two.
void RectStrips::chooseStrips() {
    Rect all = m_rects.front();
    for (const Rect& rect : m_rects)
        all.include(rect);
    m_tall = all.height() >= all.width();
    double sum = 0;
    for (const Rect& rect : m_rects)
        sum += acrossOf(rect).high - acrossOf(rect).low;
    const Extent whole = acrossOf(all);
    m_from = whole.low;
    m_width = std::max(
        {sum / static_cast<double>(m_rects.size()), (whole.high - whole.low) / mostStrips, 1.0});
    const auto strips = static_cast<std::size_t>((whole.high - whole.low) / m_width) + 1;
    m_begin.assign(strips + 1, 0);
}

void RectStrips::fill() {
    const auto forEachStrip = [&](std::uint32_t row, auto&& visit) {
        const Extent across = acrossOf(m_rects[row]);
        const std::uint32_t last = stripOf(across.high);
        for (std::uint32_t strip = stripOf(across.low); strip <= last; ++strip)
            visit(strip);
    };
    const auto count = static_cast<std::uint32_t>(m_rects.size());
    for (std::uint32_t row = 0; row < count; ++row)
        forEachStrip(row, [&](std::uint32_t strip) { ++m_begin[strip + 1]; });
    for (std::size_t strip = 1; strip < m_begin.size(); ++strip)
        m_begin[strip] += m_begin[strip - 1];
    m_entries.resize(m_begin.back());
    std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
    for (std::uint32_t row = 0; row < count; ++row) {
        const Extent along = alongOf(m_rects[row]);
        const float low = atMost(along.low);
        const float high = atLeast(along.high);
        forEachStrip(
            row, [&](std::uint32_t strip) { m_entries[next[strip]++] = {low, high, high, row}; });
    }
    const std::size_t strips = m_begin.size() - 1;
    wire::shareOut(
        strips, 16,
        [&](std::size_t strip, std::size_t last, unsigned) {
            for (; strip < last; ++strip)
                sort(strip);
        },
        wire::workersFor(m_entries.size(), manyEntries));
}

void RectStrips::sort(std::size_t strip) {
    const auto begin = m_entries.begin() + m_begin[strip];
    const auto end = m_entries.begin() + m_begin[strip + 1];
    std::sort(begin, end, [](const Entry& a, const Entry& b) {
        return std::pair(a.low, a.row) < std::pair(b.low, b.row);
    });
    for (auto entry = begin; entry != end; ++entry)
        if (entry != begin)
            entry->mostHigh = std::max(entry->mostHigh, (entry - 1)->mostHigh);
}

} // namespace argmap::diagram
