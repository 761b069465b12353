#include <argmap/plugin/heads.hpp>

#include <cstddef>

namespace argmap::plugin {

namespace {

constexpr std::string_view blanks = " \t\r\n";

// The end of the string that begins at `quote`, behind its closing quote; npos when it does not
// end.
std::size_t stringEnd(std::string_view text, std::size_t quote) {
    for (std::size_t at = quote + 1; at < text.size(); ++at) {
        at = text.find_first_of("\"\\", at);
        if (at == std::string_view::npos)
            return at;
        if (text[at] == '"')
            return at + 1;
        ++at; // what is escaped
    }
    return std::string_view::npos;
}

} // namespace

std::vector<std::string_view> jsonKeys(std::string_view text) {
    std::vector<std::string_view> keys;
    std::size_t at = text.find_first_not_of(blanks);
    if (at != std::string_view::npos && text[at] == '[')
        at = text.find_first_not_of(blanks, at + 1);
    if (at == std::string_view::npos || text[at] != '{')
        return keys;
    std::size_t depth = 0; // of open brackets; 1: in the object whose keys are asked for
    while (at < text.size()) {
        const char c = text[at];
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (--depth == 0)
                break;
        } else if (c == '"') {
            const std::size_t end = stringEnd(text, at);
            if (end == std::string_view::npos)
                break;
            const std::size_t next = text.find_first_not_of(blanks, end);
            if (depth == 1 && next != std::string_view::npos && text[next] == ':')
                keys.push_back(text.substr(at + 1, end - at - 2));
            at = end;
            continue;
        }
        at = text.find_first_of("{}[]\"", at + 1);
    }
    return keys;
}

} // namespace argmap::plugin
