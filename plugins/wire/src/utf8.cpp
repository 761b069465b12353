#include <argmap/wire/utf8.hpp>

#include <algorithm>
#include <cstring>

namespace argmap::wire {

namespace {

bool isContinuation(unsigned char byte) {
    return (byte & 0xC0u) == 0x80u;
}

bool isAsciiWord(const char* bytes) {
    constexpr std::uint64_t highBits = 0x8080808080808080ull;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return (word & highBits) == 0;
}

// Length of the well-formed sequence that begins at `at`, or 0.
std::size_t sequenceLength(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    const unsigned first = byte(0);
    if (first < 0x80u)
        return 1;
    if (first < 0xC2u || first > 0xF4u)
        return 0;
    const unsigned second = byte(1);
    if (!isContinuation(static_cast<unsigned char>(second)))
        return 0;
    if (first < 0xE0u)
        return 2;
    if ((first == 0xE0u && second < 0xA0u) || (first == 0xEDu && second > 0x9Fu) ||
        (first == 0xF0u && second < 0x90u) || (first == 0xF4u && second > 0x8Fu) ||
        !isContinuation(static_cast<unsigned char>(byte(2))))
        return 0;
    if (first < 0xF0u)
        return 3;
    return isContinuation(static_cast<unsigned char>(byte(3))) ? 4 : 0;
}

} // namespace

std::optional<std::size_t> firstInvalidByte(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + sizeof(std::uint64_t) <= text.size()) {
            if (isAsciiWord(text.data() + at)) {
                at += sizeof(std::uint64_t);
                continue;
            }
        } else if (text.size() >= sizeof(std::uint64_t) &&
                   isAsciiWord(text.data() + text.size() - sizeof(std::uint64_t))) {
            return std::nullopt; // the last word, which reaches back over what was seen
        }
        const std::size_t length = sequenceLength(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::nullopt;
}

std::string repaired(std::string_view text) {
    std::string result;
    result.reserve(text.size() + 16);
    while (!text.empty()) {
        const std::size_t good = firstInvalidByte(text).value_or(text.size());
        result.append(text.substr(0, good));
        text.remove_prefix(good);
        if (!text.empty()) {
            result.append("\xEF\xBF\xBD");
            text.remove_prefix(1);
        }
    }
    return result;
}

char32_t nextCodePoint(std::string_view text, std::size_t& offset) {
    const auto byte = [&](std::size_t i) -> char32_t {
        return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0u;
    };
    const char32_t first = byte(0);
    char32_t point = first;
    std::size_t length = 1;
    if (first >= 0xF0u) {
        length = 4;
        point = ((first & 0x07u) << 18) | ((byte(1) & 0x3Fu) << 12) | ((byte(2) & 0x3Fu) << 6) |
                (byte(3) & 0x3Fu);
    } else if (first >= 0xE0u) {
        length = 3;
        point = ((first & 0x0Fu) << 12) | ((byte(1) & 0x3Fu) << 6) | (byte(2) & 0x3Fu);
    } else if (first >= 0x80u) {
        length = 2;
        point = ((first & 0x1Fu) << 6) | (byte(1) & 0x3Fu);
    }
    offset = std::min(offset + length, text.size());
    return point;
}

void appendCodePoint(std::string& text, char32_t codePoint) {
    const auto put = [&](char32_t byte) {
        text.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    const auto tail = [&](int shift) { put(0x80u | ((codePoint >> shift) & 0x3Fu)); };
    if (codePoint < 0x80u) {
        put(codePoint);
    } else if (codePoint < 0x800u) {
        put(0xC0u | (codePoint >> 6));
        tail(0);
    } else if (codePoint < 0x10000u) {
        put(0xE0u | (codePoint >> 12));
        tail(6);
        tail(0);
    } else {
        put(0xF0u | (codePoint >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

} // namespace argmap::wire
