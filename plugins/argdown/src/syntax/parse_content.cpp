// Running text: what belongs to it and where it ends.
#include "syntax/block_parser.hpp"
#include "syntax/characters.hpp"

#include <algorithm>
#include <string>

namespace argmap::argdown {

bool BlockParser::isTitle() const {
    return is(TokenKind::StatementDefinition) || is(TokenKind::StatementReference) ||
           is(TokenKind::ArgumentDefinition) || is(TokenKind::ArgumentReference);
}

// Words that are running text wherever they stand.
bool BlockParser::isText() const {
    switch (m_token.kind) {
    case TokenKind::Text:
    case TokenKind::Escaped:
    case TokenKind::Shortcode:
    case TokenKind::MarkStart:
    case TokenKind::MarkEnd:
    case TokenKind::Link:
    case TokenKind::Tag:
    case TokenKind::StatementMention:
    case TokenKind::ArgumentMention:
        return true;
    default:
        return false;
    }
}

// Behind a title: nothing but tags, data and comments on its line.
bool BlockParser::isAloneOnLine() const {
    const std::size_t next = skipBlanks(m_text, m_token.end);
    return next >= m_text.size() || isLineEnd(m_text[next]) || m_text[next] == '#' ||
           m_text[next] == '{' || m_text[next] == '/';
}

bool BlockParser::endsContent() const {
    switch (m_token.kind) {
    case TokenKind::StatementDefinition:
    case TokenKind::ArgumentDefinition:
        return m_token.lineStart;
    case TokenKind::StatementReference:
    case TokenKind::ArgumentReference:
        return m_token.lineStart &&
               (isAloneOnLine() || m_inside == Inside::Heading || m_colonsAreMissing);
    case TokenKind::Number:
        return m_inside == Inside::Reconstruction || m_token.inner == "1";
    case TokenKind::OrderedItem:
        return m_inside == Inside::List || m_token.inner == "1";
    case TokenKind::InferenceStart:
        return m_inside == Inside::Reconstruction;
    default:
        return !isText() && !is(TokenKind::Newline);
    }
}

void BlockParser::content(ContentBuilder& builder) {
    while (!endsContent()) {
        if (isText() || is(TokenKind::Newline)) {
            builder.add(m_token);
            advance();
        } else {
            literal(builder);
        }
    }
}

// A word that means something else, but here a person reads it as text.
void BlockParser::literal(ContentBuilder& builder) {
    const Token token = m_token;
    if (is(TokenKind::InferenceStart))
        m_lexer.leaveInference();
    if (isTitle()) {
        m_problems.warn(
            "argdown.bracket-in-text", token.begin, token.end,
            quoted(token.image) + " stands within running text and is read as text.",
            "Write \\ before the bracket, or @ before it to mention what has this title.");
    } else {
        m_problems.warn(
            "argdown.sign-in-text", token.begin, token.end,
            "This line of running text begins with " + quoted(token.image) +
                ", which is read as text.",
            "Write \\ before it, or put an empty line before it if a new block begins.");
    }
    const bool blank = token.end < m_text.size() && isBlank(m_text[token.end]);
    builder.addText(m_text.substr(token.begin, token.end - token.begin + (blank ? 1 : 0)),
                    token.begin);
    advance();
}

void BlockParser::finish(Content& content, ContentBuilder& builder) {
    bool brokenOff = false;
    content = builder.finish(m_document.texts, brokenOff);
    if (brokenOff)
        m_lexer.forgetEmphasis();
}

} // namespace argmap::argdown
