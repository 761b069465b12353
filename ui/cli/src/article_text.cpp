#include "article_text.hpp"

#include "console.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace argmap::cli {

namespace {

using model::Article;
using model::ArticleParagraph;
using model::ParagraphKind;

std::string head(const Article& article) {
    std::vector<std::string> parts;
    if (!article.authors.empty())
        parts.push_back(fmt::format("by {}", fmt::join(article.authors, ", ")));
    for (const std::string& part : {article.publisher, article.date, article.language})
        if (!part.empty())
            parts.push_back(part);
    std::string text;
    for (const std::string& line :
         {article.title, fmt::format("{}", fmt::join(parts, " · ")), article.address})
        if (!line.empty())
            text += harmless(line) + '\n';
    return text;
}

std::string repeated(std::string_view mark, std::uint32_t times) {
    std::string result;
    for (std::uint32_t i = 0; i < std::min<std::uint32_t>(times, 20); ++i)
        result += mark;
    return result;
}

// What stands before a paragraph that is no plain one, as in Markdown.
std::string mark(const ArticleParagraph& paragraph) {
    switch (paragraph.kind) {
    case ParagraphKind::Heading:
        return repeated("#", paragraph.level) + " ";
    case ParagraphKind::ListItem:
        return repeated("  ", paragraph.level > 0 ? paragraph.level - 1 : 0) + "- ";
    case ParagraphKind::Quotation:
        return repeated("> ", std::max(paragraph.level, 1U));
    case ParagraphKind::Caption:
        return "caption: ";
    case ParagraphKind::Code:
    case ParagraphKind::TableRow:
    case ParagraphKind::Text:
        break;
    }
    return {};
}

std::string words(const ArticleParagraph& paragraph, std::string_view text) {
    std::string shown = harmless(text, "\n\t");
    if (paragraph.kind == ParagraphKind::Code) {
        std::string indented = "\n    ";
        for (const char c : shown)
            indented += c == '\n' ? std::string("\n    ") : std::string(1, c);
        return indented;
    }
    std::string result;
    for (const char c : shown)
        if (c == '\t' && paragraph.kind == ParagraphKind::TableRow)
            result += " | ";
        else
            result += c;
    return result;
}

Json paragraphJson(const Article& article, std::size_t row) {
    const ArticleParagraph& paragraph = article.paragraphs[row];
    Json json{{"number", row + 1}, {"kind", model::name(paragraph.kind)}};
    if (paragraph.level != 0)
        json["level"] = paragraph.level;
    if (paragraph.page)
        json["page"] = article.pages[*paragraph.page].label;
    if (paragraph.line != 0)
        json["line"] = paragraph.line;
    json["start"] = paragraph.range.start;
    json["end"] = paragraph.range.end;
    json["text"] = article.textOf(paragraph.range);
    return json;
}

} // namespace

std::string articleText(const Article& article) {
    std::string text = head(article);
    std::optional<std::uint32_t> page;
    for (std::size_t row = 0; row < article.paragraphs.size(); ++row) {
        const ArticleParagraph& paragraph = article.paragraphs[row];
        if (!text.empty())
            text += '\n';
        if (paragraph.page && paragraph.page != page)
            text +=
                fmt::format("--- page {} ---\n\n", harmless(article.pages[*paragraph.page].label));
        page = paragraph.page;
        text += fmt::format("[{}] {}{}\n", row + 1, mark(paragraph),
                            words(paragraph, article.textOf(paragraph.range)));
    }
    return text;
}

void addArticle(Json& report, const Article& article) {
    report["title"] = article.title;
    report["authors"] = article.authors;
    report["publisher"] = article.publisher;
    report["date"] = article.date;
    report["language"] = article.language;
    report["address"] = article.address;
    Json metadata = Json::array();
    for (const model::Metadata& entry : article.metadata)
        metadata.push_back({{"key", entry.key}, {"value", Json::parse(entry.value)}});
    report["metadata"] = std::move(metadata);
    Json pages = Json::array();
    for (const model::ArticlePage& page : article.pages)
        pages.push_back(
            {{"label", page.label}, {"start", page.range.start}, {"end", page.range.end}});
    report["pages"] = std::move(pages);
    Json paragraphs = Json::array();
    for (std::size_t row = 0; row < article.paragraphs.size(); ++row)
        paragraphs.push_back(paragraphJson(article, row));
    report["paragraphs"] = std::move(paragraphs);
}

} // namespace argmap::cli
