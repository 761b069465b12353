#include "metadata.hpp"

#include <argmap/sdk/flowing_text.hpp>
#include <argmap/wire/json_text.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

namespace argmap::source_html {

namespace {

constexpr std::size_t mostValues = 1000; // of one name

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return result;
}

std::string wordsIn(const GumboNode& element) {
    sdk::FlowingText words;
    for (const GumboNode* node = &element; node != nullptr; node = next(*node, element))
        if (isText(*node))
            words.add(node->v.text.text);
    return words.take();
}

// "2024/5/1" is not touched; "2024/05/01" and "2024-05-01T10:00:00Z" become "2024-05-01".
std::string dateOf(std::string_view text) {
    constexpr std::string_view pattern = "dddd-dd-dd";
    if (text.size() < pattern.size())
        return std::string(text);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool isDigit = text[i] >= '0' && text[i] <= '9';
        if (pattern[i] == 'd' ? !isDigit : (text[i] != '-' && text[i] != '/'))
            return std::string(text);
    }
    const bool endsThere =
        text.size() == pattern.size() || text[pattern.size()] == 'T' || text[pattern.size()] == ' ';
    if (!endsThere)
        return std::string(text);
    std::string date(text.substr(0, pattern.size()));
    date[4] = date[7] = '-';
    return date;
}

bool isAddress(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://");
}

// Everything that the page says, by its name in small letters.
class Said {
public:
    explicit Said(const Page& page) {
        for (const GumboNode* node = &page.root(); node != nullptr; node = next(*node, page.root()))
            if (isElement(*node, GUMBO_TAG_META))
                takeMeta(*node);
            else if (isElement(*node, GUMBO_TAG_LINK) &&
                     lowered(attribute(*node, "rel")) == "canonical")
                put("canonical", attribute(*node, "href"));
            else if (isElement(*node, GUMBO_TAG_TITLE) &&
                     node->v.element.tag_namespace == GUMBO_NAMESPACE_HTML)
                put("<title>", wordsIn(*node));
        put("<html lang>", attribute(page.root(), "lang"));
    }

    void put(const std::string& name, std::string_view value) {
        std::string words = sdk::flowing(value);
        std::vector<std::string>& all = m_values[name];
        if (!words.empty() && all.size() < mostValues)
            all.push_back(std::move(words));
    }

    [[nodiscard]] std::vector<std::string> all(std::string_view name) const {
        const auto found = m_values.find(name);
        return found == m_values.end() ? std::vector<std::string>() : found->second;
    }
    /// The first value of the first of the names that has one.
    template <std::size_t N>
    [[nodiscard]] std::string first(const std::array<std::string_view, N>& names) const {
        for (const std::string_view name : names)
            if (const std::vector<std::string> values = all(name); !values.empty())
                return values.front();
        return {};
    }

private:
    void takeMeta(const GumboNode& meta) {
        for (const char* key : {"name", "property", "http-equiv", "itemprop"})
            if (const std::string_view name = attribute(meta, key); !name.empty()) {
                put(lowered(name), attribute(meta, "content"));
                return;
            }
    }

    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

using Names = std::array<std::string_view, 6>;

std::vector<std::string> authorsOf(const Said& said) {
    for (const std::string_view name : Names{"citation_author", "dc.creator", "dcterms.creator",
                                             "author", "article:author", "parsely-author"}) {
        std::vector<std::string> authors = said.all(name);
        std::erase_if(authors, isAddress); // Open Graph has the address of a profile
        if (!authors.empty())
            return authors;
    }
    return {};
}

const GumboNode* firstOf(GumboTag tag, const GumboNode& content) {
    for (const GumboNode* node = &content; node != nullptr; node = next(*node, content))
        if (isElement(*node, tag))
            return node;
    return nullptr;
}

} // namespace

wire::ArticleHead metadataOf(const Page& page, const GumboNode& content) {
    Said said(page);
    if (const GumboNode* heading = firstOf(GUMBO_TAG_H1, content))
        said.put("<h1>", wordsIn(*heading));
    if (const GumboNode* time = firstOf(GUMBO_TAG_TIME, content))
        said.put("<time>", attribute(*time, "datetime"));
    wire::ArticleHead head;
    head.title = said.first(
        Names{"citation_title", "og:title", "dc.title", "dcterms.title", "<h1>", "<title>"});
    head.authors = authorsOf(said);
    head.publisher =
        said.first(Names{"citation_publisher", "citation_journal_title", "dc.publisher",
                         "dcterms.publisher", "og:site_name", "publisher"});
    head.date = dateOf(said.first(std::array<std::string_view, 8>{
        "citation_publication_date", "article:published_time", "dc.date", "dcterms.date",
        "datepublished", "date", "citation_date", "<time>"}));
    head.language = said.first(std::array<std::string_view, 4>{"<html lang>", "content-language",
                                                               "dc.language", "og:locale"});
    std::ranges::replace(head.language, '_', '-');
    head.address =
        said.first(std::array<std::string_view, 3>{"canonical", "og:url", "citation_public_url"});
    for (const char* name : {"description", "keywords"})
        if (const std::vector<std::string> values = said.all(name); !values.empty())
            head.metadata.push_back({name, wire::jsonString(values.front())});
    return head;
}

} // namespace argmap::source_html
