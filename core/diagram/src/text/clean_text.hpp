// Text as it can be drawn and written into any file: valid UTF-8 without control characters.
//
// Pure functions; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace argmap::diagram {

enum class LineBreaks : std::uint8_t { Keep, Join };

/// Invalid bytes and non-characters become U+FFFD, control characters and runs of blanks one blank,
/// and blanks at the ends of lines go. Line breaks (LF, CRLF, CR, U+0085, U+2028, U+2029) become
/// '\n' or, joined, a blank; empty lines go.
[[nodiscard]] std::string cleanText(std::string_view text, LineBreaks breaks);

/// The code point at a byte offset of valid UTF-8, and its length in bytes.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t size = 1;
};
[[nodiscard]] CodePoint codePointAt(std::string_view text, std::size_t offset);

} // namespace argmap::diagram
