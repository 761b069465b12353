// Premise–conclusion structures: numbered statements and the inferences between them.
#include "syntax/block_parser.hpp"
#include "syntax/characters.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace argmap::argdown {

namespace {

using Lines = std::vector<Reconstruction::Line>;

bool endsWithConclusion(const Lines& lines) {
    return lines.size() >= 2 && !lines.back().isInference && lines[lines.size() - 2].isInference;
}

} // namespace

// After an empty line, which should not be there, numbers go on as long as a conclusion is missing.
bool BlockParser::continuesReconstruction() {
    if (m_openReconstruction == kNone)
        return false;
    return !endsWithConclusion(m_document.reconstructions[m_openReconstruction].lines) ||
           (is(TokenKind::InferenceStart) && numberFollows());
}

// Whether a later line of this block begins with the number of a statement.
bool BlockParser::numberFollows() {
    const std::size_t end = m_lexer.ahead().blockEnd(m_token.end);
    if (m_token.end < m_numberLine && m_numberLine < end)
        return true;
    if (m_token.end < m_noNumberBefore)
        return false;
    for (std::size_t at = m_lexer.ahead().lineEnd(m_token.end); at < end;
         at = m_lexer.ahead().lineEnd(at)) {
        at += lineEndLength(m_text, at);
        const std::size_t sign = skipBlanks(m_text, at);
        if (sign + 1 < end && m_text[sign] == '(' && isDigit(m_text[sign + 1])) {
            m_numberLine = sign;
            return true;
        }
    }
    m_noNumberBefore = end;
    return false;
}

void BlockParser::reconstruction() {
    if (continuesReconstruction()) {
        m_problems.warn("argdown.empty-line-in-reconstruction", m_token.begin, m_token.end,
                        "An empty line divides premises and conclusion.", "Remove the empty line.");
    } else {
        closeReconstruction();
        m_document.reconstructions.emplace_back();
        m_openReconstruction = static_cast<Index>(m_document.reconstructions.size() - 1);
        openBlock(Block::Kind::Reconstruction, m_openReconstruction, m_token.begin);
    }
    m_inside = Inside::Reconstruction;
    m_lastRoot = {};
    for (;;) {
        if (is(TokenKind::Number))
            numbered();
        else if (is(TokenKind::InferenceStart))
            inference();
        else
            break;
        if (isTooMuch())
            break;
    }
    m_inside = Inside::Block;
}

void BlockParser::numbered() {
    const std::size_t begin = m_token.begin;
    advance();
    const Index read = behindSign({Occurrence::Role::Numbered, {}, {}, begin});
    if (read == kNone)
        return;
    m_document.reconstructions[m_openReconstruction].lines.push_back({false, read});
    relations({read, false});
}

void BlockParser::inference() {
    Inference read;
    const Token start = m_token;
    read.begin = start.begin;
    advance();
    rules(read);
    if (is(TokenKind::InferenceEnd)) {
        advance();
        if (isText() && !m_token.lineStart)
            strayWords(Severity::Error, "argdown.text-behind-inference",
                       "stands behind an inference and was left out.",
                       "Write the rules between -- and --.");
    } else {
        m_lexer.leaveInference();
        m_problems.warn("argdown.unclosed-inference", start.begin, start.end,
                        "The line of this inference is not closed.",
                        "Write ---- for an inference without rules, else -- rules --.");
    }
    if (is(TokenKind::Newline))
        advance();
    m_document.inferences.push_back(std::move(read));
    const auto index = static_cast<Index>(m_document.inferences.size() - 1);
    m_document.reconstructions[m_openReconstruction].lines.push_back({true, index});
    relations({index, true});
}

// Rules are separated by commas; a line end between their words is a blank.
void BlockParser::rules(Inference& read) {
    std::string rule;
    const auto end = [&] {
        const std::string_view text = trimmed(rule);
        if (!text.empty() && text.find_first_not_of('-') != text.npos)
            read.rules.emplace_back(text);
        rule.clear();
    };
    for (;; advance()) {
        if (is(TokenKind::Text))
            rule += m_token.image;
        else if (is(TokenKind::Escaped))
            rule += m_token.inner;
        else if (is(TokenKind::Shortcode))
            rule.append(m_token.inner).append(isBlank(m_token.image.back()) ? " " : "");
        else if (is(TokenKind::Newline))
            rule += ' ';
        else if (is(TokenKind::Comma))
            end();
        else if (is(TokenKind::Data))
            read.data = data(m_token);
        else
            break;
    }
    end();
}

// Tells what the structure that has just ended lacks.
void BlockParser::closeReconstruction() {
    if (m_openReconstruction == kNone)
        return;
    const Lines& lines =
        m_document.reconstructions[std::exchange(m_openReconstruction, kNone)].lines;
    if (lines.empty())
        return;
    const auto place = [&](const Reconstruction::Line& line) {
        return line.isInference ? m_document.inferences[line.index].begin
                                : m_document.occurrences[line.index].begin;
    };
    if (lines.front().isInference)
        m_problems.warn("argdown.missing-premise", place(lines.front()), place(lines.front()),
                        "This inference has no premise.", "Write a premise above it: (1) …");
    for (std::size_t i = 1; i < lines.size(); ++i)
        if (lines[i].isInference && lines[i - 1].isInference)
            m_problems.warn("argdown.missing-conclusion", place(lines[i - 1]), place(lines[i - 1]),
                            "This inference has no conclusion.",
                            "Write one statement below it: (2) …");
    if (!endsWithConclusion(lines))
        m_problems.warn("argdown.missing-conclusion", place(lines.back()), place(lines.back()),
                        "This premise–conclusion structure does not end with a conclusion.",
                        "Write ---- below the premises, and below it the conclusion.");
}

} // namespace argmap::argdown
