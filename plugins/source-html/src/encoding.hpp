// Which encoding a page is in, and its bytes as UTF-8.
//
// Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace argmap::source_html {

struct Decoded {
    std::string text;         ///< valid UTF-8
    std::string encoding;     ///< "utf-8", "windows-1252" …
    bool isCertain = true;    ///< a mark or the page says so, or the bytes are UTF-8
    std::size_t replaced = 0; ///< bytes that are none of that encoding
};

/// By its byte order mark; else by what the first 4 KiB declare; else UTF-8 where it is that, and
/// windows-1252 where not. Nothing: it declares an encoding that is not known here.
[[nodiscard]] std::optional<Decoded> decode(std::string_view bytes);

/// What the beginning of a page declares ("utf-8", "shift_jis" …), in the words of the WHATWG
/// encoding standard; empty: nothing.
[[nodiscard]] std::string declaredEncoding(std::string_view bytes);

} // namespace argmap::source_html
