// The document: front matter, then block after block.
#include "syntax/block_parser.hpp"
#include "syntax/characters.hpp"
#include "syntax/limits.hpp"

#include <algorithm>
#include <utility>

namespace argmap::argdown {

BlockParser::BlockParser(std::string_view text, Problems& problems,
                         const std::function<bool()>& stop)
    : m_text(text), m_problems(problems), m_stop(stop), m_lexer(text, problems) {
    // About what such a text holds. Room that stays empty costs nothing, growing costs a copy.
    constexpr std::size_t kBytesAnOccurrence = 40;
    m_document.occurrences.reserve(std::min(text.size() / kBytesAnOccurrence, limits::occurrences));
}

Document BlockParser::parse() {
    advance();
    const auto skipBreaks = [&] {
        while (is(TokenKind::EmptyLine) || is(TokenKind::Newline))
            advance();
    };
    skipBreaks();
    if (is(TokenKind::FrontMatter))
        frontMatter();
    for (skipBreaks(); !is(TokenKind::End) && !isTooMuch(); skipBreaks()) {
        block();
        if (!m_document.blocks.empty())
            m_document.blocks.back().lastOccurrence = nextOccurrence();
        afterBlock();
    }
    closeReconstruction();
    if (m_document.blocks.empty() && !m_stopped)
        m_problems.error("argdown.empty", 0, 0,
                         "There is no statement and no argument in this file.",
                         "Write a first statement, such as [Title]: What is claimed.");
    return std::move(m_document);
}

bool BlockParser::isTooMuch() {
    if (m_stopped)
        return true;
    if (m_document.occurrences.size() >= limits::occurrences) {
        m_problems.error(
            "argdown.too-many", m_token.begin, m_token.begin,
            "There are more than 500,000 statements and arguments; the rest was left out.",
            "Divide the map into several files.");
        m_stopped = true;
    } else if (m_stop && m_document.occurrences.size() % 256 == 0 && m_stop()) {
        m_stopped = true;
    }
    return m_stopped;
}

void BlockParser::openBlock(Block::Kind kind, Index index, std::size_t begin) {
    m_document.blocks.push_back({kind, index, begin, nextOccurrence(), nextOccurrence()});
}

void BlockParser::frontMatter() {
    const Token token = m_token;
    advance();
    bool valid = true;
    yaml::Value value =
        yamlAt(token.inner, static_cast<std::size_t>(token.inner.data() - m_text.data()), token.end,
               valid);
    if (value.isMapping()) {
        const yaml::Value* model = value.find("model");
        const yaml::Value* removed = model ? model->find("removeTagsFromText") : nullptr;
        m_tagsInText = !removed || !removed->isTrue();
        m_document.frontMatter = std::move(value);
    } else if (valid && !value.isNull()) {
        m_problems.warn("argdown.front-matter", token.begin, token.end,
                        "The front matter is not a list of keys and values and was left out.",
                        "Write one key: value on a line, such as title: My map.");
    }
    if (is(TokenKind::Newline))
        advance();
    afterBlock();
}

// What follows a block must be an empty line. Something else at the start of a line begins a new
// block all the same.
void BlockParser::afterBlock() {
    if (isBetweenBlocks() || m_stopped)
        return;
    if (m_token.lineStart) {
        m_problems.warn("argdown.missing-empty-line", m_token.begin, m_token.begin,
                        "A new block begins here without an empty line before it.",
                        "Put an empty line between the blocks.");
        return;
    }
    strayWords(Severity::Error, "argdown.unexpected", "was not expected here and was left out.",
               "Put it on a line of its own, with an empty line before it.");
}

void BlockParser::strayWords(Severity severity, std::string_view code, std::string message,
                             std::string advice) {
    const std::size_t begin = m_token.begin;
    std::size_t end = m_token.end;
    while (!isBetweenBlocks() && !is(TokenKind::Newline)) {
        end = m_token.end;
        advance();
    }
    m_problems.add({severity, code,
                    quoted(m_text.substr(begin, end - begin)) + " " + std::move(message),
                    std::move(advice), begin, end});
}

void BlockParser::block() {
    if (!is(TokenKind::Number) && !is(TokenKind::InferenceStart))
        closeReconstruction();
    switch (m_token.kind) {
    case TokenKind::HeadingStart:
        heading();
        return;
    case TokenKind::Number:
        reconstruction();
        return;
    case TokenKind::InferenceStart:
        if (continuesReconstruction() || numberFollows())
            reconstruction();
        else
            strayInference();
        return;
    case TokenKind::OrderedItem:
    case TokenKind::UnorderedItem:
        list();
        return;
    case TokenKind::Relation:
        strayRelations();
        return;
    case TokenKind::FrontMatter:
        strayWords(Severity::Error, "argdown.front-matter-not-first",
                   "is front matter, but not the first thing in the file; it was left out.",
                   "Move it to the top of the file.");
        return;
    case TokenKind::Data:
        strayWords(
            Severity::Error, "argdown.stray-data", "belongs to nothing and was left out.",
            "Put it directly behind what it describes, or write \\{ when it is meant as text.");
        return;
    default:
        statement();
        return;
    }
}

void BlockParser::heading() {
    Heading read;
    read.begin = m_token.begin;
    read.level = m_token.image.size() - 1;
    advance();
    const std::size_t line = m_lexer.ahead().lineEnd(read.begin);
    ContentBuilder builder(m_problems, m_tagsInText, m_room);
    m_inside = Inside::Heading;
    content(builder);
    m_inside = Inside::Block;
    if (m_token.begin > line + 1 && !builder.isEmpty()) {
        const std::string_view behind = trimmed(m_text.substr(line, m_token.begin - line));
        if (!behind.empty() && behind.front() != '/')
            m_problems.note("argdown.long-heading", read.begin, line,
                            "The text below this heading belongs to its title.",
                            "Put an empty line below the heading.");
    }
    finish(read.content, builder);
    if (is(TokenKind::Data)) {
        read.data = data(m_token);
        advance();
        if (is(TokenKind::Newline))
            advance();
    }
    m_document.headings.push_back(std::move(read));
    openBlock(Block::Kind::Heading, static_cast<Index>(m_document.headings.size() - 1), read.begin);
    m_lastRoot = {};
}

void BlockParser::statement() {
    const std::size_t begin = m_token.begin;
    openBlock(Block::Kind::Statement, nextOccurrence(), begin);
    m_inside = Inside::Block;
    m_lastRoot = {occurrence({Occurrence::Role::Block, {}, {}, begin}), false};
    if (!m_document.occurrences[m_lastRoot.index].isStatement())
        m_document.blocks.back().kind = Block::Kind::Argument;
    relations(m_lastRoot);
}

// A block that begins with the sign of a relation: it belongs to the block before, or to nothing.
void BlockParser::strayRelations() {
    m_inside = Inside::Block;
    if (m_lastRoot.index != kNone && m_token.indent > 0) {
        m_problems.warn("argdown.empty-line-before-relation", m_token.begin, m_token.end,
                        "An empty line separates this sign from the block that it relates to.",
                        "Remove the empty line.");
        relations(m_lastRoot);
        return;
    }
    m_problems.warn(
        "argdown.relation-without-parent", m_token.begin, m_token.end,
        "This sign relates to nothing, since a block begins with it.",
        "Put it below what it relates to, or write \\ before it when it is meant as text.");
    const std::size_t begin = m_token.begin;
    const Index first = nextOccurrence();
    relations({});
    if (nextOccurrence() == first)
        return;
    m_document.blocks.push_back({m_document.occurrences[first].isStatement()
                                     ? Block::Kind::Statement
                                     : Block::Kind::Argument,
                                 first, begin, first, first});
}

void BlockParser::strayInference() {
    closeReconstruction();
    m_lexer.leaveInference();
    strayWords(Severity::Warning, "argdown.stray-inference",
               "looks like the line of an inference and was left out.",
               "Put it between premises (1) … and their conclusion, or remove it.");
}

} // namespace argmap::argdown
