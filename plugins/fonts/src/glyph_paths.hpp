// The outlines of a scene's glyphs as path data, each made once.
//
// Belongs to one picture; one thread; borrows the scene.
#pragma once

#include "face.hpp"

#include <argmap/wire/scene_view.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace argmap::fonts {

/// Coordinates of outlines: this many in an em, y pointing down. In text of 12 pixels a path is off by 0.012 at most.
inline constexpr std::int32_t pathUnits = 500;

struct GlyphPath {
    std::int32_t x = 0; ///< where it begins, from the glyph's place on the baseline
    std::int32_t y = 0;
    std::string data; ///< from there; empty: the glyph is blank
};

class GlyphPaths {
public:
    explicit GlyphPaths(const wire::SceneView& scene);

    /// Whether the glyphs of a row of the scene's fonts are outlines.
    [[nodiscard]] bool areOutlines(std::uint32_t font) const { return m_fonts[font] != nullptr; }
    /// Of a font whose glyphs are.
    [[nodiscard]] const GlyphPath& of(std::uint32_t font, std::uint32_t glyph);

private:
    struct Destroy {
        void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    };

    std::vector<std::unique_ptr<hb_font_t, Destroy>> m_fonts;
    std::map<std::pair<std::uint32_t, std::uint32_t>, GlyphPath> m_paths;
};

} // namespace argmap::fonts
