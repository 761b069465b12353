#include "syntax/characters.hpp"

#include <cstring>

namespace argmap::argdown {

namespace {

// Not 0 where one of the eight bytes of `word` is `c`; bytes behind that one may be told wrongly.
constexpr std::uint64_t bytesThatAre(char c, std::uint64_t word) {
    constexpr std::uint64_t ones = ~std::uint64_t{0} / 0xFF;
    const std::uint64_t zeros = word ^ (ones * static_cast<unsigned char>(c));
    return (zeros - ones) & ~zeros & (ones << 7U);
}

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

// Lines are looked for several times in all of a text, so by eight bytes a step.
std::size_t lineEndFrom(std::string_view text, std::size_t at) {
    for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((bytesThatAre('\n', word) | bytesThatAre('\r', word)) != 0)
            break;
    }
    while (at < text.size() && !isLineEnd(text[at]))
        ++at;
    return at;
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
