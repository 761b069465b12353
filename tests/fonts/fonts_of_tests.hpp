// Fonts that differ from Noto Sans in one table, and scenes of a line in a font.
//
// One thread. Needs the font Noto Sans.
#pragma once

#include <argmap/wire/scene_builder.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace argmap::test {

[[nodiscard]] std::string notoSans();
/// Another family in the same style, with another script: "Noto Sans Arabic".
[[nodiscard]] std::string notoSansArabic();
/// With these bits of its licence (OS/2 fsType).
[[nodiscard]] std::string withLicence(unsigned bits);
/// Whose letter l is red, as glyphs of emoji have colours (OpenType, COLR and CPAL).
[[nodiscard]] std::string withARedLetter();
/// With one table more, or in place of another.
[[nodiscard]] std::string withTable(const std::string& font, const char* tag,
                                    std::string_view bytes);

struct Line {
    std::string text;
    std::string font;
    std::string family = "Noto Sans";
};

/// A page with a line of text of several runs of 12 pixels, glyphs as the fonts map letters to them. All begin at the left
/// edge, 15 pixels from above.
[[nodiscard]] wire::ImageBytes sceneOf(const std::vector<Line>& runs,
                                       std::uint32_t colour = 0x1A1A1A);

} // namespace argmap::test
