// Makes the image of an article (abi/article_image.h): paragraphs in, one text and its parts out.
//
// The text is made of the paragraphs with an empty line between them. A builder belongs to one
// thread.
#pragma once

#include <argmap/abi/article_image.h>
#include <argmap/wire/bytes.hpp>
#include <argmap/wire/items.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace argmap::wire {

/// What is known of an article besides its text; all may be empty.
struct ArticleHead {
    std::string title;
    std::vector<std::string> authors;
    std::string publisher;
    std::string date;     ///< of publication: ISO 8601 where it is known to the day
    std::string language; ///< BCP 47
    std::string address;
    std::vector<Metadata> metadata; ///< what else the input tells; values that are no JSON are
                                    ///< kept as JSON strings
};

struct Paragraph {
    std::string_view text; ///< not empty
    std::uint32_t kind = ARGMAP_PARAGRAPH_TEXT;
    std::uint32_t level = 0; ///< at most ARGMAP_PARAGRAPH_MAX_LEVEL; more is told as that
    std::uint32_t line = 0;  ///< of the input, from 1; 0: unknown
};

class ArticleBuilder {
public:
    // NOLINTNEXTLINE(cppcoreguidelines-non-private-member-variables-in-classes): any value is good
    ArticleHead head;

    /// Appends a paragraph; an empty one is left out. What is not UTF-8 becomes U+FFFD. Throws
    /// std::bad_alloc when the text would be larger than 4 GiB.
    void add(const Paragraph& paragraph);
    /// What is added from here on stands on a new page; what came before the first page stands on
    /// none.
    void beginPage(std::string_view label);

    [[nodiscard]] std::size_t paragraphCount() const { return m_paragraphs.size(); }
    [[nodiscard]] std::string_view text() const { return m_text; }

    [[nodiscard]] ImageBytes finish() const;

private:
    struct Page {
        argmap_range range;
        std::string label;
    };

    void append(std::string_view text, argmap_range& range);
    void endPage();

    std::string m_text;
    std::uint32_t m_points = 0; // code points of m_text
    std::vector<argmap_paragraph> m_paragraphs;
    std::vector<Page> m_pages;
};

} // namespace argmap::wire
