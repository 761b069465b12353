// Reads the image of an article (abi/article_image.h) that nobody vouches for.
//
// A view borrows the bytes, which must stay and not change; it may be copied and read by any
// thread.
#pragma once

#include <argmap/abi/article_image.h>
#include <argmap/wire/image_view.hpp>

#include <string_view>

namespace argmap::wire {

class ArticleView {
public:
    /// Checks everything, linear in the text: there is one article; paragraphs and pages stand in
    /// the order of the text and do not overlap; no range is cut within a code point, and its code
    /// points are where its bytes are; a paragraph begins on its page; metadata is JSON. Kinds of
    /// paragraphs may be unknown ones.
    static Checked<ArticleView> open(ByteSpan image);

    [[nodiscard]] const argmap_article& article() const { return m_article; }
    [[nodiscard]] const Records<argmap_paragraph>& paragraphs() const { return m_paragraphs; }
    [[nodiscard]] const Records<argmap_page>& pages() const { return m_pages; }
    [[nodiscard]] const Records<argmap_text>& texts() const { return m_texts; }
    [[nodiscard]] const Records<argmap_metadata>& metadata() const { return m_metadata; }

    [[nodiscard]] std::string_view text(argmap_text text) const { return m_image.text(text); }
    /// The whole text of the article.
    [[nodiscard]] std::string_view text() const { return text(m_article.text); }
    [[nodiscard]] std::string_view text(const argmap_range& range) const {
        return text().substr(range.offset, range.size);
    }

private:
    [[nodiscard]] std::string check() const;
    [[nodiscard]] std::string checkTexts() const;
    [[nodiscard]] std::string checkParagraphs() const;
    [[nodiscard]] std::string checkPages() const;

    ImageView m_image;
    argmap_article m_article{};
    Records<argmap_paragraph> m_paragraphs;
    Records<argmap_page> m_pages;
    Records<argmap_text> m_texts;
    Records<argmap_metadata> m_metadata;
};

} // namespace argmap::wire
