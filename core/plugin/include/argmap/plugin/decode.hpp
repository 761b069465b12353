// The bytes of a text file as UTF-8, whatever a byte order mark says that they are.
//
// Pure functions; any thread. Linear in the size; UTF-8 passes through without a copy.
#pragma once

#include <argmap/base/result.hpp>

#include <string>
#include <string_view>

namespace argmap::plugin {

/// The text, without its mark. UTF-8 with or without mark, UTF-16 of either order with a mark, or
/// without one when every other byte is zero. Errors name `fileName`: `input.empty` (nothing but
/// blanks counts as something), `input.binary` (a known kind of binary file, or zero bytes),
/// `input.invalid-utf8` and `input.invalid-utf16`, which tell line, column and offset of the first
/// bad byte.
[[nodiscard]] base::Result<std::string> decodeText(std::string bytes, std::string_view fileName);

/// The first `limit` bytes as UTF-8 for the eye of a signature; bytes that are no text stay as they
/// are.
[[nodiscard]] std::string decodeHead(std::string_view bytes, std::size_t limit);

/// "a PDF document", "a ZIP archive (DOCX, ODT, EPUB …)" …, or empty when nothing says so.
[[nodiscard]] std::string_view binaryKind(std::string_view bytes);

} // namespace argmap::plugin
