// Classes of characters, as Argdown's grammar draws them.
//
// Pure functions; any thread. Positions are byte offsets into valid UTF-8.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace argmap::argdown {

[[nodiscard]] constexpr bool isBlank(char c) {
    return c == ' ' || c == '\t';
}
[[nodiscard]] constexpr bool isLineEnd(char c) {
    return c == '\n' || c == '\r';
}
[[nodiscard]] constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Argdown counts an apostrophe as indentation, since its grammar quotes the blank.
[[nodiscard]] constexpr bool isIndentation(char c) {
    return isBlank(c) || c == '\'';
}

/// Ends a run of plain text: it may begin something else.
[[nodiscard]] inline bool endsText(char c) {
    static constexpr auto ends = [] {
        std::array<bool, 256> all{};
        for (const char end : std::string_view("\\@#*_[],.:;</>-\r\n(){}"))
            all[static_cast<unsigned char>(end)] = true;
        return all;
    }();
    return ends[static_cast<unsigned char>(c)];
}

/// Bytes of the white space at `at` (with the no-break and the typographic spaces); 0: there is
/// none.
[[nodiscard]] std::size_t spaceLength(std::string_view text, std::size_t at);

/// Bytes of the character of a tag at `at`; 0: it does not belong to a tag.
[[nodiscard]] std::size_t tagLength(std::string_view text, std::size_t at);

/// Bytes of the line end at `at`: LF, CRLF or CR; 0: there is none.
[[nodiscard]] constexpr std::size_t lineEndLength(std::string_view text, std::size_t at) {
    if (at >= text.size() || !isLineEnd(text[at]))
        return 0;
    return text.substr(at, 2) == "\r\n" ? 2 : 1;
}

/// The first line end from `at` on, or the text's size.
[[nodiscard]] std::size_t lineEndFrom(std::string_view text, std::size_t at);

/// The first position from `at` on that is neither blank nor tab.
[[nodiscard]] constexpr std::size_t skipBlanks(std::string_view text, std::size_t at) {
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

/// `text` without white space at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace argmap::argdown
