#include "front_matter.hpp"

#include <argmap/sdk/flowing_text.hpp>
#include <argmap/wire/json_text.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace argmap::source_text {

namespace {

constexpr std::size_t largest = std::size_t{64} * 1024;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// A plain value, without the quotation marks around it.
std::string scalar(std::string_view text) {
    text = trimmed(text);
    if (text.size() >= 2 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0])
        text = text.substr(1, text.size() - 2);
    return sdk::flowing(text);
}

// "[A, B]" or one value.
std::vector<std::string> values(std::string_view text) {
    text = trimmed(text);
    std::vector<std::string> all;
    if (!text.starts_with('[') || !text.ends_with(']')) {
        all.push_back(scalar(text));
    } else {
        text = text.substr(1, text.size() - 2);
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find(',', at), text.size());
            all.push_back(scalar(text.substr(at, end - at)));
            at = end + 1;
        }
    }
    std::erase(all, std::string());
    return all;
}

void put(wire::ArticleHead& head, const std::string& name, std::vector<std::string> found) {
    if (found.empty())
        return;
    if (name == "author" || name == "authors")
        head.authors.insert(head.authors.end(), found.begin(), found.end());
    else if (name == "title")
        head.title = found.front();
    else if (name == "date")
        head.date = found.front();
    else if (name == "lang" || name == "language")
        head.language = found.front();
    else if (name == "publisher" || name == "publication")
        head.publisher = found.front();
    else if (name == "url" || name == "address" || name == "source")
        head.address = found.front();
    else
        for (const std::string& value : found)
            head.metadata.push_back({name, wire::jsonString(value)});
}

// One line after another; a list may stand below its name.
class Fields {
public:
    explicit Fields(wire::ArticleHead& head) : m_head(head) {}

    void take(std::string_view line) {
        const std::string_view text = trimmed(line);
        if (text.starts_with("- ") && !m_name.empty()) {
            m_values.push_back(scalar(text.substr(2)));
            return;
        }
        end();
        const std::size_t colon = text.find(':');
        // What stands deeper belongs to a structure, which is not read.
        if (colon == std::string_view::npos || line.starts_with(' ') || text.starts_with('#'))
            return;
        m_name = std::string(trimmed(text.substr(0, colon)));
        for (char& c : m_name)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        m_values = values(text.substr(colon + 1));
    }
    void end() {
        put(m_head, m_name, std::move(m_values));
        m_name.clear();
        m_values.clear();
    }

private:
    wire::ArticleHead& m_head;
    std::string m_name;
    std::vector<std::string> m_values;
};

} // namespace

std::size_t readFrontMatter(std::string_view text, wire::ArticleHead& head) {
    const std::string_view begin = text.substr(0, largest);
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < begin.size();) {
        const std::size_t end = begin.find('\n', at);
        if (end == std::string_view::npos)
            return 0;
        lines.push_back(begin.substr(at, end - at));
        at = end + 1;
        const std::string_view line = trimmed(lines.back());
        if (lines.size() == 1 && line != "---")
            return 0;
        if (lines.size() == 1 || (line != "---" && line != "..."))
            continue;
        Fields fields(head);
        for (const std::string_view field : std::span(lines).subspan(1, lines.size() - 2))
            fields.take(field);
        fields.end();
        return at;
    }
    return 0;
}

} // namespace argmap::source_text
