// The tokens of a JSON text (RFC 8259), one after another, each with its place.
//
// Strict, and without limits of its own but the depth: numbers are not read but only looked at, so
// that they may have any size and are kept as they were written. Nothing recurses. Borrows the
// text; one thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::wire {

class JsonTokens {
public:
    enum class Kind {
        BeginObject,
        EndObject,
        BeginArray,
        EndArray,
        Key,    ///< with its quotation marks, without the colon
        String, ///< with its quotation marks
        Number,
        True,
        False,
        Null,
        End,  ///< of the text, behind one whole value; again and again
        Error ///< `begin` is where the text is no JSON; again and again
    };
    struct Token {
        Kind kind;
        std::size_t begin; ///< offset of its first byte
        std::size_t end;   ///< behind its last
    };

    /// A byte order mark is skipped. More than `maxDepth` open brackets are an error.
    JsonTokens(std::string_view text, std::size_t maxDepth);

    [[nodiscard]] Token next();

    /// Behind an Error: what is wrong, a clause ("a comma is missing here").
    [[nodiscard]] std::string_view error() const { return m_error; }

private:
    enum class Expected { Value, ValueOrEnd, Key, KeyOrEnd, CommaOrEnd, Nothing };

    Token value();
    Token open(bool isObject);
    Token close();
    Token key();
    Token ended(Kind kind, std::size_t begin);
    Token word(std::string_view expected, Kind kind);
    Token fail(std::size_t at, std::string_view why);

    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_text.size(); }
    void skipBlanks();
    bool take(char c);
    bool takeDigits();
    bool takeNumber();
    bool takeString();
    bool isEscape();
    bool refuse(std::size_t at, std::string_view why);

    std::string_view m_text;
    std::size_t m_maxDepth;
    std::size_t m_at = 0;
    Expected m_expected = Expected::Value;
    std::vector<bool> m_isObject; // of each open bracket
    std::string_view m_error;
};

/// The text that a String or Key token stands for. The token is valid, with its quotation marks.
[[nodiscard]] std::string decodedJsonString(std::string_view token);

} // namespace argmap::wire
