#include <argmap/wire/article_view.hpp>

#include <argmap/wire/json_text.hpp>

#include <algorithm>

namespace argmap::wire {

namespace {

bool isFirstByte(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

// Walks over a text and compares ranges with it, one after another; linear in the text in all.
class Walk {
public:
    explicit Walk(std::string_view text) : m_text(text) {}

    // What is wrong with the next range, or null.
    const char* next(const argmap_range& range) {
        if (range.offset < m_offset)
            return "does not come behind the one before";
        if (range.offset > m_text.size() || range.size > m_text.size() - range.offset)
            return "reaches past the end of the text";
        if (!goTo(range.offset) || range.start != m_points)
            return "does not begin where it says";
        if (!goTo(std::size_t{range.offset} + range.size) || range.end != m_points)
            return "does not end where it says";
        return nullptr;
    }

private:
    // False: there is no beginning of a code point.
    bool goTo(std::size_t offset) {
        const std::string_view passed = m_text.substr(m_offset, offset - m_offset);
        m_points += static_cast<std::uint64_t>(std::ranges::count_if(passed, isFirstByte));
        m_offset = offset;
        return offset == m_text.size() || isFirstByte(m_text[offset]);
    }

    std::string_view m_text;
    std::size_t m_offset = 0;
    std::uint64_t m_points = 0;
};

std::string at(const char* what, std::uint32_t row, const char* error) {
    return std::string(what) + " " + std::to_string(row) + " " + error;
}

// All texts of an image together are at most so many times its size.
constexpr std::uint64_t maxTextSharing = 16;

} // namespace

Checked<ArticleView> ArticleView::open(ByteSpan image) {
    Checked<ImageView> container = ImageView::open(image, ARGMAP_IMAGE_ARTICLE);
    if (!container)
        return Checked<ArticleView>::failed(container.error());
    ArticleView view;
    std::string error;
    const auto article = container->records<argmap_article>(ARGMAP_TABLE_ARTICLE, error);
    view.m_paragraphs = container->records<argmap_paragraph>(ARGMAP_TABLE_PARAGRAPHS, error);
    view.m_pages = container->records<argmap_page>(ARGMAP_TABLE_PAGES, error);
    view.m_texts = container->records<argmap_text>(ARGMAP_TABLE_TEXTS, error);
    view.m_metadata = container->records<argmap_metadata>(ARGMAP_TABLE_METADATA, error);
    view.m_image = *std::move(container);
    if (error.empty() && article.size() != 1)
        error = "the image does not hold one article";
    if (error.empty()) {
        view.m_article = article[0];
        error = view.check();
    }
    if (!error.empty())
        return Checked<ArticleView>::failed(std::move(error));
    return view;
}

std::string ArticleView::check() const {
    if (std::string error = checkTexts(); !error.empty())
        return error;
    if (std::string error = checkPages(); !error.empty())
        return error;
    return checkParagraphs();
}

std::string ArticleView::checkTexts() const {
    if (!inRange(m_article.authors, m_texts.size()))
        return "the authors reach past the end of their table";
    if (!inRange(m_article.metadata, m_metadata.size()))
        return "the metadata reaches past the end of its table";
    std::uint64_t left = m_image.size() * maxTextSharing;
    const auto isGood = [&](argmap_text text) {
        const bool good = m_image.holds(text) && text.size <= left;
        left -= good ? text.size : 0;
        return good;
    };
    for (const argmap_text text : {m_article.text, m_article.title, m_article.publisher,
                                   m_article.date, m_article.language, m_article.address})
        if (!isGood(text))
            return "a text of the article is not one of the image";
    for (std::uint32_t row = 0; row < m_texts.size(); ++row)
        if (!isGood(m_texts[row]))
            return at("author", row, "is not a text of the image");
    for (std::uint32_t row = 0; row < m_pages.size(); ++row)
        if (!isGood(m_pages[row].label))
            return at("page", row, "has a label that is not a text of the image");
    for (std::uint32_t row = 0; row < m_metadata.size(); ++row) {
        const argmap_metadata& entry = m_metadata[row];
        if (!isGood(entry.key) || !isGood(entry.value))
            return at("metadata", row, "is not a text of the image");
        if (!isJson(text(entry.value)))
            return at("metadata", row, "is not JSON");
    }
    return {};
}

std::string ArticleView::checkPages() const {
    Walk walk(text());
    for (std::uint32_t row = 0; row < m_pages.size(); ++row)
        if (const char* error = walk.next(m_pages[row].range))
            return at("page", row, error);
    return {};
}

std::string ArticleView::checkParagraphs() const {
    Walk walk(text());
    for (std::uint32_t row = 0; row < m_paragraphs.size(); ++row) {
        const argmap_paragraph& paragraph = m_paragraphs[row];
        if (const char* error = walk.next(paragraph.range))
            return at("paragraph", row, error);
        if (paragraph.range.size == 0)
            return at("paragraph", row, "is empty");
        if (paragraph.level > ARGMAP_PARAGRAPH_MAX_LEVEL)
            return at("paragraph", row, "has a level out of range");
        if (paragraph.page == ARGMAP_NO_PAGE)
            continue;
        if (paragraph.page >= m_pages.size())
            return at("paragraph", row, "stands on a page that is not there");
        const argmap_range& page = m_pages[paragraph.page].range;
        if (paragraph.range.offset < page.offset ||
            paragraph.range.offset - page.offset >= page.size)
            return at("paragraph", row, "does not begin on its page");
    }
    return {};
}

} // namespace argmap::wire
