#include "text.hpp"

#include <algorithm>

namespace argmap::samples {
namespace {

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// In lower case, without what ASCII and typographic punctuation stands at its ends.
std::string plain(std::string word) {
    std::transform(word.begin(), word.end(), word.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const auto begin = std::find_if(word.begin(), word.end(), isLetterOrDigit);
    const auto end = std::find_if(word.rbegin(), word.rend(), isLetterOrDigit).base();
    return begin < end ? std::string(begin, end) : std::string();
}

std::vector<std::string> plainWords(std::string_view text) {
    std::vector<std::string> result = words(text);
    std::transform(result.begin(), result.end(), result.begin(), plain);
    result.erase(std::remove(result.begin(), result.end(), ""), result.end());
    return result;
}

} // namespace

std::vector<std::string> paragraphs(std::string_view text) {
    std::vector<std::string> result;
    std::string block;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (std::all_of(line.begin(), line.end(), isSpace)) {
            if (!block.empty())
                result.push_back(std::move(block));
            block.clear();
        } else {
            block += block.empty() ? "" : "\n";
            block += line;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (!block.empty())
        result.push_back(std::move(block));
    return result;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> result;
    std::string word;
    for (const char c : text) {
        if (!isSpace(c)) {
            word += c;
        } else if (!word.empty()) {
            result.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty())
        result.push_back(std::move(word));
    return result;
}

std::size_t longestCommonRun(std::string_view text, std::string_view other) {
    const std::vector<std::string> a = plainWords(text);
    const std::vector<std::string> b = plainWords(other);
    std::vector<std::size_t> before(b.size() + 1, 0); // lengths of runs that end at the word before
    std::size_t longest = 0;
    for (const std::string& word : a) {
        std::vector<std::size_t> here(b.size() + 1, 0);
        for (std::size_t i = 0; i < b.size(); ++i) {
            if (b[i] == word) {
                here[i + 1] = before[i] + 1;
                longest = std::max(longest, here[i + 1]);
            }
        }
        before = std::move(here);
    }
    return longest;
}

} // namespace argmap::samples
