#include "yaml/scalar.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace argmap::argdown::yaml {

namespace {

constexpr std::array<std::string_view, 5> kNulls = {"", "~", "null", "Null", "NULL"};
constexpr std::array<std::string_view, 3> kTrue = {"true", "True", "TRUE"};
constexpr std::array<std::string_view, 3> kFalse = {"false", "False", "FALSE"};

template <class Words>
bool isOneOf(const Words& words, std::string_view text) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

std::size_t skipDigits(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9')
        ++at;
    return at;
}

// -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?
bool isJsonNumber(std::string_view text) {
    std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
    const std::size_t whole = at;
    at = skipDigits(text, at);
    if (at == whole || (text[whole] == '0' && at > whole + 1))
        return false;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = ++at;
        at = skipDigits(text, at);
        if (at == fraction)
            return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        const std::size_t exponent = at;
        at = skipDigits(text, at);
        if (at == exponent)
            return false;
    }
    return at == text.size();
}

} // namespace

std::string jsonNumber(std::string_view text) {
    if (text.find_first_of("0123456789") == text.npos)
        return {};
    std::string number(text.substr(text.starts_with('+') ? 1 : 0));
    const std::size_t whole = number.starts_with('-') ? 1 : 0;
    if (number.substr(whole, 1) == ".")
        number.insert(whole, "0");
    if (number.ends_with('.'))
        number += '0';
    return isJsonNumber(number) ? number : std::string();
}

Value resolvePlain(std::string_view text) {
    Value value;
    value.text = text;
    if (isOneOf(kNulls, text))
        value.kind = Value::Kind::Null;
    else if (isOneOf(kTrue, text) || isOneOf(kFalse, text))
        value.kind = Value::Kind::Boolean;
    else if (!jsonNumber(text).empty())
        value.kind = Value::Kind::Number;
    else
        value.kind = Value::Kind::String;
    return value;
}

} // namespace argmap::argdown::yaml
