// What of a map is drawn, and what stands around it.
//
// A value; any thread. The defaults are those of `argmap render`.
#pragma once

#include <argmap/diagram/changes.hpp>
#include <argmap/diagram/part.hpp>

#include <cstdint>
#include <memory>
#include <string>

namespace argmap::diagram {

/// Where reasons stand, seen from the main item. The numbers are those of the layout's graph.
enum class Direction : std::uint8_t { Right = 0, Down = 1, Left = 2, Up = 3 };

/// What stands at the lines: "because" and "but", or + and −, or nothing.
enum class LineWords : std::uint8_t { Words, Signs, None };

enum class Frames : std::uint8_t {
    Readable, ///< groups whose statements hang together
    All,
    None
};

struct Options {
    Part part;                                ///< what is drawn of the map
    std::shared_ptr<const Changes> changes{}; ///< marked at boxes and lines; null: none
    Direction direction = Direction::Right;
    LineWords words = LineWords::Words;
    Frames frames = Frames::Readable;
    bool numbers = true;    ///< 1, 1.1, 1.2 … at the boxes
    bool tags = true;       ///< "#safety" in the footers
    bool titleBlock = true; ///< the map's title and a line about it, above
    bool legend = true;     ///< what the signs mean that the picture uses
    bool sources = true;    ///< the list of sources, below
    bool fonts = true;      ///< the font files in the scene: a canvas needs them, SVG does not
    /// Glyphs in all lines of the scene; false: only in those that mix fonts or run from right to left
    bool everyGlyph = true;
    std::string mapJson; ///< the map's JSON for the scene to carry along; empty: none
};

} // namespace argmap::diagram
