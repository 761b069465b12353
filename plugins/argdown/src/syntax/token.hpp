// The words of Argdown.
//
// Values; any thread. The views point into the source's text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace argmap::argdown {

enum class TokenKind : std::uint8_t {
    End,       // of the text
    EmptyLine, // two line ends or more: between blocks
    Newline,
    FrontMatter,
    Data, // {…}
    HeadingStart,
    Number,      // (1) at the start of a line
    OrderedItem, // 1.
    UnorderedItem,
    Relation,       // a sign at the start of a line
    InferenceStart, // -- at the start of a line
    InferenceEnd,
    Comma, // between rules of an inference
    StatementDefinition,
    StatementReference,
    StatementMention,
    ArgumentDefinition,
    ArgumentReference,
    ArgumentMention,
    Link,
    Tag,
    MarkStart,
    MarkEnd,
    Escaped, // a backslash and what it protects
    Shortcode,
    Text
};

/// The signs of relations. The child stands behind the sign, the parent above.
enum class Sign : std::uint8_t {
    Support,       // +  <+   child supports parent
    SupportsChild, // +>
    Attack,        // -  <-
    AttacksChild,  // ->
    Contradiction, // ><
    Undercut,      // _  <_
    UndercutsChild // _>
};

enum class Emphasis : std::uint8_t {
    AsteriskBold,
    UnderscoreBold,
    AsteriskItalic,
    UnderscoreItalic
};

struct Token {
    TokenKind kind = TokenKind::End;
    Sign sign{};
    Emphasis emphasis{};
    bool lineStart = false; ///< nothing but blanks and comments before it on its line
    std::size_t indent = 0; ///< characters before it; of items, numbers, relations and inferences
    std::size_t begin = 0;  ///< byte offset of the first character after the indentation
    std::size_t end = 0;    ///< behind the last
    std::string_view image; ///< as written, with one blank behind it where it takes one along
    std::string_view inner; ///< title, tag, text of a link, escaped characters, a shortcode's sign
    std::string_view address; ///< of a link
};

} // namespace argmap::argdown
