// What of a scene can be seen from afar: boxes as rectangles, lines as chains of straight pieces.
//
// Made once for a scene, so that painting from afar, culling and hit tests touch small arrays only.
// Immutable after that; any thread. Units: CSS pixels of the scene.
#pragma once

#include <argmap/painter/painter.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace argmap::painter {

struct Spot {
    float x = 0;
    float y = 0;
};

/// The outline of a box or frame, and the bar at its side.
struct BoxOutline {
    std::uint32_t row = 0; ///< of the drawn item
    Area frame;
    Area bar; ///< no width: none
    std::uint32_t fill = ARGMAP_NO_COLOUR;
    std::uint32_t stroke = ARGMAP_NO_COLOUR;
    std::uint32_t barFill = ARGMAP_NO_COLOUR;
    float strokeWidth = 0;
};

struct LineOutline {
    std::uint32_t row = 0;
    std::uint32_t colour = ARGMAP_NO_COLOUR;
    float width = 0;
    std::uint32_t first = 0; ///< of its points
    std::uint32_t count = 0;
};

class Outlines {
public:
    /// Of the items of one page.
    Outlines(const wire::SceneView& scene, argmap_list items);

    /// In paint order, so that those of one drawn item stand together.
    [[nodiscard]] const std::vector<BoxOutline>& boxes() const { return m_boxes; }
    [[nodiscard]] const std::vector<LineOutline>& lines() const { return m_lines; }
    [[nodiscard]] std::span<const Spot> points(const LineOutline& line) const {
        return std::span(m_points).subspan(line.first, line.count);
    }
    /// Those of a drawn item.
    [[nodiscard]] std::span<const BoxOutline> boxesOf(std::uint32_t row) const;
    [[nodiscard]] std::span<const LineOutline> linesOf(std::uint32_t row) const;

private:
    void addBox(std::uint32_t row, const wire::SceneView& scene, const argmap_drawn& drawn);
    void addLine(std::uint32_t row, const wire::SceneView& scene, const argmap_shape& shape);

    std::vector<BoxOutline> m_boxes;
    std::vector<LineOutline> m_lines;
    std::vector<Spot> m_points;
    std::vector<std::uint32_t> m_firstBox; ///< by drawn item, and the end
    std::vector<std::uint32_t> m_firstLine;
};

[[nodiscard]] Area areaOf(const argmap_rect& rect);
[[nodiscard]] bool isLine(std::uint32_t role);

} // namespace argmap::painter
