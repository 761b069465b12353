// Which drawn items touch a part of the scene: a grid of square cells over their bounds.
//
// Immutable after it was made; any thread. Linear in the items; an item that spans very many cells is kept in a list of
// its own, so that long lines cost no memory.
#pragma once

#include <argmap/painter/painter.hpp>

#include <cstdint>
#include <vector>

namespace argmap::painter {

class Grid {
public:
    explicit Grid(const wire::SceneView& scene);

    /// Rows in ascending (paint) order.
    [[nodiscard]] std::vector<std::uint32_t> touching(const Area& area) const;
    /// Bounds of all shapes of an item.
    [[nodiscard]] const Area& boundsOf(std::uint32_t row) const { return m_bounds[row]; }

private:
    struct Span {
        std::int64_t left, top, right, bottom; ///< cells, both ends included
    };
    [[nodiscard]] Span spanOf(const Area& area) const;

    double m_cell = 1;
    std::int64_t m_columns = 1;
    std::int64_t m_rows = 1;
    std::vector<Area> m_bounds;
    std::vector<std::uint32_t> m_first;   ///< of each cell in m_members, and the end
    std::vector<std::uint32_t> m_members;
    std::vector<std::uint32_t> m_wide;    ///< items that span very many cells
};

[[nodiscard]] bool touches(const Area& a, const Area& b);

} // namespace argmap::painter
