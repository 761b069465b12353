// Puts shapes and measured text into a scene.
//
// Belongs to one builder and one measurer; one thread.
#pragma once

#include "route/geometry.hpp"

#include <argmap/diagram/style.hpp>
#include <argmap/diagram/text_measure.hpp>
#include <argmap/wire/scene_builder.hpp>

#include <cmath>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace argmap::diagram {

/// From the coordinates of a drawing to those of its page.
struct Placing {
    double scale = 1;
    Vec shift{};

    [[nodiscard]] Vec at(Vec p) const { return p * scale + shift; }
    [[nodiscard]] std::int32_t length(double l) const {
        return static_cast<std::int32_t>(std::lround(l * scale));
    }
    [[nodiscard]] Rect of(const Rect& r) const {
        return {r.left * scale + shift.x, r.top * scale + shift.y, r.right * scale + shift.x,
                r.bottom * scale + shift.y};
    }
};

class Pen {
public:
    /// `fonts`: whether the font files go into the scene.
    Pen(wire::SceneBuilder& builder, const TextMeasurer& measurer, bool fonts)
        : m_builder(builder), m_measurer(measurer), m_fonts(fonts) {
        (void)fontRow(0); // the main font comes first, whatever is drawn first
    }

    /// What is drawn from now on is put there.
    void place(const Placing& placing) { m_placing = placing; }

    /// Begins an item; its bounds are placed as its shapes are. Returns its row.
    std::uint32_t begin(wire::SceneItem item, const Rect& bounds);
    /// Goes back to an item that has no shapes yet.
    void resume(std::uint32_t item, const Rect& bounds);
    /// Moves an item that was drawn at `from`, with the placing that neither moves nor scales, to
    /// where this placing, which does not scale, has `to`. Both lie whole pixels apart.
    void move(std::uint32_t item, const Rect& from, const Rect& to);
    /// The fonts of a text are the next ones of the scene, though it is drawn later.
    void announce(const TextBlock& block);
    /// Legend or caption.
    void beginFurniture(std::uint32_t role, const Rect& bounds);

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
    [[nodiscard]] wire::ShapeStyle placed(wire::ShapeStyle style) const;
    [[nodiscard]] argmap_point at(Vec p) const { return rounded(m_placing.at(p)); }

    wire::SceneBuilder& m_builder;
    const TextMeasurer& m_measurer;
    bool m_fonts;
    Placing m_placing;
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
