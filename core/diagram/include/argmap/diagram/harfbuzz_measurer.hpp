// The measurer that pictures are made with: fonts found by fontconfig, shaped by HarfBuzz, broken
// by libunibreak.
//
// Making one reads fontconfig's caches (some 15 ms in a fresh process); any thread may do it, then
// one thread at a time uses it. Characters that the font lacks are taken from the first installed
// font that has them.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/diagram/text_measure.hpp>

#include <memory>
#include <string>

namespace argmap::diagram {

struct Measurer {
    std::unique_ptr<TextMeasurer> measurer;
    base::Diagnostics diagnostics; ///< a warning when another family had to stand in
};

/// A measurer for a family, "Noto Sans" unless the caller asks for another. Fails only where no
/// usable font is installed at all (diagram.no-font).
[[nodiscard]] base::Result<Measurer> makeMeasurer(const std::string& family = "Noto Sans");

} // namespace argmap::diagram
