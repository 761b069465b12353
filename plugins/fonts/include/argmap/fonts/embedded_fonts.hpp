// The fonts of a picture as a style sheet: of each the subset that the picture uses.
//
// Pure; any thread. Linear in the picture's text, and in the size of its fonts. The same scene gives the same bytes.
#pragma once

#include <argmap/wire/scene_view.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace argmap::fonts {

/// A font that is not embedded.
struct LeftOut {
    std::string family;
    std::string message; ///< says which and why, in a sentence
};

struct EmbeddedFonts {
    /// A rule @font-face for each font, under the family's own name, which hides what is installed under that name; where it
    /// may not be loaded, the installed font is taken. No character in it means anything to XML or ends an attribute in
    /// double quotation marks.
    std::string css;
    std::vector<LeftOut> leftOut;
};

/// `drawn`: the items whose text counts, those of a page or of all pages. `besides`: further text that each of their fonts
/// is to have, as far as it can.
[[nodiscard]] EmbeddedFonts embeddedFonts(const wire::SceneView& scene, argmap_list drawn,
                                          std::string_view besides = {});

} // namespace argmap::fonts
