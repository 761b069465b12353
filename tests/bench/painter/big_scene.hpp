// Scenes for measuring: boxes in columns, each with three lines of text, a number and a footer,
// joined by curves.
#pragma once

#include <argmap/wire/scene_builder.hpp>

namespace argmap::painter::bench {

/// `font` is the bytes of a font file that has glyphs 1 to 200. The scene is about as wide as it is
/// high.
wire::ImageBytes bigScene(std::uint32_t boxes, wire::ByteSpan font);

} // namespace argmap::painter::bench
