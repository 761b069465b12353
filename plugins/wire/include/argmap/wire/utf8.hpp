// UTF-8 as images need it: whether a text is valid, a repaired copy, one code point after another.
//
// Pure functions; any thread. Validity is that of Unicode 15, table 3-7.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace argmap::wire {

/// Byte offset of the first byte that is not part of a well-formed sequence, or nothing.
[[nodiscard]] std::optional<std::size_t> firstInvalidByte(std::string_view text);

[[nodiscard]] inline bool isUtf8(std::string_view text) {
    return !firstInvalidByte(text);
}

/// The text with U+FFFD for each byte that is not part of a well-formed sequence.
[[nodiscard]] std::string repaired(std::string_view text);

/// The code point at `offset`, which is moved behind it. The text is valid and `offset` less than
/// its size.
[[nodiscard]] char32_t nextCodePoint(std::string_view text, std::size_t& offset);

void appendCodePoint(std::string& text, char32_t codePoint);

} // namespace argmap::wire
