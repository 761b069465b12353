// The fonts that are open, by number, and which of them a character is drawn with.
//
// Any thread; measurers that work side by side share one, so that a number means the same font to all.
// A font that is open stays so, and may be used by several threads at once. Which number a font gets
// depends on who meets it first.
#pragma once

#include "text/font_catalog.hpp"
#include "text/font_face.hpp"

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <unordered_map>

namespace argmap::diagram {

class FontBook {
public:
    /// `regular` is font 0 and `bold` font 1.
    FontBook(FontCatalog catalog, FontFace regular, FontFace bold);

    /// The font of the weight, or the nearest that has the character; the font of the weight where
    /// none has: its box for a missing one is drawn.
    [[nodiscard]] std::uint32_t fontFor(char32_t c, Weight weight);

    [[nodiscard]] const FontFace& face(std::uint32_t font) const;

private:
    [[nodiscard]] std::uint32_t openFallback(char32_t c, Weight weight);

    mutable std::mutex m_guard; // of all below
    FontCatalog m_catalog;
    std::deque<FontFace> m_faces;
    std::unordered_map<std::string, std::uint32_t> m_opened; // by path and face
};

/// The font that text of a weight is drawn with where it has the characters.
[[nodiscard]] inline std::uint32_t mainFont(Weight weight) {
    return weight == Weight::Bold ? 1 : 0;
}

} // namespace argmap::diagram
