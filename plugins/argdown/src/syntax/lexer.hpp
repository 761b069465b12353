// Cuts the text into words, one at a time and in the order of Argdown's own rules
// (argdown-core 1.7.5).
//
// One lexer a text; used by one thread. It owns no text. Time is linear in the text.
#pragma once

#include "syntax/ahead.hpp"
#include "syntax/characters.hpp"
#include "syntax/data_extent.hpp"
#include "syntax/problems.hpp"
#include "syntax/token.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace argmap::argdown {

class Lexer {
public:
    Lexer(std::string_view text, Problems& problems);

    /// The next word; End for ever at the end.
    [[nodiscard]] Token next();

    /// A block was broken off: emphasis that is still open will not be closed.
    void forgetEmphasis() { m_open.clear(); }
    /// What looked like the line of an inference is text.
    void leaveInference() { m_inInference = false; }
    [[nodiscard]] Ahead& ahead() { return m_ahead; }

private:
    // Each of these tries one rule at m_at. On success it fills m_token and moves m_at behind the
    // word.
    bool word();
    bool inferenceWord();
    bool frontMatter();
    bool data();
    bool escaped();
    bool specialName();
    bool lineBreak(bool emptyLines);
    bool lineStart();
    bool relation(std::size_t sign);
    bool heading();
    bool number(std::size_t open);
    bool item(std::size_t sign);
    bool emphasisEnd();
    bool emphasisStart();
    bool link();
    bool tag();
    bool title(std::size_t open);
    bool mention();
    bool text();

    bool comment(); // skipped, not a word
    std::size_t commentEnd();
    void skipLongLines();
    [[nodiscard]] bool inferenceIsLeft();
    /// Behind the empty line that begins at m_at; m_at when there is none.
    [[nodiscard]] std::size_t emptyLineEnd() const;

    bool emit(TokenKind kind, std::size_t begin, std::size_t end);
    bool emitSign(TokenKind kind, std::size_t begin, std::size_t end);
    [[nodiscard]] char at(std::size_t position) const {
        return position < m_text.size() ? m_text[position] : '\0';
    }
    [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t end) const {
        return m_text.substr(begin, end - begin);
    }
    [[nodiscard]] bool startsWith(std::string_view what) const {
        return m_text.substr(m_at, what.size()) == what;
    }
    /// `position` moved over one blank: many words take one along.
    [[nodiscard]] std::size_t withBlank(std::size_t position) const {
        return isBlank(at(position)) ? position + 1 : position;
    }
    [[nodiscard]] bool afterBreak() const {
        return !m_last || *m_last == TokenKind::Newline || *m_last == TokenKind::EmptyLine;
    }

    std::string_view m_text;
    Problems& m_problems;
    Ahead m_ahead;
    DataExtent m_dataExtent;
    std::size_t m_at = 0;
    Token m_token;
    std::optional<TokenKind> m_last; // the last word that was not skipped
    bool m_sawBlock = false;         // front matter may no longer come
    bool m_inInference = false;
    std::size_t m_inferenceBreaks = 0; // line ends since the inference's start
    std::vector<Emphasis> m_open;      // emphasis that is not closed yet
    bool m_toldOfComment = false;
    std::vector<std::pair<std::size_t, std::size_t>> m_longLines; // begin and end, last first
};

} // namespace argmap::argdown
