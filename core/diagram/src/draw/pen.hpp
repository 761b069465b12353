// Puts shapes and measured text into a scene.
//
// Belongs to one builder and one measurer; one thread.
#pragma once

#include "route/geometry.hpp"

#include <argmap/diagram/style.hpp>
#include <argmap/diagram/text_measure.hpp>
#include <argmap/wire/scene_builder.hpp>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace argmap::diagram {

class Pen {
public:
    /// `fonts`: whether the font files go into the scene.
    Pen(wire::SceneBuilder& builder, const TextMeasurer& measurer, bool fonts)
        : m_builder(builder), m_measurer(measurer), m_fonts(fonts) {
        (void)fontRow(0); // the main font comes first, whatever is drawn first
    }

    [[nodiscard]] wire::SceneBuilder& builder() { return m_builder; }

    void rect(const wire::ShapeStyle& style, const Rect& frame, std::int32_t radius = 0);
    void circle(const wire::ShapeStyle& style, Vec centre, double radius);
    void path(const wire::ShapeStyle& style, const Path& path);
    void polygon(const wire::ShapeStyle& style, const std::vector<Vec>& corners);
    void segment(const wire::ShapeStyle& style, Vec from, Vec to);
    /// The bar at the end of an attack, along `across`: an outline, so that nobody takes it for a
    /// line.
    void bar(const wire::ShapeStyle& style, Vec middle, Vec across, const Style& look);

    /// One line of a block, its left end and baseline at a place.
    void line(const wire::ShapeStyle& style, const TextBlock& block, std::size_t line, double left,
              double baseline);

    enum class Align : std::uint8_t { Start, Centre };
    /// All lines of a block, from the top of a column on; lines that run from right to left stand
    /// flush right. Returns where the next line would begin.
    double block(const wire::ShapeStyle& style, const TextBlock& block, const Face& face,
                 double left, double width, double top, Align align = Align::Start);

private:
    [[nodiscard]] std::uint32_t fontRow(std::uint32_t font);

    wire::SceneBuilder& m_builder;
    const TextMeasurer& m_measurer;
    bool m_fonts;
    std::unordered_map<std::uint32_t, std::uint32_t> m_rows;
    std::vector<argmap_glyph> m_glyphs;
    std::vector<wire::SceneRun> m_runs;
    std::vector<argmap_segment> m_segments;
};

[[nodiscard]] inline wire::ShapeStyle filled(std::uint32_t part, std::uint32_t colour) {
    wire::ShapeStyle style;
    style.part = part;
    style.fill = colour;
    return style;
}

[[nodiscard]] inline wire::ShapeStyle stroked(std::uint32_t part, std::uint32_t colour,
                                              std::int32_t width) {
    wire::ShapeStyle style;
    style.part = part;
    style.stroke = colour;
    style.strokeWidth = width;
    return style;
}

} // namespace argmap::diagram
