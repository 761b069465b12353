// One line of the native file: `<check> <tag> <length> <fields>`.
//
// Pure functions; any thread. The check is 16 hexadecimal digits of XXH3-64 of all that follows it
// and its space; the length is that of the fields in bytes, as they stand in the line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace argmap::document {

/// How many characters a check has.
inline constexpr std::size_t checkDigits = 16;

struct RecordLine {
    std::string_view tag;
    std::string_view fields; ///< escaped, as in the line
    bool sound = false;      ///< the line is whole: check and length fit
};

/// Takes a line without its end to pieces. Of one that is not sound, tag and fields are a guess.
[[nodiscard]] RecordLine parseRecordLine(std::string_view line);

/// Cuts off what stands before the first space, and the space.
std::string_view takeWord(std::string_view& text);

/// Appends a line with its end. The fields are escaped.
void appendRecordLine(std::string& to, std::string_view tag, std::string_view fields);

/// Appends a text with backslash, line feed, carriage return and NUL as `\\`, `\n`, `\r` and `\0`.
void appendEscaped(std::string& to, std::string_view text);

/// Takes the escapes back into `to`, which is emptied first; false when there is one that does not
/// exist.
[[nodiscard]] bool unescape(std::string_view text, std::string& to);

/// Where in an escaped text the byte stands that is the `offset`th when it is unescaped.
[[nodiscard]] std::size_t escapedOffset(std::string_view escaped, std::size_t offset);

} // namespace argmap::document
