// A font file that has no more than some characters.
//
// Pure; any thread. The same font and characters give the same bytes with one version of HarfBuzz.
#pragma once

#include "face.hpp"

#include <memory>
#include <string>

namespace argmap::fonts {

struct DestroySet {
    void operator()(hb_set_t* set) const { hb_set_destroy(set); }
};
using Characters = std::unique_ptr<hb_set_t, DestroySet>;

/// A TrueType or OpenType file: the glyphs that these characters need, with kerning, joining and the font's
/// copyright, without hints for low resolutions. Empty where HarfBuzz cannot make it.
[[nodiscard]] std::string subsetOf(const Face& face, const hb_set_t& characters);

} // namespace argmap::fonts
