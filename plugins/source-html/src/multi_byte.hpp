// Encodings of East Asia, by iconv, whose tables lie on the disk: they are opened before files can
// no longer be.
//
// Any thread, once they are opened.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace argmap::source_html {

/// Loads the tables. Called once in a process; one that the system does not have is left out.
void openMultiByte();

/// As UTF-8, with U+FFFD for what is no character; nothing when there is no such encoding here.
[[nodiscard]] std::optional<std::string> decodeMultiByte(std::string_view bytes,
                                                         std::string_view name);

} // namespace argmap::source_html
