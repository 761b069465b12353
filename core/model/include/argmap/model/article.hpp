// The text of an article and a map of its parts: what a citation points into.
//
// A value; any thread. Paragraphs and pages are ranges of the text, in its order, which do not
// overlap. A paragraph's number, "para 14", is its place in the list, from 1; headings, list items
// and the like count too.
#pragma once

#include <argmap/model/items.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::model {

/// A piece of an article's text, both ways: spans of citations count code points, programs bytes.
struct TextRange {
    std::uint32_t start = 0;  ///< code points before it
    std::uint32_t end = 0;    ///< code points before what follows it
    std::uint32_t offset = 0; ///< bytes before it
    std::uint32_t size = 0;   ///< its bytes
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

enum class ParagraphKind : std::uint8_t {
    Text,
    Heading,
    ListItem,
    Quotation,
    Code,
    Caption,
    TableRow ///< cells with tabs between them
};

/// "text", "heading", "list-item", "quotation", "code", "caption", "table-row".
[[nodiscard]] std::string_view name(ParagraphKind kind);

struct ArticleParagraph {
    TextRange range;
    ParagraphKind kind = ParagraphKind::Text;
    /// Of a heading: 1 is the highest; of list items and quotations: how many of these it stands
    /// in, from 1; of others 0.
    std::uint32_t level = 0;
    std::optional<std::uint32_t> page; ///< which of the pages it begins on, from 0
    std::uint32_t line = 0;            ///< of the input, from 1; 0: unknown
    friend bool operator==(const ArticleParagraph&, const ArticleParagraph&) = default;
};

struct ArticlePage {
    TextRange range;
    std::string label; ///< as it is printed: "14", "xii"
    friend bool operator==(const ArticlePage&, const ArticlePage&) = default;
};

struct Article {
    std::string text;
    std::string title;
    std::vector<std::string> authors;
    std::string publisher;
    std::string date;     ///< of publication: ISO 8601 where it is known to the day
    std::string language; ///< BCP 47
    std::string address;
    std::vector<Metadata> metadata;
    std::vector<ArticleParagraph> paragraphs;
    std::vector<ArticlePage> pages;

    /// The range is one of this article's.
    [[nodiscard]] std::string_view textOf(const TextRange& range) const {
        return std::string_view(text).substr(range.offset, range.size);
    }
    friend bool operator==(const Article&, const Article&) = default;
};

} // namespace argmap::model
