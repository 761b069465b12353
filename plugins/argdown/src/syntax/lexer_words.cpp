// Rules of the lexer for the words of running text: escapes, emphasis, titles, mentions, tags,
// links, data.
#include "syntax/lexer.hpp"
#include "syntax/limits.hpp"
#include "syntax/shortcodes.hpp"
#include "yaml/reader.hpp"

#include <algorithm>

namespace argmap::argdown {

namespace {

struct Spelling {
    std::string_view image;
    Emphasis emphasis;
};
// Bold before italic, so that ** is not read as twice *.
constexpr Spelling kSpellings[] = {
    {"**", Emphasis::AsteriskBold},
    {"__", Emphasis::UnderscoreBold},
    {"*", Emphasis::AsteriskItalic},
    {"_", Emphasis::UnderscoreItalic},
};

bool mayFollowEmphasis(char c) {
    return c == '\0' || isLineEnd(c) ||
           std::string_view(")}_.,!?;:-*").find(c) != std::string_view::npos;
}

} // namespace

bool Lexer::escaped() {
    if (m_at + 1 >= m_text.size() || isLineEnd(m_text[m_at + 1]))
        return false;
    std::size_t end = m_at + 2;
    while (end < m_text.size() && (static_cast<unsigned char>(m_text[end]) & 0xC0u) == 0x80u)
        ++end;
    while (at(end) == ' ')
        ++end;
    m_token.inner = slice(m_at + 1, end);
    return emit(TokenKind::Escaped, m_at, end);
}

// `.name.` and `:name:` may be shortcodes. What stands between, whatever it is, has no other
// meaning.
bool Lexer::specialName() {
    const char mark = m_text[m_at];
    std::size_t end = m_at + 1;
    while (end < m_text.size() && spaceLength(m_text, end) == 0 &&
           (m_text[end] != mark || end == m_at + 1))
        ++end;
    if (at(end) != mark)
        return false;
    m_token.inner = shortcode(slice(m_at, end + 1));
    return emit(m_token.inner.empty() ? TokenKind::Text : TokenKind::Shortcode, m_at,
                withBlank(end + 1));
}

bool Lexer::emphasisEnd() {
    if (m_open.empty())
        return false;
    for (const Spelling& spelling : kSpellings) {
        if (spelling.emphasis != m_open.back() || !startsWith(spelling.image))
            continue;
        const std::size_t end = m_at + spelling.image.size();
        if (!isBlank(at(end)) && !mayFollowEmphasis(at(end)))
            return false;
        m_token.emphasis = spelling.emphasis;
        m_open.pop_back();
        return emit(TokenKind::MarkEnd, m_at, withBlank(end));
    }
    return false;
}

bool Lexer::emphasisStart() {
    if (m_open.size() >= limits::emphasis)
        return false;
    for (const Spelling& spelling : kSpellings) {
        const std::size_t end = m_at + spelling.image.size();
        if (!startsWith(spelling.image) || spaceLength(m_text, end) != 0)
            continue;
        m_token.emphasis = spelling.emphasis;
        m_open.push_back(spelling.emphasis);
        return emit(TokenKind::MarkStart, m_at, end);
    }
    return false;
}

bool Lexer::link() {
    const std::size_t close = m_ahead.find(m_ahead.square, m_at + 1);
    if (close == Ahead::none || close == m_at + 1 || at(close + 1) != '(')
        return false;
    const std::size_t end = m_ahead.find(m_ahead.round, close + 2);
    if (end == Ahead::none || end == close + 2 || end > m_ahead.blockEnd(m_at))
        return false;
    m_token.inner = slice(m_at + 1, close);
    m_token.address = slice(close + 2, end);
    return emit(TokenKind::Link, m_at, withBlank(end + 1));
}

bool Lexer::tag() {
    std::size_t end = m_at + 1;
    if (at(end) == '(') {
        const std::size_t close = m_ahead.find(m_ahead.round, end + 1);
        if (close == Ahead::none || close == end + 1 || close > m_ahead.blockEnd(m_at))
            return false;
        m_token.inner = slice(end + 1, close);
        end = close + 1;
    } else {
        while (const std::size_t length = tagLength(m_text, end))
            end += length;
        if (end == m_at + 1)
            return false;
        m_token.inner = slice(m_at + 1, end);
    }
    return emit(TokenKind::Tag, m_at, withBlank(end));
}

// `[…]` and `<…>`, with a colon behind them or not, on one line.
bool Lexer::title(std::size_t open) {
    const bool square = m_text[open] == '[';
    const std::size_t lineEnd = m_ahead.lineEnd(open);
    const auto closing = [&](Ahead::Needle& needle) {
        const std::size_t found = m_ahead.find(needle, open + 2);
        return found < lineEnd ? found : Ahead::none;
    };
    std::size_t close = closing(square ? m_ahead.squareColon : m_ahead.angleColon);
    const bool definition = close != Ahead::none;
    if (!definition) {
        if (at(open + 1) == '-')
            return false;
        close = closing(square ? m_ahead.square : m_ahead.angle);
        if (close == Ahead::none)
            return false;
    }
    m_token.inner = slice(open + 1, close);
    const TokenKind kind =
        square ? (definition ? TokenKind::StatementDefinition : TokenKind::StatementReference)
               : (definition ? TokenKind::ArgumentDefinition : TokenKind::ArgumentReference);
    return emit(kind, open, close + (definition ? 2 : 1));
}

bool Lexer::mention() {
    const std::size_t open = m_at + 1;
    const bool square = at(open) == '[';
    if (!square && at(open) != '<')
        return false;
    const std::size_t close = m_ahead.find(square ? m_ahead.square : m_ahead.angle, open + 2);
    if (close >= m_ahead.lineEnd(open))
        return false;
    m_token.inner = slice(open + 1, close);
    return emit(square ? TokenKind::StatementMention : TokenKind::ArgumentMention, m_at,
                withBlank(close + 1));
}

bool Lexer::data() {
    const std::size_t end = m_dataExtent.end(m_at);
    if (end != Ahead::none)
        return emit(TokenKind::Data, m_at, end);
    if (m_dataExtent.isUnclosed(m_at))
        m_problems.warn("argdown.unclosed-brace", m_at, m_at + 1,
                        "This brace is not closed and is read as text.",
                        "Close it with } or write \\{ when it is meant as text.");
    return false;
}

// Front matter stands before everything else. Elsewhere a pair of === lines is told of and passed
// over.
bool Lexer::frontMatter() {
    if (!startsWith("===") || !afterBreak())
        return false;
    std::size_t open = m_at;
    while (at(open) == '=')
        ++open;
    const std::size_t close = m_ahead.find(m_ahead.equals, open);
    std::size_t end = close;
    if (close != Ahead::none) {
        while (at(end) == '=')
            ++end;
    }
    const std::size_t blockEnd = m_ahead.blockEnd(m_at);
    if (m_sawBlock) {
        if (close >= blockEnd || !isLineEnd(m_text[close - 1]))
            return false;
    } else if (close == Ahead::none) {
        // Only what is YAML on lines of its own is front matter without an end.
        const std::size_t line = skipBlanks(m_text, open);
        if (line >= blockEnd || !isLineEnd(m_text[line]) ||
            !yaml::read(slice(line, blockEnd)).value.isMapping())
            return false;
        m_problems.warn("argdown.unclosed-front-matter", m_at, open,
                        "The front matter is not closed; it is read up to the first empty line.",
                        "Write === on a line of its own at its end.");
        end = blockEnd;
    }
    m_token.inner = slice(open, std::min(close, end));
    return emit(TokenKind::FrontMatter, m_at, end);
}

} // namespace argmap::argdown
