// A paragraph that comes in pieces: blanks and line ends between words become one blank, as
// browsers show them, so that the words of a quotation are found wherever its lines were broken.
//
// A value of one thread. Texts are UTF-8.
#pragma once

#include <argmap/wire/utf8.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace argmap::sdk {

/// Blanks of any kind that end a word: those of ASCII, the no-break ones, the wide one.
[[nodiscard]] constexpr bool isBlank(char32_t c) {
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == U'\u0085' || c == U'\u00A0' ||
           (c >= U'\u2000' && c <= U'\u200A') || c == U'\u2028' || c == U'\u2029' ||
           c == U'\u202F' || c == U'\u205F' || c == U'\u3000';
}

/// What nobody sees and a search would stumble over: controls, soft hyphens, zero-width blanks.
[[nodiscard]] constexpr bool isInvisible(char32_t c) {
    return c < U' ' || (c >= U'\u007F' && c <= U'\u009F') || c == U'\u00AD' || c == U'\u200B' ||
           c == U'\uFEFF';
}

/// Chinese and Japanese, which have no blanks between words: a line end between two of these is
/// none either.
[[nodiscard]] constexpr bool isWithoutBlanks(char32_t c) {
    return (c >= U'\u2E80' && c <= U'\u312F') || (c >= U'\u31A0' && c <= U'\u9FFF') ||
           (c >= U'\uF900' && c <= U'\uFAFF') || (c >= U'\uFE30' && c <= U'\uFE4F') ||
           (c >= U'\uFF01' && c <= U'\uFF65') || (c >= U'\U00020000' && c <= U'\U0003FFFF');
}

class FlowingText {
public:
    /// Appends a piece of the same paragraph; a word may go on in the next one.
    void add(std::string_view piece) {
        if (!wire::isUtf8(piece))
            return addValid(wire::repaired(piece));
        addValid(piece);
    }
    /// As a line end in the input.
    void endLine() { addValid("\n"); }

    [[nodiscard]] bool empty() const { return m_text.empty(); }
    /// So far, without blanks at its ends.
    [[nodiscard]] const std::string& text() const { return m_text; }
    /// The paragraph; what follows is another.
    [[nodiscard]] std::string take() {
        m_gap = Gap::None;
        m_last = 0;
        return std::exchange(m_text, {});
    }

private:
    enum class Gap : unsigned char { None, Blank, LineEnd };

    void addValid(std::string_view piece) {
        for (std::size_t at = 0; at < piece.size();) {
            const std::size_t begin = at;
            const char32_t c = wire::nextCodePoint(piece, at);
            if (isBlank(c)) {
                if (c == U'\n' || c == U'\r')
                    m_gap = Gap::LineEnd;
                else if (m_gap == Gap::None)
                    m_gap = Gap::Blank;
            } else if (!isInvisible(c)) {
                const bool joined =
                    m_gap == Gap::LineEnd && isWithoutBlanks(m_last) && isWithoutBlanks(c);
                if (m_gap != Gap::None && !m_text.empty() && !joined)
                    m_text += ' ';
                m_gap = Gap::None;
                m_last = c;
                m_text.append(piece.substr(begin, at - begin));
            }
        }
    }

    std::string m_text;
    Gap m_gap = Gap::None; // what stands behind the text, not yet written
    char32_t m_last = 0;   // the text's last code point
};

/// A text in one piece.
[[nodiscard]] inline std::string flowing(std::string_view text) {
    FlowingText result;
    result.add(text);
    return result.take();
}

/// A text whose blanks and line ends count, as code's do: only what nobody sees goes, and line ends
/// before and behind it.
[[nodiscard]] inline std::string withoutInvisible(std::string_view text) {
    const std::string valid = wire::isUtf8(text) ? std::string(text) : wire::repaired(text);
    std::string result;
    for (std::size_t at = 0; at < valid.size();) {
        const std::size_t begin = at;
        const char32_t c = wire::nextCodePoint(valid, at);
        if (c == U'\n' || c == U'\t' || !isInvisible(c))
            result.append(valid, begin, at - begin);
    }
    while (result.ends_with('\n'))
        result.pop_back();
    return result.substr(std::min(result.find_first_not_of('\n'), result.size()));
}

} // namespace argmap::sdk
