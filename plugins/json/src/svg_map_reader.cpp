#include "svg_map_reader.hpp"

#include "document.hpp"

#include <argmap/wire/utf8.hpp>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

namespace argmap::json {

namespace {

constexpr std::string_view mapNamespace = "urn:argmap:map";

std::string_view nameAt(std::string_view svg, std::size_t begin) {
    const std::string_view rest = svg.substr(begin);
    return rest.substr(0, rest.find_first_of(" \t\r\n/>=\""));
}

// "map" in its own namespace, or "p:map" where a program has moved the namespace to a prefix.
std::string elementName(std::string_view svg, std::size_t mention) {
    const std::size_t attribute = svg.rfind("xmlns", mention);
    if (attribute != std::string_view::npos && svg.substr(attribute, 6) == "xmlns:")
        return std::string(nameAt(svg, attribute + 6)) + ":map";
    return "map";
}

struct Content {
    std::size_t begin = 0;
    std::string_view text;
};

[[noreturn]] void failNoMap() {
    throw sdk::Failure("svg.no-map", "This SVG carries no argument map.", {1, 1},
                       "One that can be opened again is written with --opt embed=map.");
}

Content contentOf(std::string_view svg) {
    const std::size_t mention = svg.find(mapNamespace);
    if (mention == std::string_view::npos)
        failNoMap();
    const std::string name = elementName(svg, mention);
    std::size_t tag = 0;
    do {
        tag = svg.find("<" + name, tag == 0 ? 0 : tag + 1);
        if (tag == std::string_view::npos)
            failNoMap();
    } while (nameAt(svg, tag + 1) != name);
    const std::size_t begin = svg.find('>', tag);
    const std::size_t end = svg.find("</" + name, tag);
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin)
        throw sdk::Failure("svg.cut-off", "The map that this SVG carries is cut off.", {1, 1},
                           "Was the file loaded down to its end?");
    return {begin + 1, svg.substr(begin + 1, end - begin - 1)};
}

// "lt", "#38", "#x26"; what is none stays as it is written.
bool appendEntity(std::string& text, std::string_view name) {
    constexpr std::pair<std::string_view, char> known[] = {
        {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto& [entity, c] : known)
        if (name == entity) {
            text += c;
            return true;
        }
    if (!name.starts_with('#'))
        return false;
    const bool hexadecimal = name.starts_with("#x");
    const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
    std::uint32_t c = 0;
    const auto read =
        std::from_chars(digits.data(), digits.data() + digits.size(), c, hexadecimal ? 16 : 10);
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    if (digits.empty() || read.ec != std::errc() || read.ptr != digits.data() + digits.size() ||
        c == 0 || c > 0x10FFFF || surrogate)
        return false;
    wire::appendCodePoint(text, c);
    return true;
}

std::string unescaped(std::string_view xml) {
    std::string text;
    text.reserve(xml.size());
    for (std::size_t at = 0; at < xml.size();) {
        const std::size_t entity = std::min(xml.find('&', at), xml.size());
        text += xml.substr(at, entity - at);
        at = entity;
        if (at == xml.size())
            break;
        const std::size_t end = xml.find(';', at);
        if (end != std::string_view::npos && end - at <= 10 &&
            appendEntity(text, xml.substr(at + 1, end - at - 1)))
            at = end + 1;
        else
            text += xml[at++];
    }
    return text;
}

} // namespace

void SvgMapReader::read(const sdk::Input& input, sdk::Sink& sink) {
    const std::string_view svg = input.text();
    const Content content = contentOf(svg);
    // As many lines before it as in the file, so that lines of messages are the file's.
    const auto before =
        std::count(svg.begin(), svg.begin() + static_cast<std::ptrdiff_t>(content.begin), '\n');
    const std::string json =
        std::string(static_cast<std::size_t>(before), '\n') + unescaped(content.text);
    Document(json, sink, Document::ItemPlaces::InText).read();
}

} // namespace argmap::json
