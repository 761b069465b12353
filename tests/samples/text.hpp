// Small questions about a text that the tests of the sample ask: paragraphs, words, words copied.
//
// Free functions; any thread. Text is UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::samples {

/// The blocks between empty lines, headings and pull quotes included; the first is paragraph 1.
[[nodiscard]] std::vector<std::string> paragraphs(std::string_view text);

/// What stands between white space.
[[nodiscard]] std::vector<std::string> words(std::string_view text);

/// The length of the longest run of words that stands in both texts. Case and punctuation at the
/// ends of a word do not matter.
[[nodiscard]] std::size_t longestCommonRun(std::string_view text, std::string_view other);

} // namespace argmap::samples
