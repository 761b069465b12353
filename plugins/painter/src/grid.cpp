#include "grid.hpp"

#include <algorithm>
#include <cmath>

namespace argmap::painter {
namespace {

constexpr std::int64_t WideCells = 64;
constexpr double MostCells = 1 << 16;
constexpr double LeastCell = 256;

Area grown(const Area& area, double by) {
    return {area.x - by, area.y - by, area.width + 2 * by, area.height + 2 * by};
}

void include(Area& sum, bool& begun, const Area& area) {
    if (!begun) {
        sum = area;
        begun = true;
        return;
    }
    const double right = std::max(sum.x + sum.width, area.x + area.width);
    const double bottom = std::max(sum.y + sum.height, area.y + area.height);
    sum.x = std::min(sum.x, area.x);
    sum.y = std::min(sum.y, area.y);
    sum.width = right - sum.x;
    sum.height = bottom - sum.y;
}

} // namespace

bool touches(const Area& a, const Area& b) {
    return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height &&
           b.y <= a.y + a.height;
}

Grid::Grid(const wire::SceneView& scene, const argmap_scene_page& page, const Outlines& outlines)
    : m_items(page.drawn) {
    const auto whole = areaOf({0, 0, page.width, page.height});
    const double width = std::max(whole.width, 1.0);
    const double height = std::max(whole.height, 1.0);
    m_cell = std::max(LeastCell, std::sqrt(width * height / MostCells));
    m_columns = static_cast<std::int64_t>(width / m_cell) + 1;
    m_rows = static_cast<std::int64_t>(height / m_cell) + 1;

    // Counted first, then filled: one block of memory for all cells.
    const auto count = scene.drawn().size();
    std::vector<bool> wide(count, false);
    m_bounds.resize(count);
    m_first.assign(static_cast<std::size_t>(m_columns * m_rows) + 1, 0);
    for (std::uint32_t row = m_items.first; row < m_items.first + m_items.count; ++row) {
        bool begun = false;
        std::int64_t cells = 0;
        visitAreas(scene, outlines, row, [&](const Area& area) {
            include(m_bounds[row], begun, area);
            const auto span = spanOf(area);
            cells = std::max(cells, (span.right - span.left + 1) * (span.bottom - span.top + 1));
        });
        wide[row] = cells > WideCells;
        if (wide[row])
            m_wide.push_back(row);
        else
            visitCells(scene, outlines, row, [&](std::size_t cell) { ++m_first[cell + 1]; });
    }
    for (std::size_t cell = 1; cell < m_first.size(); ++cell)
        m_first[cell] += m_first[cell - 1];
    m_members.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (std::uint32_t row = m_items.first; row < m_items.first + m_items.count; ++row)
        if (!wide[row])
            visitCells(scene, outlines, row,
                       [&](std::size_t cell) { m_members[next[cell]++] = row; });
}

// The parts of an item: its shapes, of lines each straight piece.
template <class Visit>
void Grid::visitAreas(const wire::SceneView& scene, const Outlines& outlines, std::uint32_t row,
                      Visit&& visit) {
    const auto& drawn = scene.drawn()[row];
    const auto lines = outlines.linesOf(row);
    for (std::uint32_t at = 0; at < drawn.shapes.count; ++at) {
        const auto& shape = scene.shapes()[drawn.shapes.first + at];
        if (lines.empty() || shape.type != ARGMAP_SHAPE_PATH || shape.stroke == ARGMAP_NO_COLOUR)
            visit(grown(areaOf(shape.frame), shape.stroke_width * 0.01));
    }
    for (const auto& line : lines) {
        const auto points = outlines.points(line);
        for (std::size_t at = 1; at < points.size(); ++at) {
            const auto a = points[at - 1];
            const auto b = points[at];
            const double dx = b.x - a.x;
            const double dy = b.y - a.y;
            const int parts = static_cast<int>(std::hypot(dx, dy) / m_cell) + 1;
            for (int part = 0; part < parts; ++part) {
                const double from = static_cast<double>(part) / parts;
                const double to = static_cast<double>(part + 1) / parts;
                const double x = a.x + std::min(from * dx, to * dx);
                const double y = a.y + std::min(from * dy, to * dy);
                visit(grown({x, y, std::abs(dx) / parts, std::abs(dy) / parts}, line.width));
            }
        }
    }
}

// Each cell once for each run of parts in it.
template <class Visit>
void Grid::visitCells(const wire::SceneView& scene, const Outlines& outlines, std::uint32_t row,
                      Visit&& visit) {
    std::int64_t last = -1;
    visitAreas(scene, outlines, row, [&](const Area& area) {
        const auto span = spanOf(area);
        for (std::int64_t y = span.top; y <= span.bottom; ++y)
            for (std::int64_t x = span.left; x <= span.right; ++x)
                if (const auto cell = y * m_columns + x; cell != last) {
                    visit(static_cast<std::size_t>(cell));
                    last = cell;
                }
    });
}

Grid::Span Grid::spanOf(const Area& area) const {
    const auto cell = [&](double at, std::int64_t count) {
        return static_cast<std::int64_t>(
            std::clamp(at / m_cell, 0.0, static_cast<double>(count - 1)));
    };
    return {cell(area.x, m_columns), cell(area.y, m_rows), cell(area.x + area.width, m_columns),
            cell(area.y + area.height, m_rows)};
}

std::vector<std::uint32_t> Grid::touching(const Area& area) const {
    std::vector<std::uint32_t> rows;
    const Span span = spanOf(area);
    const bool all =
        span.left == 0 && span.top == 0 && span.right == m_columns - 1 && span.bottom == m_rows - 1;
    if (all) {
        for (std::uint32_t row = m_items.first; row < m_items.first + m_items.count; ++row)
            rows.push_back(row);
    } else {
        rows = m_wide;
        for (std::int64_t y = span.top; y <= span.bottom; ++y) {
            // The cells of a line of the grid stand together.
            const auto first = m_first[static_cast<std::size_t>(y * m_columns + span.left)];
            const auto last = m_first[static_cast<std::size_t>(y * m_columns + span.right) + 1];
            rows.insert(rows.end(), m_members.begin() + first, m_members.begin() + last);
        }
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    }
    std::erase_if(rows, [&](std::uint32_t row) { return !touches(m_bounds[row], area); });
    return rows;
}

} // namespace argmap::painter
