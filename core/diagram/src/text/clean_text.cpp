#include "text/clean_text.hpp"

#include <algorithm>

namespace argmap::diagram {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// Length of the well-formed sequence at the start of the text (Unicode 15, table 3-7); 0:
// ill-formed.
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto trails = [&](std::size_t count) {
        for (std::size_t i = 1; i <= count; ++i)
            if ((byte(i) & 0xC0U) != 0x80U)
                return false;
        return true;
    };
    const unsigned first = byte(0);
    const unsigned second = byte(1);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return trails(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool inRange = !(first == 0xE0 && second < 0xA0) && !(first == 0xED && second > 0x9F);
        return inRange && trails(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool inRange = !(first == 0xF0 && second < 0x90) && !(first == 0xF4 && second > 0x8F);
        return inRange && trails(3) ? 4 : 0;
    }
    return 0;
}

enum class Sort { Ordinary, Blank, Break, Bad };

Sort sortOf(char32_t c) {
    if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)
        return Sort::Break;
    if (c <= 0x20 || (c >= 0x7F && c < 0xA0))
        return Sort::Blank;
    if ((c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF))
        return Sort::Bad;
    return Sort::Ordinary;
}

bool isPlain(std::string_view text) {
    char before = ' ';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte >= 0x7F || (c == ' ' && before == ' '))
            return false;
        before = c;
    }
    return before != ' ';
}

} // namespace

CodePoint codePointAt(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[offset + i]));
    };
    const char32_t first = byte(0);
    if (first < 0x80)
        return {first, 1};
    if (first < 0xE0)
        return {(first & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
    if (first < 0xF0)
        return {(first & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
    return {(first & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U |
                (byte(3) & 0x3FU),
            4};
}

std::string cleanText(std::string_view text, LineBreaks breaks) {
    if (isPlain(text))
        return std::string(text);
    std::string clean;
    clean.reserve(text.size());
    char pending = 0; // a blank or a break that waits for what follows
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequenceLength(text.substr(i));
        const char32_t c = length == 0 ? 0xFFFF : codePointAt(text, i).value;
        const Sort sort = sortOf(c);
        if (sort == Sort::Blank || (sort == Sort::Break && breaks == LineBreaks::Join)) {
            pending = pending == 0 ? ' ' : pending;
        } else if (sort == Sort::Break) {
            pending = '\n';
        } else {
            if (pending != 0 && !clean.empty())
                clean += pending;
            pending = 0;
            clean += sort == Sort::Bad ? replacement : text.substr(i, length);
        }
        i += std::max<std::size_t>(length, 1);
    }
    return clean;
}

} // namespace argmap::diagram
