#include "route/rect_grid.hpp"

namespace argmap::diagram {

RectGrid::RectGrid(const Rect& area, std::size_t count) : m_area(area) {
    const double cells = std::clamp(static_cast<double>(count) * 2, 16.0, 1e6);
    m_cell = std::max(std::sqrt(std::max(area.width(), 1.0) * std::max(area.height(), 1.0) / cells),
                      std::max({area.width(), area.height(), 1.0}) / 4000);
    m_columns = static_cast<std::uint32_t>(area.width() / m_cell) + 1;
    m_rows = static_cast<std::uint32_t>(area.height() / m_cell) + 1;
    m_first.assign(std::size_t{m_columns} * m_rows, none);
    m_entries.reserve(count * 3);
    m_rects.reserve(count);
    m_seen.reserve(count);
}

RectGrid::Span RectGrid::cellsOf(const Rect& area) const {
    const auto cell = [&](double at, std::uint32_t count) {
        return static_cast<std::uint32_t>(
            std::clamp(at / m_cell, 0.0, static_cast<double>(count - 1)));
    };
    return {cell(area.left - m_area.left, m_columns), cell(area.top - m_area.top, m_rows),
            cell(area.right - m_area.left, m_columns), cell(area.bottom - m_area.top, m_rows)};
}

void RectGrid::add(const Rect& rect) {
    const auto row = static_cast<std::uint32_t>(m_rects.size());
    m_rects.push_back(rect);
    m_seen.push_back(0);
    const Span span = cellsOf(rect);
    for (std::uint32_t y = span.top; y <= span.bottom; ++y)
        for (std::uint32_t x = span.left; x <= span.right; ++x) {
            std::uint32_t& first = m_first[std::size_t{y} * m_columns + x];
            m_entries.push_back({row, first});
            first = static_cast<std::uint32_t>(m_entries.size() - 1);
        }
}

} // namespace argmap::diagram
