#include <argmap/plugin/article_image.hpp>
#include <argmap/wire/article_view.hpp>

namespace argmap::plugin {

namespace {

using model::ParagraphKind;

static_assert(static_cast<std::uint32_t>(ParagraphKind::Heading) == ARGMAP_PARAGRAPH_HEADING);
static_assert(static_cast<std::uint32_t>(ParagraphKind::ListItem) == ARGMAP_PARAGRAPH_LIST_ITEM);
static_assert(static_cast<std::uint32_t>(ParagraphKind::Quotation) == ARGMAP_PARAGRAPH_QUOTATION);
static_assert(static_cast<std::uint32_t>(ParagraphKind::Code) == ARGMAP_PARAGRAPH_CODE);
static_assert(static_cast<std::uint32_t>(ParagraphKind::Caption) == ARGMAP_PARAGRAPH_CAPTION);
static_assert(static_cast<std::uint32_t>(ParagraphKind::TableRow) == ARGMAP_PARAGRAPH_TABLE_ROW);

model::TextRange rangeOf(const argmap_range& range) {
    return {range.start, range.end, range.offset, range.size};
}

ParagraphKind kindOf(std::uint32_t kind) {
    return kind <= ARGMAP_PARAGRAPH_TABLE_ROW ? static_cast<ParagraphKind>(kind)
                                              : ParagraphKind::Text;
}

model::ArticleParagraph paragraphOf(const argmap_paragraph& from) {
    model::ArticleParagraph paragraph;
    paragraph.range = rangeOf(from.range);
    paragraph.kind = kindOf(from.kind);
    paragraph.level = from.level;
    if (from.page != ARGMAP_NO_PAGE)
        paragraph.page = from.page;
    paragraph.line = from.line;
    return paragraph;
}

} // namespace

base::Result<model::Article> articleFromImage(std::span<const std::uint8_t> image) {
    const wire::Checked<wire::ArticleView> view = wire::ArticleView::open(image);
    if (!view)
        return base::fail("image.invalid", view.error());
    const argmap_article& from = view->article();
    const auto text = [&](argmap_text t) { return std::string(view->text(t)); };
    model::Article article;
    article.text = text(from.text);
    article.title = text(from.title);
    for (std::uint32_t i = 0; i < from.authors.count; ++i)
        article.authors.push_back(text(view->texts()[from.authors.first + i]));
    article.publisher = text(from.publisher);
    article.date = text(from.date);
    article.language = text(from.language);
    article.address = text(from.address);
    for (std::uint32_t i = 0; i < from.metadata.count; ++i) {
        const argmap_metadata& entry = view->metadata()[from.metadata.first + i];
        article.metadata.push_back({text(entry.key), text(entry.value)});
    }
    article.paragraphs.reserve(view->paragraphs().size());
    for (std::uint32_t row = 0; row < view->paragraphs().size(); ++row)
        article.paragraphs.push_back(paragraphOf(view->paragraphs()[row]));
    for (std::uint32_t row = 0; row < view->pages().size(); ++row)
        article.pages.push_back(
            {rangeOf(view->pages()[row].range), text(view->pages()[row].label)});
    return article;
}

} // namespace argmap::plugin
