#include <argmap/wire/json_tokens.hpp>

#include <argmap/wire/utf8.hpp>

#include <algorithm>

namespace argmap::wire {

namespace {

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

int hexDigit(char c) {
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// Four hexadecimal digits as a number; -1: they are not.
int hexUnit(std::string_view digits) {
    int unit = digits.size() == 4 ? 0 : -1;
    for (const char c : digits)
        unit = unit < 0 || hexDigit(c) < 0 ? -1 : unit * 16 + hexDigit(c);
    return unit;
}

} // namespace

JsonTokens::JsonTokens(std::string_view text, std::size_t maxDepth)
    : m_text(text), m_maxDepth(maxDepth) {
    if (text.starts_with("\xEF\xBB\xBF"))
        m_at = 3;
}

JsonTokens::Token JsonTokens::next() {
    if (!m_error.empty())
        return {Kind::Error, m_at, m_at};
    skipBlanks();
    switch (m_expected) {
    case Expected::Value:
        return value();
    case Expected::ValueOrEnd:
        return peek() == ']' ? close() : value();
    case Expected::Key:
        return key();
    case Expected::KeyOrEnd:
        return peek() == '}' ? close() : key();
    case Expected::CommaOrEnd:
        if (take(',')) {
            skipBlanks();
            return m_isObject.back() ? key() : value();
        }
        if (isAtEnd())
            return fail(m_at, "the text ends here, but a bracket is still open");
        if (peek() == (m_isObject.back() ? '}' : ']'))
            return close();
        return fail(m_at, m_isObject.back() ? "a comma or a closing brace is missing here"
                                            : "a comma or a closing bracket is missing here");
    case Expected::Nothing:
        break;
    }
    if (!isAtEnd())
        return fail(m_at, "the value has ended, but the text goes on");
    return {Kind::End, m_at, m_at};
}

JsonTokens::Token JsonTokens::value() {
    const std::size_t begin = m_at;
    switch (peek()) {
    case '{':
        return open(true);
    case '[':
        return open(false);
    case '"':
        return takeString() ? ended(Kind::String, begin) : Token{Kind::Error, m_at, m_at};
    case 't':
        return word("true", Kind::True);
    case 'f':
        return word("false", Kind::False);
    case 'n':
        return word("null", Kind::Null);
    default:
        break;
    }
    if (isAtEnd())
        return fail(m_at, "the text ends where a value is expected");
    if (!isDigit(peek()) && peek() != '-')
        return fail(m_at, "a value is expected here");
    return takeNumber() ? ended(Kind::Number, begin) : fail(m_at, "this is no number");
}

JsonTokens::Token JsonTokens::open(bool isObject) {
    if (m_isObject.size() == m_maxDepth)
        return fail(m_at, "the values are nested too deep");
    m_isObject.push_back(isObject);
    m_expected = isObject ? Expected::KeyOrEnd : Expected::ValueOrEnd;
    ++m_at;
    return {isObject ? Kind::BeginObject : Kind::BeginArray, m_at - 1, m_at};
}

JsonTokens::Token JsonTokens::close() {
    const bool isObject = m_isObject.back();
    m_isObject.pop_back();
    ++m_at;
    return ended(isObject ? Kind::EndObject : Kind::EndArray, m_at - 1);
}

JsonTokens::Token JsonTokens::key() {
    const std::size_t begin = m_at;
    if (peek() != '"')
        return fail(m_at, "a key in quotation marks is expected here");
    if (!takeString())
        return {Kind::Error, m_at, m_at};
    const Token token{Kind::Key, begin, m_at};
    skipBlanks();
    if (!take(':'))
        return fail(m_at, "a colon is missing here");
    m_expected = Expected::Value;
    return token;
}

// A value that ends here.
JsonTokens::Token JsonTokens::ended(Kind kind, std::size_t begin) {
    m_expected = m_isObject.empty() ? Expected::Nothing : Expected::CommaOrEnd;
    return {kind, begin, m_at};
}

JsonTokens::Token JsonTokens::word(std::string_view expected, Kind kind) {
    if (m_text.substr(m_at, expected.size()) != expected)
        return fail(m_at, "a value is expected here");
    m_at += expected.size();
    return ended(kind, m_at - expected.size());
}

JsonTokens::Token JsonTokens::fail(std::size_t at, std::string_view why) {
    m_at = at;
    m_error = why;
    return {Kind::Error, at, at};
}

void JsonTokens::skipBlanks() {
    while (m_at < m_text.size() && isBlank(m_text[m_at]))
        ++m_at;
}

bool JsonTokens::take(char c) {
    if (isAtEnd() || m_text[m_at] != c)
        return false;
    ++m_at;
    return true;
}

bool JsonTokens::takeDigits() {
    const std::size_t begin = m_at;
    while (isDigit(peek()))
        ++m_at;
    return m_at > begin;
}

bool JsonTokens::takeNumber() {
    (void)take('-');
    if (!take('0') && !takeDigits())
        return false;
    if (take('.') && !takeDigits())
        return false;
    if (!take('e') && !take('E'))
        return true;
    if (!take('+'))
        (void)take('-');
    return takeDigits();
}

bool JsonTokens::takeString() {
    const std::size_t begin = m_at++;
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        if (c == '"') {
            const auto invalid = firstInvalidByte(m_text.substr(begin, m_at - begin));
            if (invalid)
                return refuse(begin + *invalid, "the text is not UTF-8");
            ++m_at;
            return true;
        }
        if (static_cast<unsigned char>(c) < 0x20)
            return refuse(m_at, "a control character must be written as an escape");
        if (c == '\\' && !isEscape())
            return refuse(m_at, "this is not an escape of JSON");
    }
    return refuse(begin, "the quotation mark that begins here is never closed");
}

bool JsonTokens::refuse(std::size_t at, std::string_view why) {
    (void)fail(at, why);
    return false;
}

// Whether an escape begins here; goes to its last character.
bool JsonTokens::isEscape() {
    const std::size_t begin = m_at;
    const char c = begin + 1 < m_text.size() ? m_text[begin + 1] : '\0';
    ++m_at;
    if (c != 'u')
        return c != '\0' && std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos;
    const int unit = hexUnit(m_text.substr(begin + 2, 4));
    m_at = begin + 5;
    bool isGood = unit >= 0;
    if (unit >= 0xD800 && unit <= 0xDFFF) { // half a code point: the other half must follow
        const int low = hexUnit(m_text.substr(std::min(begin + 8, m_text.size()), 4));
        isGood = unit <= 0xDBFF && m_text.substr(begin + 6, 2) == "\\u" && low >= 0xDC00 &&
                 low <= 0xDFFF;
        m_at = begin + 11;
    }
    if (!isGood)
        m_at = begin;
    return isGood;
}

std::string decodedJsonString(std::string_view token) {
    const std::string_view text = token.substr(1, token.size() - 2);
    std::size_t at = text.find('\\');
    if (at == std::string_view::npos)
        return std::string(text);
    std::string decoded(text.substr(0, at));
    while (at < text.size()) {
        if (text[at] != '\\') {
            const std::size_t next = std::min(text.find('\\', at), text.size());
            decoded.append(text.substr(at, next - at));
            at = next;
            continue;
        }
        const char c = text[at + 1];
        constexpr std::string_view names = "bfnrt";
        constexpr std::string_view values = "\b\f\n\r\t";
        if (c != 'u') {
            const std::size_t name = names.find(c);
            decoded.push_back(name == std::string_view::npos ? c : values[name]);
            at += 2;
            continue;
        }
        auto point = static_cast<char32_t>(hexUnit(text.substr(at + 2, 4)));
        at += 6;
        if (point >= 0xD800 && point <= 0xDBFF) {
            const auto low = static_cast<char32_t>(hexUnit(text.substr(at + 2, 4)));
            point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
            at += 6;
        }
        appendCodePoint(decoded, point);
    }
    return decoded;
}

} // namespace argmap::wire
