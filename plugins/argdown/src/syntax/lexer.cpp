#include "syntax/lexer.hpp"

#include "syntax/limits.hpp"

namespace argmap::argdown {

namespace {

std::vector<std::pair<std::size_t, std::size_t>> findLongLines(std::string_view text) {
    std::vector<std::pair<std::size_t, std::size_t>> lines;
    if (text.size() <= limits::line)
        return lines;
    Ahead ahead(text);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = ahead.lineEnd(begin);
        if (end - begin > limits::line)
            lines.emplace_back(begin, end);
        begin = end + 1;
    }
    return {lines.rbegin(), lines.rend()};
}

} // namespace

Lexer::Lexer(std::string_view text, Problems& problems)
    : m_text(text),
      m_problems(problems),
      m_ahead(text),
      m_dataExtent(text, m_ahead),
      m_longLines(findLongLines(text)) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark))
        m_at = byteOrderMark.size();
}

bool Lexer::emit(TokenKind kind, std::size_t begin, std::size_t end) {
    m_token.kind = kind;
    m_token.begin = begin;
    m_token.end = end;
    m_token.image = slice(begin, end);
    m_at = end;
    return true;
}

bool Lexer::emitSign(TokenKind kind, std::size_t begin, std::size_t end) {
    m_token.indent = begin - m_at;
    m_open.clear();
    return emit(kind, begin, end);
}

Token Lexer::next() {
    m_token = {};
    for (;;) {
        skipLongLines();
        if (m_at >= m_text.size()) {
            emit(TokenKind::End, m_text.size(), m_text.size());
            break;
        }
        if (comment())
            continue;
        if (m_inInference ? inferenceWord() : word())
            break;
        if (isBlank(at(m_at))) {
            m_at = skipBlanks(m_text, m_at);
            continue;
        }
        emit(TokenKind::Text, m_at, m_at + 1); // a backslash before a line end
        break;
    }
    m_token.lineStart = afterBreak();
    m_last = m_token.kind;
    if (m_token.kind != TokenKind::Newline && m_token.kind != TokenKind::EmptyLine)
        m_sawBlock = true;
    return m_token;
}

bool Lexer::word() {
    switch (m_text[m_at]) {
    case '=':
        if (frontMatter())
            return true;
        break;
    case '{':
        if (data())
            return true;
        break;
    case '\\':
        if (escaped())
            return true;
        break;
    case '.':
    case ':':
        if (specialName())
            return true;
        break;
    default:
        break;
    }
    if (lineBreak(true))
        return true;
    if (afterBreak() && lineStart())
        return true;
    switch (m_text[m_at]) {
    case '*':
    case '_':
        if (emphasisEnd() || emphasisStart())
            return true;
        break;
    case '[':
        if (link() || title(m_at))
            return true;
        break;
    case '<':
        if (title(m_at))
            return true;
        break;
    case '#':
        if (tag())
            return true;
        break;
    case '@':
        if (mention())
            return true;
        break;
    default:
        break;
    }
    return text();
}

bool Lexer::inferenceWord() {
    if (inferenceIsLeft()) {
        m_inInference = false;
        return word();
    }
    switch (m_text[m_at]) {
    case '\\':
        if (escaped())
            return true;
        break;
    case '.':
    case ':':
        if (specialName())
            return true;
        break;
    case '{':
        if (data())
            return true;
        break;
    case ',':
        return emit(TokenKind::Comma, m_at, m_at + 1);
    case '-':
        if (at(m_at + 1) == '-') {
            std::size_t end = m_at;
            while (at(end) == '-')
                ++end;
            m_inInference = false;
            return emit(TokenKind::InferenceEnd, m_at, end);
        }
        break;
    default:
        break;
    }
    if (lineBreak(false)) {
        ++m_inferenceBreaks;
        return true;
    }
    return text();
}

// The reference reads on to the next `--`, over whatever stands between. An empty line and the
// number of a statement are signs that the line was forgotten.
bool Lexer::inferenceIsLeft() {
    if (emptyLineEnd() != m_at)
        return true;
    if (!m_last || *m_last != TokenKind::Newline)
        return false;
    std::size_t at = m_at;
    while (isIndentation(this->at(at)))
        ++at;
    if (this->at(at) != '(' || !isDigit(this->at(at + 1)))
        return false;
    if (m_inferenceBreaks > 1)
        return true;
    const std::size_t line = m_ahead.lineEnd(at);
    const std::size_t next = skipBlanks(m_text, line + lineEndLength(m_text, line));
    return m_text.substr(next, 2) != "--";
}

void Lexer::skipLongLines() {
    while (!m_longLines.empty() && m_at >= m_longLines.back().first) {
        const auto [begin, end] = m_longLines.back();
        m_longLines.pop_back();
        if (m_at >= end)
            continue;
        m_problems.error("argdown.long-line", begin, begin,
                         "This line is longer than 1 MiB and was left out.",
                         "Check that this is an Argdown file; break its text into shorter lines.");
        m_at = end;
    }
}

bool Lexer::text() {
    std::size_t end = m_at;
    while (end < m_text.size() && !endsText(m_text[end]))
        ++end;
    if (end == m_at) {
        if (isLineEnd(m_text[end]) || m_text[end] == '\\')
            return false;
        end = withBlank(end + 1);
    } else if (isBlank(m_text[m_at])) {
        return false; // leading blanks are skipped
    }
    return emit(TokenKind::Text, m_at, end);
}

} // namespace argmap::argdown
