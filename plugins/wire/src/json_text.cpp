#include <argmap/wire/json_text.hpp>

#include <argmap/wire/json_tokens.hpp>

namespace argmap::wire {

namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

bool isJson(std::string_view text) {
    using enum JsonTokens::Kind;
    if (withoutBlanks(text) != text || text.starts_with("\xEF\xBB\xBF"))
        return false;
    JsonTokens tokens(text, maxJsonDepth);
    JsonTokens::Kind kind = tokens.next().kind;
    while (kind != End && kind != Error)
        kind = tokens.next().kind;
    return kind == End;
}

std::string_view withoutBlanks(std::string_view text) {
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

void appendJsonString(std::string& json, std::string_view text) {
    constexpr char hex[] = "0123456789abcdef";
    json.push_back('"');
    std::size_t kept = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        json.append(text, kept, i - kept);
        kept = i + 1;
        switch (c) {
        case '"':
            json.append("\\\"");
            break;
        case '\\':
            json.append("\\\\");
            break;
        case '\n':
            json.append("\\n");
            break;
        case '\t':
            json.append("\\t");
            break;
        case '\r':
            json.append("\\r");
            break;
        default:
            json.append("\\u00");
            json.push_back(hex[c >> 4]);
            json.push_back(hex[c & 0xFu]);
        }
    }
    json.append(text, kept);
    json.push_back('"');
}

std::string jsonString(std::string_view text) {
    std::string json;
    json.reserve(text.size() + 2);
    appendJsonString(json, text);
    return json;
}

std::string plainText(std::string_view json) {
    return json.starts_with('"') && isJson(json) ? decodedJsonString(json) : std::string(json);
}

} // namespace argmap::wire
