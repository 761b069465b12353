#include "paragraphs.hpp"

#include "elements.hpp"

#include <argmap/sdk/flowing_text.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace argmap::source_html {

namespace {

bool isArticle(const GumboNode& element) {
    const GumboTag tag = element.v.element.tag;
    return tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN ||
           attribute(element, "role") == "main";
}

bool hasText(const GumboNode& element) {
    for (const GumboNode* node = &element; node != nullptr;) {
        if (node->type == GUMBO_NODE_TEXT && !sdk::flowing(node->v.text.text).empty())
            return true;
        node = next(*node, element, !isElement(*node) || !isLeftOut(*node, true));
    }
    return false;
}

// The only element of its kind that is not within another of it; null: there is none, or several.
template <class IsOne>
const GumboNode* onlyOne(const GumboNode& root, IsOne isOne) {
    const GumboNode* found = nullptr;
    for (const GumboNode* node = next(root, root); node != nullptr;) {
        const bool isIt = isElement(*node) && isOne(*node) && hasText(*node);
        if (isIt && found != nullptr)
            return nullptr;
        if (isIt)
            found = node;
        node = next(*node, root, !isIt);
    }
    return found;
}

// Holds headings, lists or further tables: it arranges the page and is no table to a reader.
bool isArrangement(const GumboNode& table) {
    for (const GumboNode* node = next(table, table); node != nullptr; node = next(*node, table)) {
        if (!isElement(*node))
            continue;
        const GumboTag tag = node->v.element.tag;
        if (tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL ||
            tag == GUMBO_TAG_BLOCKQUOTE || headingLevel(tag) != 0)
            return true;
    }
    return false;
}

// Line ends among the blanks that a text begins with.
std::uint32_t lineEndsBefore(std::string_view text) {
    const std::string_view blanks = text.substr(0, text.find_first_not_of(" \t\r\n\f"));
    return static_cast<std::uint32_t>(std::ranges::count(blanks, '\n'));
}

class Walk {
public:
    Walk(const GumboNode& content, sdk::ArticleSink& sink) : m_content(content), m_sink(sink) {}

    void run() {
        const GumboNode* node = &m_content;
        while (node != nullptr) {
            if (++m_nodes % 4096 == 0)
                m_sink.checkStop();
            if (isText(*node))
                addText(*node);
            const bool into = isElement(*node) && enter(*node);
            const GumboNode* following = into ? childAt(*node, 0) : nullptr;
            for (bool leaves = into; following == nullptr; leaves = true) {
                if (leaves)
                    leave(*node);
                if (node == &m_content)
                    break;
                following =
                    childAt(*node->parent, static_cast<unsigned>(node->index_within_parent) + 1);
                if (following == nullptr)
                    node = node->parent;
            }
            node = following;
        }
        flush();
    }

private:
    // False: what is in it is left out.
    bool enter(const GumboNode& element) {
        const GumboTag tag = element.v.element.tag;
        if (&element != &m_content && isLeftOut(element, m_articles > 0))
            return false;
        if (tag == GUMBO_TAG_BR) {
            lineBreak();
            return false;
        }
        if (tag == GUMBO_TAG_IMG) {
            m_captions.push_back(sdk::flowing(attribute(element, "alt")));
            return false;
        }
        if (isBlock(tag))
            border();
        if (m_rows > 0 && (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && m_cells++ > 0)
            m_row += m_flow.take() + '\t';
        if (tag == GUMBO_TAG_TABLE)
            m_tables.push_back(m_rows == 0 && !isArrangement(element));
        count(element, 1);
        return true;
    }

    void leave(const GumboNode& element) {
        const GumboTag tag = element.v.element.tag;
        if (tag == GUMBO_TAG_TR)
            flush();
        else if (isBlock(tag))
            border();
        count(element, -1);
        if (tag == GUMBO_TAG_TABLE)
            m_tables.pop_back();
    }

    void count(const GumboNode& element, int by) {
        switch (const GumboTag tag = element.v.element.tag) {
        case GUMBO_TAG_UL:
        case GUMBO_TAG_OL:
        case GUMBO_TAG_DL:
            m_lists += by;
            keep(false, by);
            break;
        case GUMBO_TAG_BLOCKQUOTE:
            m_quotations += by;
            keep(true, by);
            break;
        case GUMBO_TAG_PRE:
            m_pres += by;
            break;
        case GUMBO_TAG_FIGCAPTION:
        case GUMBO_TAG_CAPTION:
            m_figures += by;
            break;
        case GUMBO_TAG_TR:
            if (!m_tables.empty() && m_tables.back())
                m_rows += by;
            break;
        default:
            if (headingLevel(tag) != 0)
                m_heading = by > 0 ? headingLevel(tag) : 0;
        }
        if (isArticle(element))
            m_articles += by;
    }

    void keep(bool isQuotation, int by) {
        if (by > 0)
            m_containers.push_back(isQuotation);
        else
            m_containers.pop_back();
    }

    void addText(const GumboNode& node) {
        const std::string_view text = node.v.text.text;
        if (m_pres > 0 && m_rows == 0) {
            m_code += text;
        } else {
            m_flow.add(text);
            if (node.type == GUMBO_NODE_WHITESPACE)
                return;
            m_breaks = 0;
        }
        if (m_line == 0)
            m_line = node.v.text.start_pos.line + lineEndsBefore(text);
    }

    // Two in a row end a paragraph.
    void lineBreak() {
        if (m_pres > 0 && m_rows == 0) {
            m_code += '\n';
            return;
        }
        m_flow.endLine();
        if (++m_breaks >= 2 && m_rows == 0 && m_heading == 0)
            flush();
    }

    // Where a block begins or ends; within a row of a table that is a blank.
    void border() {
        if (m_rows > 0)
            m_flow.add(" ");
        else
            flush();
    }

    void flush() {
        if (m_cells > 0)
            give(m_row + m_flow.take(), ARGMAP_PARAGRAPH_TABLE_ROW, 0);
        else if (!m_code.empty())
            give(sdk::withoutInvisible(m_code), ARGMAP_PARAGRAPH_CODE, 0);
        giveText();
        for (const std::string& caption : m_captions)
            give(caption, ARGMAP_PARAGRAPH_CAPTION, 0);
        m_captions.clear();
        m_code.clear();
        m_row.clear();
        m_cells = 0;
        m_breaks = 0;
        m_line = 0;
    }

    void giveText() {
        const std::string text = m_flow.take();
        if (m_heading != 0)
            give(text, ARGMAP_PARAGRAPH_HEADING, m_heading);
        else if (m_figures > 0)
            give(text, ARGMAP_PARAGRAPH_CAPTION, 0);
        else if (m_containers.empty())
            give(text, ARGMAP_PARAGRAPH_TEXT, 0);
        else if (m_containers.back())
            give(text, ARGMAP_PARAGRAPH_QUOTATION, static_cast<std::uint32_t>(m_quotations));
        else
            give(text, ARGMAP_PARAGRAPH_LIST_ITEM, static_cast<std::uint32_t>(m_lists));
    }

    void give(const std::string& text, std::uint32_t kind, std::uint32_t level) {
        if (text.find_first_not_of(" \t\n") != std::string::npos)
            m_sink.add({text, kind, level, m_line});
    }

    const GumboNode& m_content;
    sdk::ArticleSink& m_sink;
    std::vector<bool> m_tables;     // open ones: whether it is a table to a reader
    std::vector<bool> m_containers; // open lists (false) and quotations (true)
    int m_lists = 0;
    int m_quotations = 0;
    int m_pres = 0;
    int m_figures = 0;
    int m_rows = 0;
    int m_articles = 0;
    unsigned m_heading = 0;
    sdk::FlowingText m_flow;
    std::string m_code;
    std::string m_row; // cells that are done
    std::size_t m_cells = 0;
    std::vector<std::string> m_captions; // of pictures in this paragraph
    int m_breaks = 0;
    std::uint32_t m_line = 0;
    std::size_t m_nodes = 0;
};

} // namespace

const GumboNode& contentOf(const Page& page) {
    const GumboNode* content = &page.body();
    if (const GumboNode* main = onlyOne(*content, [](const GumboNode& e) {
            return isElement(e, GUMBO_TAG_MAIN) || attribute(e, "role") == "main";
        }))
        content = main;
    if (const GumboNode* article =
            onlyOne(*content, [](const GumboNode& e) { return isElement(e, GUMBO_TAG_ARTICLE); }))
        content = article;
    return *content;
}

void addParagraphs(const GumboNode& content, sdk::ArticleSink& sink) {
    Walk(content, sink).run();
}

} // namespace argmap::source_html
