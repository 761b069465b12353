#include <argmap/plugin/heads.hpp>

#include <algorithm>

namespace argmap::plugin {

namespace {

constexpr std::string_view blanks = " \t\r\n";

void skipBlanks(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
}

// Drops what stands up to and with `end`; false when the text ends before.
bool skipPast(std::string_view& text, std::string_view end) {
    const std::size_t at = text.find(end);
    if (at == std::string_view::npos)
        return false;
    text.remove_prefix(at + end.size());
    return true;
}

// <!DOCTYPE x [ internal subset ]>; the subset has declarations with quotes and '>' of their own.
bool skipDocumentType(std::string_view& text) {
    const std::size_t at = text.find_first_of("[>");
    if (at == std::string_view::npos)
        return false;
    const bool subset = text[at] == '[';
    text.remove_prefix(at + 1);
    return !subset || (skipPast(text, "]") && skipPast(text, ">"));
}

bool skipProlog(std::string_view& text) {
    for (;;) {
        skipBlanks(text);
        bool whole = true;
        if (text.starts_with("<?"))
            whole = skipPast(text, "?>");
        else if (text.starts_with("<!--"))
            whole = skipPast(text, "-->");
        else if (text.starts_with("<!DOCTYPE"))
            whole = skipDocumentType(text);
        else
            return true;
        if (!whole)
            return false;
    }
}

bool startsName(char c) {
    const auto u = static_cast<unsigned char>(c);
    return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || u == '_' || u >= 0x80;
}

std::string_view takeName(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n=/><"), text.size());
    const std::string_view name = text.substr(0, end);
    text.remove_prefix(end);
    return name;
}

// The value of an attribute, the text standing behind its name; nothing when the tag ends or is
// broken.
std::optional<std::string_view> takeValue(std::string_view& text) {
    skipBlanks(text);
    if (!text.starts_with('='))
        return std::nullopt;
    text.remove_prefix(1);
    skipBlanks(text);
    if (!text.starts_with('"') && !text.starts_with('\''))
        return std::nullopt;
    const std::size_t end = text.find(text.front(), 1);
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view value = text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    return value;
}

} // namespace

std::optional<XmlRoot> xmlRoot(std::string_view text) {
    if (!skipProlog(text) || text.size() < 2 || text[0] != '<' || !startsName(text[1]))
        return std::nullopt;
    text.remove_prefix(1);
    const std::string_view tag = takeName(text);
    const std::size_t colon = tag.find(':');
    const std::string_view prefix = colon == std::string_view::npos ? "" : tag.substr(0, colon);
    XmlRoot root{std::string(colon == std::string_view::npos ? tag : tag.substr(colon + 1)), ""};
    const std::string declaration = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
    for (;;) {
        skipBlanks(text);
        const std::string_view name = takeName(text);
        if (name.empty())
            return root;
        const auto value = takeValue(text);
        if (!value)
            return root;
        if (name == declaration)
            root.space = *value;
    }
}

} // namespace argmap::plugin
