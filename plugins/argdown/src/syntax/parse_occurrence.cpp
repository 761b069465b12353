// A statement or an argument where it stands: its title, text, tags and data.
#include "syntax/block_parser.hpp"
#include "syntax/characters.hpp"
#include "syntax/unique.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace argmap::argdown {

namespace {

// After a title without a colon, words like these show that a definition was meant.
bool beginsWords(const Token& token) {
    if (token.kind != TokenKind::Text)
        return token.kind != TokenKind::MarkEnd;
    const auto c = static_cast<unsigned char>(token.image.front());
    return c >= 0x80 || c == '"' || c == '\'' || isDigit(token.image.front()) ||
           ((c | 0x20u) >= 'a' && (c | 0x20u) <= 'z');
}

} // namespace

Index BlockParser::occurrence(const Setting& setting) {
    Occurrence read;
    read.role = setting.role;
    read.sign = setting.sign;
    read.parent = setting.parent.index;
    read.belowInference = setting.parent.isInference;
    read.begin = setting.begin;
    ContentBuilder builder(m_problems, m_tagsInText, m_room);
    switch (m_token.kind) {
    case TokenKind::ArgumentDefinition:
    case TokenKind::ArgumentReference:
        if (setting.role == Occurrence::Role::Numbered)
            break; // told of as text
        read.kind = Occurrence::Kind::Argument;
        if (is(TokenKind::ArgumentDefinition))
            definition(read, builder);
        else
            reference(read, builder);
        break;
    case TokenKind::StatementDefinition:
        definition(read, builder);
        break;
    case TokenKind::StatementReference:
        reference(read, builder);
        break;
    case TokenKind::Text:
        if ((m_token.image.front() == '[' || m_token.image.front() == '<') &&
            m_token.image.size() == 1 &&
            m_text.substr(m_token.begin, m_lexer.ahead().lineEnd(m_token.begin) - m_token.begin)
                    .find(m_token.image.front() == '[' ? ']' : '>') == std::string_view::npos)
            m_problems.warn("argdown.unclosed-bracket", m_token.begin, m_token.end,
                            "This bracket is not closed on its line and is read as text.",
                            std::string("Close the title with ") +
                                (m_token.image.front() == '[' ? "]" : ">") + ", or write \\" +
                                std::string(m_token.image) + " for the character itself.");
        break;
    default:
        break;
    }
    if (read.form == Occurrence::Form::Text)
        content(builder);
    dataOf(read, builder);
    std::vector<std::string_view> tags = std::move(read.content.tags);
    finish(read.content, builder);
    if (!tags.empty()) {
        tags.insert(tags.end(), read.content.tags.begin(), read.content.tags.end());
        keepFirsts(tags);
        read.content.tags = std::move(tags);
    }
    m_document.occurrences.push_back(std::move(read));
    return nextOccurrence() - 1;
}

void BlockParser::definition(Occurrence& read, ContentBuilder& builder) {
    const Token title = m_token;
    read.title = title.inner;
    read.form = Occurrence::Form::Definition;
    advance();
    content(builder);
    if (!builder.isEmpty())
        return;
    m_problems.warn("argdown.missing-text", title.begin, title.end,
                    "No text follows this title and its colon; it is read as a reference.",
                    "Write the text behind the colon, or remove the colon.");
    read.form = Occurrence::Form::Reference;
}

void BlockParser::reference(Occurrence& read, ContentBuilder& builder) {
    const Token title = m_token;
    read.title = title.inner;
    read.form = Occurrence::Form::Reference;
    advance();
    while (is(TokenKind::Tag)) {
        read.content.tags.push_back(m_token.inner);
        advance();
    }
    if (is(TokenKind::Newline)) {
        advance();
        return;
    }
    if (!isText() && !(isTitle() && !m_token.lineStart))
        return;
    if (beginsWords(m_token)) {
        m_problems.warn("argdown.missing-colon", title.begin, title.end,
                        "Text follows the title without a colon and is read as its definition.",
                        "Write a colon behind the closing bracket, or \\ before the opening one.");
        read.form = Occurrence::Form::Definition;
        m_colonsAreMissing = true;
    } else {
        m_problems.warn(
            "argdown.bracket-in-text", title.begin, title.end,
            quoted(title.image) + " stands within running text and is read as text.",
            "Write \\ before the bracket, or @ before it to mention what has this title.");
        read.form = Occurrence::Form::Text;
        read.kind = Occurrence::Kind::Statement;
        read.title = {};
        const bool blank = title.end < m_text.size() && isBlank(m_text[title.end]);
        builder.addText(m_text.substr(title.begin, title.image.size() + (blank ? 1 : 0)),
                        title.begin);
    }
    content(builder);
}

void BlockParser::dataOf(Occurrence& read, ContentBuilder& builder) {
    while (is(TokenKind::Data)) {
        const Token token = m_token;
        advance();
        if ((isText() || isTitle()) && !m_token.lineStart) {
            m_problems.warn("argdown.braces-in-text", token.begin, token.end,
                            "Braces stand within running text and are read as text.",
                            "Put data behind the text; for braces as text write \\{ and \\}.");
            std::string text(token.image);
            std::replace_if(text.begin(), text.end(), isLineEnd, ' ');
            if (token.end < m_text.size() && isBlank(m_text[token.end]))
                text += ' ';
            builder.addText(text, token.begin);
            if (read.form == Occurrence::Form::Reference)
                read.form = Occurrence::Form::Definition;
            content(builder);
            continue;
        }
        const Index added = data(token);
        if (read.data != kNone && added != kNone) {
            m_problems.warn("argdown.second-data", token.begin, token.end,
                            "A second data block follows; both are read as one.",
                            "Put all keys into one data block.");
            m_document.data[read.data].takeOver(m_document.data[added]);
        } else if (added != kNone) {
            read.data = added;
        }
        if (is(TokenKind::Newline))
            advance();
    }
}

Index BlockParser::behindSign(const Setting& setting) {
    const bool lineEnds = is(TokenKind::Newline);
    if (lineEnds)
        advance();
    if (isText() || isTitle())
        return occurrence(setting);
    if (!lineEnds || setting.role == Occurrence::Role::Block) {
        m_problems.warn("argdown.missing-member", setting.begin, setting.begin,
                        "Nothing stands behind this sign, so it was left out.",
                        "Write a statement or the title of one behind it, or remove it.");
        return kNone;
    }
    m_problems.warn("argdown.missing-member", setting.begin, setting.begin,
                    "Nothing stands behind this sign; it is read as an empty statement.",
                    "Write a statement or the title of one behind it, or remove it.");
    return occurrence(setting);
}

} // namespace argmap::argdown
