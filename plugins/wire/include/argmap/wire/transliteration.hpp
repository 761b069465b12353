// Text in ASCII letters, as ids need it.
//
// Pure functions; any thread. Latin letters lose their accents ("é" becomes "e"; "ä" "ae", "ß"
// "ss", "æ" "ae", "ø" "o"), Greek and Cyrillic are written in Latin letters; other characters have
// no ASCII form here.
#pragma once

#include <string>
#include <string_view>

namespace argmap::wire {

/// The ASCII form of a code point; empty when there is none.
[[nodiscard]] std::string_view asciiForm(char32_t codePoint);

/// The text as the body of an id: [A-Za-z0-9_.-]{0,56}, "-" for each row of other characters, none
/// at the ends. Bytes that are not UTF-8 count as other characters.
[[nodiscard]] std::string idText(std::string_view text);

} // namespace argmap::wire
