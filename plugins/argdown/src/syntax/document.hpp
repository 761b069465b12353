// The syntax tree of an Argdown text: blocks, and what stands in them.
//
// A value that borrows the text and owns the texts that were joined of it; any thread. Statements
// and arguments of all blocks stand in one list in the order of the text and refer to one another by
// their place in it, so that no walk over them needs recursion.
#pragma once

#include "syntax/text_pool.hpp"
#include "syntax/token.hpp"
#include "yaml/value.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::argdown {

using Index = std::uint32_t;
inline constexpr Index kNone = std::numeric_limits<Index>::max();

enum class MarkKind : std::uint8_t { Bold, Italic, Link, Tag, StatementMention, ArgumentMention };

/// A range of a text in code points, `end` behind the last.
struct Mark {
    MarkKind kind{};
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string_view value; ///< address, tag or title
};

/// Running text without its signs, but with its tags.
struct Content {
    std::string_view text;
    std::vector<Mark> marks;
    std::vector<std::string_view> tags; ///< without the sign; each once
};

/// One place where a statement or an argument stands.
struct Occurrence {
    enum class Kind : std::uint8_t { Statement, Argument };
    enum class Form : std::uint8_t { Text, Reference, Definition };
    enum class Role : std::uint8_t { Block, Item, Numbered, Related };

    Kind kind = Kind::Statement;
    Form form = Form::Text;
    Role role = Role::Block;
    Sign sign{};                 ///< of a related one
    bool belowInference = false; ///< then `parent` is an inference
    Index parent = kNone;        ///< of a related one: whom the sign relates it to
    Index data = kNone;          ///< of Document::data
    std::size_t begin = 0;       ///< byte offset of its first character
    std::string_view title;      ///< empty: it has none
    Content content;

    [[nodiscard]] bool isStatement() const { return kind == Kind::Statement; }
    [[nodiscard]] bool isReference() const { return form == Form::Reference; }
};

struct Heading {
    std::size_t level = 1;
    Content content;
    Index data = kNone;
    std::size_t begin = 0;
};

struct Inference {
    std::vector<std::string> rules;
    Index data = kNone;
    std::size_t begin = 0;
};

/// A premise–conclusion structure: what stands in it, line by line.
struct Reconstruction {
    struct Line {
        bool isInference = false;
        Index index = kNone; ///< of Document::inferences or ::occurrences
    };
    std::vector<Line> lines;
};

struct Block {
    enum class Kind : std::uint8_t { Heading, Statement, Argument, List, Reconstruction };

    Kind kind{};
    Index index = kNone; ///< of headings or reconstructions; of the first occurrence
    std::size_t begin = 0;
    Index firstOccurrence = 0;
    Index lastOccurrence = 0; ///< behind its last
};

struct Document {
    TextPool texts; ///< those of all contents
    std::optional<yaml::Value> frontMatter;
    std::vector<Block> blocks;
    std::vector<Occurrence> occurrences; ///< a parent before its children
    std::vector<Heading> headings;
    std::vector<Inference> inferences;
    std::vector<Reconstruction> reconstructions;
    std::vector<yaml::Value> data;
};

} // namespace argmap::argdown
