// The parser's workings: one method a rule of the grammar.
//
// Used by parse() alone. It looks one word ahead and never goes back.
#pragma once

#include "syntax/content_builder.hpp"
#include "syntax/document.hpp"
#include "syntax/levels.hpp"
#include "syntax/lexer.hpp"
#include "syntax/problems.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace argmap::argdown {

class BlockParser {
public:
    BlockParser(std::string_view text, Problems& problems, const std::function<bool()>& stop);

    [[nodiscard]] Document parse();

private:
    // parse_document.cpp: front matter, headings, what follows what
    void frontMatter();
    void block();
    void heading();
    void statement();
    void strayRelations();
    void strayInference();
    void strayWords(Severity severity, std::string_view code, std::string message,
                    std::string advice);
    void afterBlock();

    // parse_occurrence.cpp: a statement or an argument with its text and data
    struct Setting {
        Occurrence::Role role{};
        Sign sign{};
        Owner parent;
        std::size_t begin = 0;
    };
    Index occurrence(const Setting& setting);
    void definition(Occurrence& read, ContentBuilder& builder);
    void reference(Occurrence& read, ContentBuilder& builder);
    void dataOf(Occurrence& read, ContentBuilder& builder);
    /// The member behind a sign, a number or the dot of a list; kNone with an error when there is
    /// none.
    Index behindSign(const Setting& setting);

    // parse_content.cpp: running text
    void content(ContentBuilder& builder);
    [[nodiscard]] bool endsContent() const;
    [[nodiscard]] bool isTitle() const;
    [[nodiscard]] bool isText() const;
    [[nodiscard]] bool isAloneOnLine() const;
    void literal(ContentBuilder& builder);
    void finish(Content& content, ContentBuilder& builder);

    // parse_relations.cpp
    void relations(Owner root, std::size_t base = 0);
    void checkSign(const Token& sign, const Levels::Answer& answer);

    // parse_list.cpp
    void list();

    // parse_reconstruction.cpp
    void reconstruction();
    void numbered();
    void inference();
    void rules(Inference& read);
    [[nodiscard]] bool continuesReconstruction();
    [[nodiscard]] bool numberFollows();
    void closeReconstruction();

    // parse_data.cpp
    Index data(const Token& token);
    yaml::Value yamlAt(std::string_view text, std::size_t place, std::size_t end, bool& valid);

    void advance() { m_token = m_lexer.next(); }
    [[nodiscard]] bool is(TokenKind kind) const { return m_token.kind == kind; }
    [[nodiscard]] bool isBetweenBlocks() const {
        return is(TokenKind::EmptyLine) || is(TokenKind::End);
    }
    [[nodiscard]] Index nextOccurrence() const {
        return static_cast<Index>(m_document.occurrences.size());
    }
    void openBlock(Block::Kind kind, Index index, std::size_t begin);
    [[nodiscard]] bool isTooMuch();

    enum class Inside : std::uint8_t { Block, Heading, List, Reconstruction };

    std::string_view m_text;
    Problems& m_problems;
    const std::function<bool()>& m_stop;
    Lexer m_lexer;
    Token m_token; // the word that is looked at
    Document m_document;
    Levels m_levels;
    std::string m_room; // where contents are made, one after the other
    Inside m_inside = Inside::Block;
    Owner m_lastRoot;                   // of the block before, for signs behind an empty line
    Index m_openReconstruction = kNone; // of the block before, as long as it may go on
    std::size_t m_numberLine = 0;       // where numberFollows() found one
    std::size_t m_noNumberBefore = 0;   // where it found none
    bool m_tagsInText = true;
    bool m_colonsAreMissing = false; // this file writes [title] text for [title]: text
    bool m_stopped = false;
};

} // namespace argmap::argdown
