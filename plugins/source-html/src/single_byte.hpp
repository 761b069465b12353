// Encodings of one byte a character, by table.
//
// Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace argmap::source_html {

/// As UTF-8; nothing when there is no such encoding. `name` is in small letters, as the WHATWG
/// encoding standard has it.
[[nodiscard]] std::optional<std::string> decodeSingleByte(std::string_view bytes,
                                                          std::string_view name);

} // namespace argmap::source_html
