#include "character_references.hpp"

#include "character_names.hpp"

#include <argmap/wire/utf8.hpp>

#include <charconv>

namespace argmap::source_text {

namespace {

std::optional<char32_t> numbered(std::string_view digits) {
    int base = 10;
    if (digits.starts_with('x') || digits.starts_with('X')) {
        base = 16;
        digits.remove_prefix(1);
    }
    std::uint32_t number = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
    if (error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    const bool isCharacter =
        number != 0 && number <= 0x10FFFF && (number < 0xD800 || number > 0xDFFF);
    return isCharacter ? char32_t{number} : U'\uFFFD';
}

std::optional<char32_t> named(std::string_view name) {
    const auto* const found =
        std::ranges::lower_bound(characterNames, name, {}, &CharacterName::name);
    return found != characterNames.end() && found->name == name ? std::optional(found->character)
                                                                : std::nullopt;
}

} // namespace

std::string characterReference(std::string_view written) {
    if (written.size() < 3 || !written.starts_with('&') || !written.ends_with(';'))
        return std::string(written);
    const std::string_view body = written.substr(1, written.size() - 2);
    const auto character = body.starts_with('#') ? numbered(body.substr(1)) : named(body);
    if (!character)
        return std::string(written);
    std::string text;
    wire::appendCodePoint(text, *character);
    return text;
}

} // namespace argmap::source_text
