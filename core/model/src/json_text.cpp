#include "json_text.hpp"

#include <charconv>
#include <cstddef>
#include <string>

namespace argmap::model {

namespace {

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    bool value() {
        std::string open; // the brackets that wait for their end
        for (;;) {
            if (!open.empty())
                space();
            if (take('[') || take('{')) {
                open += m_text[m_at - 1];
                if (open.size() > maxJsonDepth)
                    return false;
                space();
                if (!closes(open)) {
                    if (open.back() == '{' && !key())
                        return false;
                    continue; // the first element or value
                }
                ++m_at;
                open.pop_back();
            } else if (!scalar()) {
                return false;
            }
            // Behind a value: the ends of what it closes, then a comma or the end of the text.
            while (!open.empty() && (space(), closes(open))) {
                ++m_at;
                open.pop_back();
            }
            if (open.empty())
                return m_at == m_text.size();
            if (!take(','))
                return false;
            if (open.back() == '{' && (space(), !key()))
                return false;
        }
    }

private:
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char c) {
        if (peek() != c || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }
    void space() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
            ++m_at;
    }
    [[nodiscard]] bool closes(const std::string& open) const {
        return peek() == (open.back() == '[' ? ']' : '}');
    }
    bool key() { return string() && (space(), take(':')); }

    bool scalar() {
        switch (peek()) {
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
    bool word(std::string_view expected) {
        if (m_text.substr(m_at, expected.size()) != expected)
            return false;
        m_at += expected.size();
        return true;
    }
    bool string() {
        if (!take('"'))
            return false;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == '"')
                return true;
            if (static_cast<unsigned char>(c) < 0x20 || (c == '\\' && !escape()))
                return false;
        }
        return false;
    }
    bool escape() {
        if (!take('u')) {
            if (std::string_view("\"\\/bfnrt").find(peek()) == std::string_view::npos)
                return false;
            ++m_at;
            return true;
        }
        const int unit = hexUnit();
        if (unit < 0xD800 || unit > 0xDFFF)
            return unit >= 0;
        if (unit > 0xDBFF || !take('\\') || !take('u'))
            return false;
        const int low = hexUnit();
        return low >= 0xDC00 && low <= 0xDFFF;
    }
    // Four hexadecimal digits; -1: they are not.
    int hexUnit() {
        int unit = 0;
        const std::string_view digits = m_text.substr(m_at, 4);
        const char* end = digits.data() + digits.size();
        if (digits.size() < 4 || digits.front() == '-' ||
            std::from_chars(digits.data(), end, unit, 16).ptr != end)
            return -1;
        m_at += 4;
        return unit;
    }
    bool digits() {
        const std::size_t begin = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > begin;
    }
    bool number() {
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && !digits())
            return false;
        if (take('e') || take('E')) {
            if (!take('+'))
                take('-');
            return digits();
        }
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

bool isJson(std::string_view text) {
    return Scanner(text).value();
}

} // namespace argmap::model
