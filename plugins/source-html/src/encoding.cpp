#include "encoding.hpp"

#include "multi_byte.hpp"
#include "single_byte.hpp"

#include <argmap/wire/utf8.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace argmap::source_html {

namespace {

constexpr std::size_t headSize = 4096;

// Labels that are not the encoding's own name, by the WHATWG encoding standard; the common ones.
constexpr std::array<std::pair<std::string_view, std::string_view>, 37> labels{{
    {"utf8", "utf-8"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"utf-16", "utf-8"},   // whoever could read this declaration knows that it is not
    {"utf-16le", "utf-8"}, // the same
    {"utf-16be", "utf-8"}, // the same
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ansi_x3.4-1968", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"l1", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"x-cp1252", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"latin2", "iso-8859-2"},
    {"l2", "iso-8859-2"},
    {"latin9", "iso-8859-15"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"cp1250", "windows-1250"},
    {"cp1251", "windows-1251"},
    {"x-cp1251", "windows-1251"},
    {"koi8", "koi8-r"},
    {"cp866", "ibm866"},
    {"mac", "macintosh"},
    {"gb2312", "gbk"},
    {"x-gbk", "gbk"},
    {"big5-hkscs", "big5"},
    {"sjis", "shift_jis"},
    {"shift-jis", "shift_jis"},
    {"windows-31j", "shift_jis"},
    {"x-euc-jp", "euc-jp"},
    {"ks_c_5601-1987", "euc-kr"},
}};

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return result;
}

std::string named(std::string_view label) {
    const std::string name = lowered(label);
    const auto* const found =
        std::ranges::find(labels, name, &std::pair<std::string_view, std::string_view>::first);
    return found == labels.end() ? name : std::string(found->second);
}

bool isLabelByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' ||
           c == ':';
}

// What stands behind `key` and "=", with or without quotation marks, in the text from `at` to `end`.
std::string valueAfter(std::string_view text, std::string_view key) {
    std::size_t at = text.find(key);
    if (at == std::string_view::npos)
        return {};
    at = text.find_first_not_of(" \t\r\n", at + key.size());
    if (at == std::string_view::npos || text[at] != '=')
        return {};
    at = text.find_first_not_of(" \t\r\n\"'", at + 1);
    if (at == std::string_view::npos)
        return {};
    std::size_t end = at;
    while (end < text.size() && isLabelByte(text[end]))
        ++end;
    return std::string(text.substr(at, end - at));
}

// Surrogates that stand alone become U+FFFD.
std::string fromUtf16(std::string_view bytes, bool isBig) {
    const auto unit = [&](std::size_t at) {
        const auto byte = [&](std::size_t i) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i]));
        };
        return isBig ? byte(0) << 8U | byte(1) : byte(1) << 8U | byte(0);
    };
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t c = unit(at);
        const bool isPair = (c & 0xFC00U) == 0xD800U && at + 3 < bytes.size() &&
                            (unit(at + 2) & 0xFC00U) == 0xDC00U;
        if (isPair) {
            c = 0x10000U + ((c & 0x3FFU) << 10U) + (unit(at + 2) & 0x3FFU);
            at += 2;
        } else if ((c & 0xF800U) == 0xD800U) {
            c = 0xFFFDU;
        }
        wire::appendCodePoint(text, char32_t{c});
    }
    return text;
}

Decoded asUtf8(std::string_view bytes) {
    Decoded decoded{{}, "utf-8", true, 0};
    if (wire::isUtf8(bytes)) {
        decoded.text = bytes;
        return decoded;
    }
    decoded.text = wire::repaired(bytes);
    decoded.replaced = (decoded.text.size() - bytes.size()) / 2; // one byte became three
    return decoded;
}

std::optional<Decoded> asNamed(std::string_view bytes, const std::string& name, bool isCertain) {
    if (name == "utf-8")
        return asUtf8(bytes);
    std::optional<std::string> text = decodeSingleByte(bytes, name);
    if (!text)
        text = decodeMultiByte(bytes, name);
    if (!text)
        return std::nullopt;
    return Decoded{std::move(*text), name, isCertain, 0};
}

} // namespace

std::string declaredEncoding(std::string_view bytes) {
    const std::string head = lowered(bytes.substr(0, headSize));
    const std::string_view text = head;
    if (text.starts_with("<?xml"))
        if (const std::string name = valueAfter(text.substr(0, text.find("?>")), "encoding");
            !name.empty())
            return named(name);
    for (std::size_t at = text.find("<meta"); at != std::string_view::npos;
         at = text.find("<meta", at + 1)) {
        const std::string_view tag = text.substr(at, text.find('>', at) - at);
        if (const std::string name = valueAfter(tag, "charset"); !name.empty())
            return named(name);
    }
    return {};
}

std::optional<Decoded> decode(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return asUtf8(bytes.substr(3));
    if (bytes.starts_with("\xFF\xFE"))
        return Decoded{fromUtf16(bytes.substr(2), false), "utf-16le", true, 0};
    if (bytes.starts_with("\xFE\xFF"))
        return Decoded{fromUtf16(bytes.substr(2), true), "utf-16be", true, 0};
    if (const std::string name = declaredEncoding(bytes); !name.empty())
        return asNamed(bytes, name, true);
    if (wire::isUtf8(bytes))
        return asUtf8(bytes);
    return asNamed(bytes, "windows-1252", false);
}

} // namespace argmap::source_html
