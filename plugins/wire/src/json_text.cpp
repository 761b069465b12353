#include <argmap/wire/json_text.hpp>

#include <argmap/wire/utf8.hpp>

#include <algorithm>
#include <bitset>
#include <charconv>
#include <cstdint>
#include <system_error>

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

// Whether a numeral is no larger than a double can be.
bool isInRange(std::string_view numeral) {
    double value = 0;
    const char* end = numeral.data() + numeral.size();
    if (std::from_chars(numeral.data(), end, value).ec != std::errc::result_out_of_range)
        return true;
    // Out of range, then, is either very large or very close to zero; only the sign of its magnitude matters.
    const std::size_t exponentAt = numeral.find_first_of("eE");
    std::string_view exponent = numeral.substr(std::min(exponentAt, numeral.size() - 1) + 1);
    const bool isNegative = exponent.starts_with('-');
    exponent.remove_prefix(isNegative || exponent.starts_with('+') ? 1 : 0);
    std::int64_t magnitude = 0;
    if (std::from_chars(exponent.data(), exponent.data() + exponent.size(), magnitude).ec ==
        std::errc::result_out_of_range)
        return isNegative;
    magnitude = isNegative ? -magnitude : magnitude;
    const std::string_view mantissa = numeral.substr(0, exponentAt);
    const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
    const std::size_t first = mantissa.find_first_of("123456789");
    return magnitude + static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first) <= 0;
}

// Walks over one value and remembers the kinds of the open brackets in bits instead of recursing.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    bool value() {
        for (;;) {
            if (!opening())
                return false;
            if (m_opened) // an array or object that is not empty: its first element follows
                continue;
            for (;;) { // behind a value: close brackets, or go on with the next element
                if (m_depth == 0)
                    return m_at == m_text.size();
                blanks();
                if (take(',')) {
                    if (m_isObject[m_depth] && !key())
                        return false;
                    break;
                }
                if (!take(m_isObject[m_depth] ? '}' : ']'))
                    return false;
                --m_depth;
            }
        }
    }

private:
    // A scalar, an empty bracket pair, or the opening of an array or object and, there, the first key.
    bool opening() {
        m_opened = false;
        if (m_depth > 0)
            blanks();
        if (m_at == m_text.size())
            return false;
        switch (m_text[m_at]) {
        case '{':
        case '[':
            return bracket(m_text[m_at] == '{');
        case '"':
            return string();
        case 't':
            return word("true");
        case 'f':
            return word("false");
        case 'n':
            return word("null");
        default:
            return number();
        }
    }

    bool bracket(bool isObject) {
        ++m_at;
        blanks();
        if (take(isObject ? '}' : ']'))
            return true;
        if (m_depth == static_cast<std::size_t>(maxJsonDepth))
            return false;
        m_isObject[++m_depth] = isObject;
        m_opened = true;
        return !isObject || key();
    }

    bool key() {
        blanks();
        if (!string())
            return false;
        blanks();
        return take(':');
    }

    bool string() {
        if (!take('"'))
            return false;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == '"')
                return true;
            if (static_cast<unsigned char>(c) < 0x20)
                return false;
            if (c == '\\' && !escape())
                return false;
        }
        return false;
    }

    bool escape() {
        if (m_at == m_text.size())
            return false;
        const char c = m_text[m_at++];
        if (c != 'u')
            return std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos;
        const int unit = hexUnit();
        if (unit < 0 || (unit >= 0xDC00 && unit <= 0xDFFF))
            return false;
        if (unit < 0xD800 || unit > 0xDBFF)
            return true;
        if (!take('\\') || !take('u'))
            return false;
        const int low = hexUnit();
        return low >= 0xDC00 && low <= 0xDFFF;
    }

    int hexUnit() {
        int unit = 0;
        for (int i = 0; i < 4; ++i) {
            const int digit = m_at < m_text.size() ? hexDigit(m_text[m_at]) : -1;
            if (digit < 0)
                return -1;
            ++m_at;
            unit = unit * 16 + digit;
        }
        return unit;
    }

    bool number() {
        const std::size_t start = m_at;
        return numeral() && isInRange(m_text.substr(start, m_at - start));
    }

    bool numeral() {
        (void)take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (take('e') || take('E')) {
            if (!take('+'))
                (void)take('-');
            return digits();
        }
        return true;
    }

    bool digits() {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        return m_at > start;
    }

    bool word(std::string_view expected) {
        if (m_text.substr(m_at, expected.size()) != expected)
            return false;
        m_at += expected.size();
        return true;
    }

    bool take(char c) {
        if (m_at == m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    void blanks() {
        while (m_at < m_text.size() && isBlank(m_text[m_at]))
            ++m_at;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    bool m_opened = false;
    std::bitset<maxJsonDepth + 1> m_isObject;
};

} // namespace

bool isJson(std::string_view text) {
    return isUtf8(text) && Scanner(text).value();
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
    if (json.size() < 2 || json.front() != '"' || !isJson(json))
        return std::string(json);
    std::string text;
    for (std::size_t i = 1; i + 1 < json.size(); ++i) {
        if (json[i] != '\\') {
            text.push_back(json[i]);
            continue;
        }
        const char c = json[++i];
        const auto unit = [&] {
            char32_t value = 0;
            for (int digit = 0; digit < 4; ++digit)
                value = value * 16 + static_cast<char32_t>(hexDigit(json[++i]));
            return value;
        };
        if (c == 'u') {
            char32_t point = unit();
            if (point >= 0xD800 && point <= 0xDBFF) {
                i += 2; // the second half's "\u"
                point = 0x10000 + ((point - 0xD800) << 10) + (unit() - 0xDC00);
            }
            appendCodePoint(text, point);
        } else {
            constexpr std::string_view names = "bfnrt";
            constexpr std::string_view values = "\b\f\n\r\t";
            const std::size_t at = names.find(c);
            text.push_back(at == std::string_view::npos ? c : values[at]);
        }
    }
    return text;
}

} // namespace argmap::wire
