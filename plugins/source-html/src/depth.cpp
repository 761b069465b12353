#include "depth.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace argmap::source_html {

namespace {

// Without end tag, or ended by their next brother.
constexpr std::array<std::string_view, 29> ending{
    "area",   "base",  "body", "br",    "col", "colgroup", "dd",   "dt",     "embed", "head",
    "hr",     "html",  "img",  "input", "li",  "link",     "meta", "option", "p",     "param",
    "source", "tbody", "td",   "tfoot", "th",  "thead",    "tr",   "track",  "wbr"};
// What stands in them is no markup.
constexpr std::array<std::string_view, 6> raw{"iframe",   "script", "style",
                                              "textarea", "title",  "xmp"};

// Elements that end themselves in drawings. They would nest if the parser saw no drawing there.
constexpr std::size_t maxDrawn = 20'000;

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

class Scan {
public:
    explicit Scan(std::string_view html) : m_html(html) {}

    std::size_t run() {
        for (std::size_t at = m_html.find('<'); at != std::string_view::npos && !m_isTooDeep;
             at = m_html.find('<', at)) {
            if (m_html.substr(at).starts_with("<!--"))
                at = behind("-->", at + 4);
            else if (at + 1 < m_html.size() && isLetter(m_html[at + 1]))
                at = start(at);
            else if (at + 2 < m_html.size() && m_html[at + 1] == '/' && isLetter(m_html[at + 2]))
                at = end(at);
            else
                ++at;
        }
        return m_isTooDeep ? m_found : m_html.size();
    }

private:
    [[nodiscard]] std::size_t behind(std::string_view what, std::size_t at) const {
        const std::size_t found = m_html.find(what, at);
        return found == std::string_view::npos ? m_html.size() : found + what.size();
    }

    // Cut to a length that no known name has.
    [[nodiscard]] std::string nameAt(std::size_t at) const {
        std::string name;
        for (; at < m_html.size() && name.size() < 32; ++at) {
            const char c = lower(m_html[at]);
            if (c == '>' || c == '/' || c == ' ' || (c >= '\t' && c <= '\r'))
                break;
            name += c;
        }
        return name;
    }

    // Behind the tag that begins at `at`; ">" within quotation marks is part of a value.
    [[nodiscard]] std::size_t behindTag(std::size_t at) const {
        char quote = 0;
        char before = 0; // that is no blank
        for (; at < m_html.size(); ++at) {
            const char c = m_html[at];
            if (quote != 0)
                quote = c == quote ? '\0' : quote;
            else if (c == '>')
                return at + 1;
            else if ((c == '"' || c == '\'') && before == '=')
                quote = c;
            if (c != ' ' && (c < '\t' || c > '\r'))
                before = c;
        }
        return at;
    }

    std::size_t start(std::size_t at) {
        const std::string name = nameAt(at + 1);
        const std::size_t next = behindTag(at);
        if (std::ranges::find(raw, name) != raw.end())
            return rawEnd(name, next);
        if (std::ranges::find(ending, name) != ending.end())
            return next;
        // "<path/>" ends itself within a drawing, where "<div/>" would not.
        const bool endsItself = next - at > 2 && m_html.substr(0, next).ends_with("/>") &&
                                (m_open.contains("svg") || m_open.contains("math"));
        if (!endsItself)
            ++m_open[name];
        if (++(endsItself ? m_drawn : m_depth) > (endsItself ? maxDrawn : maxDepth)) {
            m_isTooDeep = true;
            m_found = at;
        }
        return next;
    }

    std::size_t end(std::size_t at) {
        const auto found = m_open.find(nameAt(at + 2));
        if (found != m_open.end()) {
            --m_depth;
            if (--found->second == 0)
                m_open.erase(found);
        }
        return behindTag(at);
    }

    [[nodiscard]] std::size_t rawEnd(const std::string& name, std::size_t at) const {
        for (at = m_html.find("</", at); at != std::string_view::npos;
             at = m_html.find("</", at + 2))
            if (nameAt(at + 2) == name)
                return at;
        return m_html.size();
    }

    std::string_view m_html;
    std::unordered_map<std::string, std::size_t> m_open; // elements by name; at most 512 of them
    std::size_t m_depth = 0;
    std::size_t m_drawn = 0;
    bool m_isTooDeep = false;
    std::size_t m_found = 0;
};

} // namespace

std::size_t tooDeepAt(std::string_view html) {
    return Scan(html).run();
}

} // namespace argmap::source_html
