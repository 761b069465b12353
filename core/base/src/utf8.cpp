#include <argmap/base/utf8.hpp>

#include <cstdint>
#include <cstring>

namespace argmap::base {

namespace {

bool isContinuation(unsigned char c) {
    return (c & 0xC0U) == 0x80U;
}

// Length of the well-formed sequence at `at`, 0 when there is none.
std::size_t sequenceLength(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80)
        return 1;
    std::size_t length = 0;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        low = lead == 0xE0 ? 0xA0 : low;
        high = lead == 0xED ? 0x9F : high; // no surrogates
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        low = lead == 0xF0 ? 0x90 : low;
        high = lead == 0xF4 ? 0x8F : high; // nothing above U+10FFFF
    } else {
        return 0;
    }
    if (at + length > text.size() || byte(at + 1) < low || byte(at + 1) > high)
        return 0;
    for (std::size_t i = 2; i < length; ++i)
        if (!isContinuation(byte(at + i)))
            return 0;
    return length;
}

// How many bytes of ASCII a text begins with, at least as far as whole words of eight tell.
std::size_t asciiRun(std::string_view text) {
    constexpr std::uint64_t highBits = 0x8080808080808080ULL;
    std::size_t at = 0;
    for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if (word & highBits)
            return at;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80)
        ++at;
    return at;
}

} // namespace

std::optional<std::size_t> firstInvalidByte(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        at += asciiRun(text.substr(at));
        if (at == text.size())
            break;
        const std::size_t length = sequenceLength(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::nullopt;
}

std::size_t codePointCount(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        count += isContinuation(static_cast<unsigned char>(c)) ? 0U : 1U;
    return count;
}

std::size_t byteOffset(std::string_view text, std::size_t codePoint) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        if (isContinuation(static_cast<unsigned char>(text[at])))
            continue;
        if (codePoint == 0)
            return at;
        --codePoint;
    }
    return at;
}

TextPosition positionAt(std::string_view text, std::size_t offset) {
    const std::size_t end = offset < text.size() ? offset : text.size();
    TextPosition position{1, 1};
    for (std::size_t at = 0; at < end; ++at) {
        const char c = text[at];
        const bool endsLine =
            c == '\n' || (c == '\r' && (at + 1 >= text.size() || text[at + 1] != '\n'));
        if (endsLine) {
            ++position.line;
            position.column = 1;
        } else if (!isContinuation(static_cast<unsigned char>(c))) {
            ++position.column;
        }
    }
    return position;
}

std::string shortened(std::string_view text, std::size_t count) {
    const std::size_t end = byteOffset(text, count);
    if (end == text.size())
        return std::string(text);
    const std::size_t kept = count == 0 ? 0 : byteOffset(text, count - 1);
    return std::string(text.substr(0, kept)) + "…";
}

} // namespace argmap::base
