// UTF-8: validity, code points, positions.
//
// Pure functions; any thread. Text is UTF-8 std::string everywhere below the editor.
#pragma once

#include <argmap/base/text_position.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace argmap::base {

/// Byte offset of the first byte that is not part of a well-formed sequence (Unicode 15, table
/// 3-7), or nothing.
[[nodiscard]] std::optional<std::size_t> firstInvalidByte(std::string_view text);

/// Number of code points; the text must be valid.
[[nodiscard]] std::size_t codePointCount(std::string_view text);

/// Byte offset of the n-th code point (from 0); the text's size when there are fewer.
[[nodiscard]] std::size_t byteOffset(std::string_view text, std::size_t codePoint);

/// Line and column of a byte offset. LF, CRLF and a lone CR each end a line. Linear in the offset.
[[nodiscard]] TextPosition positionAt(std::string_view text, std::size_t offset);

/// At most `count` code points, with "…" where something was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t count);

} // namespace argmap::base
