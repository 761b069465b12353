// The words of HTML that stands in Markdown: tags, comments, scripts and styles go.
//
// Good enough for what people put between paragraphs; whole pages are for the plugin source-html.
// One paragraph, one object.
#pragma once

#include "character_references.hpp"

#include <argmap/sdk/flowing_text.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace argmap::source_text {

class HtmlStripper {
public:
    /// MD4C gives a block line by line; a tag may go on in the next.
    void add(std::string_view piece, sdk::FlowingText& words) {
        for (const char c : piece) {
            if (m_tag.empty()) {
                c == '<' ? m_tag.push_back(c) : addWord(c, words);
                continue;
            }
            if (m_tag.size() < longestKept)
                m_tag.push_back(c);
            m_dashes = c == '-' ? m_dashes + 1 : (c == '>' ? m_dashes : 0);
            if (c == '>' && (!m_tag.starts_with("<!--") || m_dashes >= 2))
                endTag(words);
        }
        flushWords(words);
    }

private:
    static constexpr std::size_t longestKept = 16;

    void addWord(char c, sdk::FlowingText& words) {
        if (m_hidden)
            return;
        m_words += c;
        if (c == ';') // the end of a character reference, perhaps
            endReference();
        if (m_words.size() > 4096 && c == ' ')
            flushWords(words);
    }

    void endReference() {
        const std::size_t begin = m_words.rfind('&');
        if (begin != std::string::npos && m_words.size() - begin <= longestKept)
            m_words.replace(begin, std::string::npos, characterReference(m_words.substr(begin)));
    }

    void endTag(sdk::FlowingText& words) {
        std::string name = m_tag;
        std::ranges::transform(name, name.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        });
        if (name.starts_with("<script") || name.starts_with("<style"))
            m_hidden = true;
        else if (name.starts_with("</script") || name.starts_with("</style"))
            m_hidden = false;
        flushWords(words);
        m_tag.clear();
        m_dashes = 0;
    }

    void flushWords(sdk::FlowingText& words) {
        words.add(m_words);
        m_words.clear();
    }

    std::string m_tag; // its beginning; empty: between tags
    std::string m_words;
    int m_dashes = 0; // that came last
    bool m_hidden = false;
};

} // namespace argmap::source_text
