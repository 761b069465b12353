#include "record_line.hpp"

#include <argmap/document/native_file.hpp>

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace argmap::document {

namespace {

std::array<char, checkDigits> checkOf(std::string_view rest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::uint64_t hash = contentHash(rest);
    std::array<char, checkDigits> check{};
    for (std::size_t i = checkDigits; i-- > 0; hash >>= 4U)
        check[i] = digits[hash & 0xFU];
    return check;
}

void appendNumber(std::string& to, std::size_t number) {
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    to.append(digits.data(), end);
}

} // namespace

std::uint64_t contentHash(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::string_view takeWord(std::string_view& text) {
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return word;
}

RecordLine parseRecordLine(std::string_view line) {
    std::string_view rest = line;
    const std::string_view check = takeWord(rest);
    RecordLine record;
    const auto expected = checkOf(rest);
    record.sound = check == std::string_view(expected.data(), expected.size());
    std::string_view fields = rest;
    record.tag = takeWord(fields);
    const std::string_view length = takeWord(fields);
    record.fields = fields;
    std::string canonical;
    appendNumber(canonical, fields.size());
    const std::size_t headSize = record.tag.size() + length.size() + 2;
    record.sound = record.sound && length == canonical && headSize + fields.size() == rest.size();
    return record;
}

void appendRecordLine(std::string& to, std::string_view tag, std::string_view fields) {
    const std::size_t begin = to.size();
    to.append(checkDigits + 1, ' ');
    to += tag;
    to += ' ';
    appendNumber(to, fields.size());
    to += ' ';
    to += fields;
    const auto check = checkOf(std::string_view(to).substr(begin + checkDigits + 1));
    to.replace(begin, checkDigits, check.data(), checkDigits);
    to += '\n';
}

void appendEscaped(std::string& to, std::string_view text) {
    std::size_t plain = 0; // where what needs no escape begins
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c > '\r' && c != '\\') // bytes of other scripts are negative or above it
            continue;
        const char* escape = c == '\\'   ? "\\\\"
                             : c == '\n' ? "\\n"
                             : c == '\r' ? "\\r"
                             : c == '\0' ? "\\0"
                                         : nullptr;
        if (!escape)
            continue;
        to += text.substr(plain, i - plain);
        to += escape;
        plain = i + 1;
    }
    to += text.substr(plain);
}

std::size_t escapedOffset(std::string_view escaped, std::size_t offset) {
    std::size_t at = 0;
    for (; offset > 0 && at < escaped.size(); --offset)
        at += escaped[at] == '\\' ? 2U : 1U;
    return std::min(at, escaped.size());
}

bool unescape(std::string_view text, std::string& to) {
    to.clear();
    for (;;) {
        const std::size_t plain = text.find('\\');
        to += text.substr(0, plain);
        if (plain == std::string_view::npos)
            return true;
        if (plain + 1 == text.size())
            return false;
        switch (text[plain + 1]) {
        case 'n':
            to += '\n';
            break;
        case 'r':
            to += '\r';
            break;
        case '0':
            to += '\0';
            break;
        case '\\':
            to += '\\';
            break;
        default:
            return false;
        }
        text.remove_prefix(plain + 2);
    }
}

} // namespace argmap::document
