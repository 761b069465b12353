#include "grid.hpp"

#include <algorithm>
#include <cmath>

namespace argmap::painter {

namespace {

constexpr double hundredth = 0.01;
constexpr std::int64_t wideCells = 64;
constexpr std::int64_t mostCells = 1 << 16;
constexpr double leastCell = 256; // CSS pixels

Area boundsOfShapes(const wire::SceneView& scene, const argmap_drawn& drawn) {
    double left = 1e30;
    double top = 1e30;
    double right = -1e30;
    double bottom = -1e30;
    for (std::uint32_t i = 0; i < drawn.shapes.count; ++i) {
        const argmap_shape shape = scene.shapes()[drawn.shapes.first + i];
        const double pen = shape.stroke_width * hundredth;
        left = std::min(left, shape.frame.x * hundredth - pen);
        top = std::min(top, shape.frame.y * hundredth - pen);
        right = std::max(right, (shape.frame.x + double(shape.frame.width)) * hundredth + pen);
        bottom = std::max(bottom, (shape.frame.y + double(shape.frame.height)) * hundredth + pen);
    }
    if (right < left)
        return {};
    return {left, top, right - left, bottom - top};
}

} // namespace

bool touches(const Area& a, const Area& b) {
    return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

Grid::Grid(const wire::SceneView& scene) {
    const double width = std::max(scene.scene().width * hundredth, 1.0);
    const double height = std::max(scene.scene().height * hundredth, 1.0);
    m_cell = std::max(leastCell, std::sqrt(width * height / static_cast<double>(mostCells)));
    m_columns = static_cast<std::int64_t>(width / m_cell) + 1;
    m_rows = static_cast<std::int64_t>(height / m_cell) + 1;
    m_bounds.reserve(scene.drawn().size());
    for (std::uint32_t row = 0; row < scene.drawn().size(); ++row)
        m_bounds.push_back(boundsOfShapes(scene, scene.drawn()[row]));

    // Counted first, then filled: one block of memory for all cells.
    m_first.assign(static_cast<std::size_t>(m_columns * m_rows) + 1, 0);
    const auto forCells = [&](const Span& span, auto&& f) {
        for (std::int64_t y = span.top; y <= span.bottom; ++y)
            for (std::int64_t x = span.left; x <= span.right; ++x)
                f(static_cast<std::size_t>(y * m_columns + x));
    };
    const auto isWide = [](const Span& span) {
        return (span.right - span.left + 1) * (span.bottom - span.top + 1) > wideCells;
    };
    for (std::uint32_t row = 0; row < m_bounds.size(); ++row) {
        const Span span = spanOf(m_bounds[row]);
        if (isWide(span))
            m_wide.push_back(row);
        else
            forCells(span, [&](std::size_t cell) { ++m_first[cell + 1]; });
    }
    for (std::size_t cell = 1; cell < m_first.size(); ++cell)
        m_first[cell] += m_first[cell - 1];
    m_members.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (std::uint32_t row = 0; row < m_bounds.size(); ++row) {
        const Span span = spanOf(m_bounds[row]);
        if (!isWide(span))
            forCells(span, [&](std::size_t cell) { m_members[next[cell]++] = row; });
    }
}

Grid::Span Grid::spanOf(const Area& area) const {
    const auto cell = [&](double at, std::int64_t count) {
        return static_cast<std::int64_t>(std::clamp(at / m_cell, 0.0, static_cast<double>(count - 1)));
    };
    return {cell(area.x, m_columns), cell(area.y, m_rows), cell(area.x + area.width, m_columns),
            cell(area.y + area.height, m_rows)};
}

std::vector<std::uint32_t> Grid::touching(const Area& area) const {
    std::vector<std::uint32_t> rows = m_wide;
    const Span span = spanOf(area);
    for (std::int64_t y = span.top; y <= span.bottom; ++y) {
        // The cells of a line of the grid stand together.
        const auto first = m_first[static_cast<std::size_t>(y * m_columns + span.left)];
        const auto last = m_first[static_cast<std::size_t>(y * m_columns + span.right) + 1];
        rows.insert(rows.end(), m_members.begin() + first, m_members.begin() + last);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::erase_if(rows, [&](std::uint32_t row) { return !touches(m_bounds[row], area); });
    return rows;
}

} // namespace argmap::painter
