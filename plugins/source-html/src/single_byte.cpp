#include "single_byte.hpp"

#include "single_byte_tables.hpp"

#include <argmap/wire/utf8.hpp>

#include <algorithm>

namespace argmap::source_html {

std::optional<std::string> decodeSingleByte(std::string_view bytes, std::string_view name) {
    const auto* const found =
        std::ranges::find(singleByteEncodings, name, &SingleByteEncoding::name);
    if (found == singleByteEncodings.end())
        return std::nullopt;
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 128)
            text += c;
        else
            wire::appendCodePoint(text, found->characters[byte - 128U]);
    }
    return text;
}

} // namespace argmap::source_html
