#include "syntax/characters.hpp"

#include <algorithm>
#include <array>

namespace argmap::argdown {

namespace {

constexpr std::array<bool, 256> makeTextEnds() {
    std::array<bool, 256> ends{};
    for (const char c : std::string_view("\\@#*_[],.:;</>-\r\n(){}"))
        ends[static_cast<unsigned char>(c)] = true;
    return ends;
}

constexpr std::array<bool, 256> kTextEnds = makeTextEnds();

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;
};

CodePoint decode(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80)
        return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (at + length > text.size())
        return {0xFFFD, text.size() - at};
    char32_t value = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i)
        value = value << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    return {value, length};
}

constexpr bool isWideSpace(char32_t c) {
    return c == 0x00A0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

} // namespace

bool endsText(char c) {
    return kTextEnds[static_cast<unsigned char>(c)];
}

std::size_t spaceLength(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return 0;
    const char c = text[at];
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return 1;
    if (static_cast<unsigned char>(c) < 0x80)
        return 0;
    const CodePoint point = decode(text, at);
    return isWideSpace(point.value) ? point.length : 0;
}

std::size_t tagLength(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return 0;
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80)
        return isDigit(c) || c == '-' || (c >= 'A' && c <= 'z') ? 1 : 0;
    const CodePoint point = decode(text, at);
    const char32_t p = point.value;
    const bool belongs = (p >= 0x00A0 && p <= 0xD7FF) || (p >= 0xF900 && p <= 0xFDCF) ||
                         (p >= 0xFDF0 && p <= 0xFFEF);
    return belongs ? point.length : 0;
}

std::string_view trimmed(std::string_view text) {
    const auto isSpace = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace argmap::argdown
