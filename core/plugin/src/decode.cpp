#include <argmap/plugin/decode.hpp>

#include <argmap/base/utf8.hpp>
#include <argmap/wire/utf8.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace argmap::plugin {

namespace {

constexpr std::size_t headSize = 4096;

enum class Encoding : std::uint8_t { Utf8, Utf16Little, Utf16Big };

struct Found {
    Encoding encoding = Encoding::Utf8;
    std::size_t mark = 0; // bytes of the byte order mark
};

std::uint8_t byteAt(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint8_t>(bytes[at]);
}

// Latin text in UTF-16 has a zero in every other byte; nothing else that people write has.
bool looksLikeUtf16(std::string_view head, std::size_t zeroAt) {
    if (head.size() < 8)
        return false;
    std::size_t zeros = 0;
    std::size_t others = 0;
    for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
        zeros += head[i + zeroAt] == '\0' ? 1U : 0U;
        others += head[i + 1 - zeroAt] == '\0' ? 1U : 0U;
    }
    return others == 0 && zeros * 20 >= (head.size() / 2) * 19;
}

Found findEncoding(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return {Encoding::Utf8, 3};
    if (bytes.starts_with("\xFF\xFE"))
        return {Encoding::Utf16Little, 2};
    if (bytes.starts_with("\xFE\xFF"))
        return {Encoding::Utf16Big, 2};
    const std::string_view head = bytes.substr(0, headSize);
    if (looksLikeUtf16(head, 1))
        return {Encoding::Utf16Little, 0};
    if (looksLikeUtf16(head, 0))
        return {Encoding::Utf16Big, 0};
    return {};
}

struct Converted {
    std::string text;
    bool whole = true; // else `bad` is the offset of the first unit that cannot be read
    std::size_t bad = 0;
};

Converted fromUtf16(std::string_view bytes, Found found) {
    Converted result;
    result.text.reserve(bytes.size() / 2);
    const std::size_t high = found.encoding == Encoding::Utf16Big ? 0 : 1;
    const auto unit = [&](std::size_t at) {
        return static_cast<std::uint32_t>(byteAt(bytes, at + high) << 8U |
                                          byteAt(bytes, at + 1 - high));
    };
    const auto isLead = [](std::uint32_t u) { return (u & 0xFC00U) == 0xD800U; };
    const auto isTrail = [](std::uint32_t u) { return (u & 0xFC00U) == 0xDC00U; };
    std::size_t at = found.mark;
    for (; at + 1 < bytes.size(); at += 2) {
        std::uint32_t c = unit(at);
        if (isLead(c) && at + 3 < bytes.size() && isTrail(unit(at + 2))) {
            c = 0x10000U + ((c & 0x3FFU) << 10U) + (unit(at + 2) & 0x3FFU);
            at += 2;
        } else if (isLead(c) || isTrail(c)) {
            break;
        }
        wire::appendCodePoint(result.text, c);
    }
    result.whole = at == bytes.size();
    result.bad = at;
    return result;
}

base::Diagnostic badByte(std::string_view fileName, std::string_view textBefore,
                         std::size_t offset) {
    base::Diagnostic d;
    d.file = std::string(fileName);
    d.begin = base::positionAt(textBefore, textBefore.size());
    d.offset = offset;
    return d;
}

struct Magic {
    std::string_view bytes;
    std::string_view kind;
};

using namespace std::string_view_literals;

constexpr std::array magics{
    Magic{"%PDF-"sv, "a PDF document"},
    Magic{"\x89PNG\r\n\x1a\n"sv, "a PNG picture"},
    Magic{"\xFF\xD8\xFF"sv, "a JPEG picture"},
    Magic{"GIF87a"sv, "a GIF picture"},
    Magic{"GIF89a"sv, "a GIF picture"},
    Magic{"PK\x03\x04"sv, "a ZIP archive (DOCX, ODT, EPUB …)"},
    Magic{"\x1F\x8B"sv, "a file compressed with gzip"},
    Magic{"\x28\xB5\x2F\xFD"sv, "a file compressed with zstd"},
    Magic{"\xFD"
          "7zXZ\0"sv,
          "a file compressed with xz"},
    Magic{"7z\xBC\xAF\x27\x1C"sv, "a 7z archive"},
    Magic{"\x7F"
          "ELF"sv,
          "a program"},
    Magic{"SQLite format 3\0"sv, "an SQLite database"},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "a document of an old office program"},
};

} // namespace

std::string_view binaryKind(std::string_view bytes) {
    for (const Magic& magic : magics)
        if (bytes.starts_with(magic.bytes))
            return magic.kind;
    return {};
}

std::string decodeHead(std::string_view bytes, std::size_t limit) {
    const std::string_view head = bytes.substr(0, limit);
    const Found found = findEncoding(head);
    if (found.encoding == Encoding::Utf8)
        return std::string(head.substr(found.mark));
    return fromUtf16(head, found).text;
}

base::Result<std::string> decodeText(std::string bytes, std::string_view fileName) {
    const std::string file(fileName);
    if (bytes.empty())
        return base::fail("input.empty", "the file is empty", "Choose a file with a map in it.",
                          file);
    const Found found = findEncoding(bytes);
    if (found.encoding != Encoding::Utf8) {
        Converted converted = fromUtf16(bytes, found);
        if (converted.whole)
            return std::move(converted.text);
        base::Diagnostic d = badByte(fileName, converted.text, converted.bad);
        d.code = "input.invalid-utf16";
        d.message = "the text is UTF-16, but half a character stands here";
        d.advice = "The file was cut or damaged: open it in the program that wrote it and save it "
                   "as UTF-8.";
        return tl::unexpected(std::move(d));
    }
    const std::string_view kind = binaryKind(bytes);
    const bool zeros =
        std::string_view(bytes).substr(0, headSize).find('\0') != std::string_view::npos;
    if (!kind.empty() || zeros)
        return base::fail(
            "input.binary",
            kind.empty() ? "this is not a text: it has zero bytes in it"
                         : fmt::format("this is {}, not a text", kind),
            "Choose the text file itself, or name the format with --from when it is a binary one.",
            file);
    bytes.erase(0, found.mark);
    const auto invalid = base::firstInvalidByte(bytes);
    if (!invalid)
        return bytes;
    base::Diagnostic d =
        badByte(fileName, std::string_view(bytes).substr(0, *invalid), *invalid + found.mark);
    d.code = "input.invalid-utf8";
    d.message = fmt::format("the byte {:#04x} is not UTF-8", byteAt(bytes, *invalid));
    d.advice = fmt::format("Save the file as UTF-8; from Western Windows: iconv -f WINDOWS-1252 -t "
                           "UTF-8 {0} > {0}.utf8",
                           file.empty() ? "FILE" : file);
    return tl::unexpected(std::move(d));
}

} // namespace argmap::plugin
