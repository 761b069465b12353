// Rules of the lexer for what stands between lines and at their start: line ends, comments, signs,
// numbers.
#include "syntax/lexer.hpp"

#include <algorithm>

namespace argmap::argdown {

namespace {

// Behind blanks and a line end; `at` itself when there is none.
std::size_t behindLineBreak(std::string_view text, std::size_t at) {
    const std::size_t end = skipBlanks(text, at);
    const std::size_t length = lineEndLength(text, end);
    return length ? end + length : at;
}

} // namespace

// An empty line needs two line ends of LF or CRLF; a lone CR does not count.
std::size_t Lexer::emptyLineEnd() const {
    std::size_t end = m_at;
    int breaks = 0;
    for (;;) {
        const std::size_t next = behindLineBreak(m_text, end);
        if (next == end || m_text[next - 1] != '\n')
            return breaks >= 2 ? end : m_at;
        end = next;
        ++breaks;
    }
}

bool Lexer::lineBreak(bool emptyLines) {
    const std::size_t first = behindLineBreak(m_text, m_at);
    if (first == m_at)
        return false;
    if (emptyLines && m_last != TokenKind::EmptyLine) {
        if (const std::size_t end = emptyLineEnd(); end != m_at) {
            m_open.clear();
            return emit(TokenKind::EmptyLine, m_at, end);
        }
    }
    return emit(TokenKind::Newline, m_at, first);
}

bool Lexer::comment() {
    const char c = m_text[m_at];
    if (c != '/' && c != '<')
        return false;
    std::size_t end = commentEnd();
    if (end == m_at)
        return false;
    if (m_last == TokenKind::EmptyLine) {
        // Between blocks a comment takes all line ends behind it along.
        for (;;) {
            const std::size_t next = behindLineBreak(m_text, end);
            if (next == end)
                break;
            end = next;
        }
    } else if (m_last == TokenKind::Newline) {
        // A line of its own within a block vanishes with its line end.
        const std::size_t next = behindLineBreak(m_text, end);
        if (behindLineBreak(m_text, next) == next)
            end = next;
    }
    m_at = end;
    return true;
}

std::size_t Lexer::commentEnd() {
    const auto closed = [&](std::string_view open, Ahead::Needle& close) {
        const std::size_t end = m_ahead.find(close, m_at + open.size());
        if (end != Ahead::none)
            return end + close.what.size();
        if (!std::exchange(m_toldOfComment, true))
            m_problems.warn("argdown.unclosed-comment", m_at, m_at + open.size(),
                            "This comment is not closed and is read as text.",
                            std::string("Write ") + std::string(close.what) + " at its end.");
        return m_at;
    };
    if (startsWith("/*"))
        return closed("/*", m_ahead.commentEnd);
    if (startsWith("<!--"))
        return closed("<!--", m_ahead.htmlCommentEnd);
    if (!startsWith("//"))
        return m_at;

    const std::size_t end = m_ahead.lineEnd(m_at);
    if (end == m_text.size()) {
        m_problems.warn("argdown.comment-at-end", m_at, end,
                        "A // comment on the last line needs a line end; it is read as text.",
                        "Add a line end.");
        return m_at;
    }
    if (m_at > 0 && m_text[m_at - 1] == ':')
        m_problems.warn("argdown.address-in-text", m_at, end,
                        "// begins a comment, so this address is cut.",
                        "Write it as a link: [text](address).");
    return end;
}

bool Lexer::lineStart() {
    std::size_t at = m_at;
    while (isIndentation(this->at(at)))
        ++at;
    switch (this->at(at)) {
    case '-':
        if (this->at(at + 1) == '-') {
            if (this->at(at + 2) == '>')
                return false;
            m_inInference = true;
            m_inferenceBreaks = 0;
            return emitSign(TokenKind::InferenceStart, at, at + 2);
        }
        return relation(at);
    case '+':
    case '<':
    case '>':
    case '_':
        return relation(at);
    case '#':
        return at == m_at && heading();
    case '(':
        return number(at);
    default:
        return item(at);
    }
}

bool Lexer::relation(std::size_t sign) {
    struct Spelling {
        std::string_view image;
        Sign sign;
    };
    static constexpr Spelling spellings[] = {
        {"+>", Sign::SupportsChild}, {"->", Sign::AttacksChild},   {"<+", Sign::Support},
        {"+", Sign::Support},        {"<-", Sign::Attack},         {"-", Sign::Attack},
        {"><", Sign::Contradiction}, {"_>", Sign::UndercutsChild}, {"<_", Sign::Undercut},
    };
    for (const Spelling& spelling : spellings) {
        if (m_text.substr(sign, spelling.image.size()) != spelling.image)
            continue;
        m_token.sign = spelling.sign;
        return emitSign(TokenKind::Relation, sign, sign + spelling.image.size());
    }
    // Without a blank behind it, an underscore begins italics.
    if (at(sign) != '_' || spaceLength(m_text, sign + 1) == 0)
        return false;
    m_token.sign = Sign::Undercut;
    return emitSign(TokenKind::Relation, sign, sign + 1);
}

bool Lexer::heading() {
    std::size_t end = m_at;
    while (at(end) == '#')
        ++end;
    return at(end) == ' ' && emitSign(TokenKind::HeadingStart, m_at, end + 1);
}

bool Lexer::number(std::size_t open) {
    std::size_t end = open + 1;
    while (isDigit(at(end)))
        ++end;
    if (end == open + 1 || at(end) != ')')
        return false;
    m_token.inner = slice(open + 1, end);
    return emitSign(TokenKind::Number, open, end + 1);
}

bool Lexer::item(std::size_t sign) {
    std::size_t end = sign;
    while (isDigit(at(end)))
        ++end;
    const bool ordered = end > sign;
    if (at(end) != (ordered ? '.' : '*') || spaceLength(m_text, end + 1) == 0)
        return false;
    m_token.inner = slice(sign, end);
    return emitSign(ordered ? TokenKind::OrderedItem : TokenKind::UnorderedItem, sign, end + 1);
}

} // namespace argmap::argdown
