// Which drawn items touch a part of the scene: a grid of square cells. Lines stand in the cells
// that they run through, not in all of the rectangle that they span.
//
// Immutable after it was made; any thread. Units: CSS pixels of the scene.
#pragma once

#include "outlines.hpp"

#include <cstdint>
#include <vector>

namespace argmap::painter {

class Grid {
public:
    Grid(const wire::SceneView& scene, const argmap_scene_page& page, const Outlines& outlines);

    /// Rows of drawn items in ascending (paint) order. Some may lie just beside the area.
    [[nodiscard]] std::vector<std::uint32_t> touching(const Area& area) const;

private:
    struct Span {
        std::int64_t left, top, right, bottom; ///< cells, both ends included
    };
    [[nodiscard]] Span spanOf(const Area& area) const;
    template <class Visit>
    void visitAreas(const wire::SceneView& scene, const Outlines& outlines, std::uint32_t row,
                    Visit&& visit);
    template <class Visit>
    void visitCells(const wire::SceneView& scene, const Outlines& outlines, std::uint32_t row,
                    Visit&& visit);

    argmap_list m_items; ///< of the page
    double m_cell = 1;
    std::int64_t m_columns = 1;
    std::int64_t m_rows = 1;
    std::vector<Area> m_bounds;         ///< by row
    std::vector<std::uint32_t> m_first; ///< of each cell in m_members, and the end
    std::vector<std::uint32_t> m_members;
    std::vector<std::uint32_t> m_wide; ///< items that fill very many cells
};

[[nodiscard]] bool touches(const Area& a, const Area& b);

} // namespace argmap::painter
