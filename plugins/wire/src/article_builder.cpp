#include <argmap/wire/article_builder.hpp>

#include <argmap/wire/image_writer.hpp>
#include <argmap/wire/json_text.hpp>
#include <argmap/wire/utf8.hpp>

#include <algorithm>
#include <limits>
#include <new>

namespace argmap::wire {

namespace {

std::uint32_t codePoints(std::string_view text) {
    return static_cast<std::uint32_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

// The rows of a list as they are appended to a table.
template <class Row>
argmap_list listed(std::vector<Row>& table, std::vector<Row> rows) {
    const argmap_list list{static_cast<std::uint32_t>(table.size()),
                           static_cast<std::uint32_t>(rows.size())};
    table.insert(table.end(), rows.begin(), rows.end());
    return list;
}

std::string asJson(const std::string& value) {
    return isJson(value) ? value : jsonString(isUtf8(value) ? value : repaired(value));
}

} // namespace

void ArticleBuilder::append(std::string_view text, argmap_range& range) {
    if (text.size() > std::numeric_limits<std::uint32_t>::max() - m_text.size())
        throw std::bad_alloc();
    range.offset = static_cast<std::uint32_t>(m_text.size());
    range.start = m_points;
    m_text += text;
    m_points += codePoints(text);
    range.size = static_cast<std::uint32_t>(text.size());
    range.end = m_points;
}

void ArticleBuilder::add(const Paragraph& paragraph) {
    if (paragraph.text.empty())
        return;
    argmap_range separator{};
    if (!m_text.empty())
        append("\n\n", separator);
    argmap_paragraph row{};
    if (isUtf8(paragraph.text))
        append(paragraph.text, row.range);
    else
        append(repaired(paragraph.text), row.range);
    row.kind = paragraph.kind;
    row.level = std::min<std::uint32_t>(paragraph.level, ARGMAP_PARAGRAPH_MAX_LEVEL);
    row.page = m_pages.empty() ? ARGMAP_NO_PAGE : static_cast<std::uint32_t>(m_pages.size() - 1);
    row.line = paragraph.line;
    if (!m_pages.empty() && m_pages.back().range.size == 0) { // it begins with its first paragraph
        m_pages.back().range.offset = row.range.offset;
        m_pages.back().range.start = row.range.start;
    }
    m_paragraphs.push_back(row);
    endPage();
}

// The last page reaches to where the text ends now.
void ArticleBuilder::endPage() {
    if (m_pages.empty())
        return;
    argmap_range& range = m_pages.back().range;
    range.size = static_cast<std::uint32_t>(m_text.size()) - range.offset;
    range.end = m_points;
}

void ArticleBuilder::beginPage(std::string_view label) {
    const auto size = static_cast<std::uint32_t>(m_text.size());
    m_pages.push_back({{m_points, m_points, size, 0}, std::string(label)});
}

ImageBytes ArticleBuilder::finish() const {
    StringPool strings;
    std::vector<argmap_text> texts;
    std::vector<argmap_metadata> metadata;
    argmap_article article{};
    article.text = strings.add(m_text);
    article.title = strings.add(head.title);
    std::vector<argmap_text> authors;
    for (const std::string& author : head.authors)
        authors.push_back(strings.add(author));
    article.authors = listed(texts, std::move(authors));
    article.publisher = strings.add(head.publisher);
    article.date = strings.add(head.date);
    article.language = strings.add(head.language);
    article.address = strings.add(head.address);
    std::vector<argmap_metadata> entries;
    for (const Metadata& entry : head.metadata)
        entries.push_back({strings.add(entry.key), strings.add(asJson(entry.value))});
    article.metadata = listed(metadata, std::move(entries));
    std::vector<argmap_page> pages;
    for (const Page& page : m_pages)
        pages.push_back({page.range, strings.add(page.label)});
    if (strings.overflowed())
        throw std::bad_alloc();

    ImageWriter writer(ARGMAP_IMAGE_ARTICLE);
    writer.add(strings);
    writer.add(ARGMAP_TABLE_ARTICLE, std::span<const argmap_article>(&article, 1));
    writer.add(ARGMAP_TABLE_PARAGRAPHS, m_paragraphs);
    writer.add(ARGMAP_TABLE_PAGES, pages);
    writer.add(ARGMAP_TABLE_TEXTS, texts);
    writer.add(ARGMAP_TABLE_METADATA, metadata);
    return writer.finish();
}

} // namespace argmap::wire
