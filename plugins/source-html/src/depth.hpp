// How deep a page nests its elements, before it is parsed: the parser's time grows with the square
// of the depth, and people do not write such pages.
//
// A pure function; any thread. Linear in the text.
#pragma once

#include <cstddef>
#include <string_view>

namespace argmap::source_html {

/// Browsers do not nest deeper either.
inline constexpr std::size_t maxDepth = 512;

/// Where the first element begins that stands, or may stand, deeper than `maxDepth`; the text's
/// size: none does. Elements that end by themselves (p, li, td, br …) do not count.
[[nodiscard]] std::size_t tooDeepAt(std::string_view html);

} // namespace argmap::source_html
