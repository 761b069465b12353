#include "markdown.hpp"

#include "character_references.hpp"
#include "front_matter.hpp"
#include "html_stripper.hpp"

#include <argmap/sdk/flowing_text.hpp>
#include <argmap/sdk/place.hpp>

#include <md4c.h>

#include <exception>
#include <limits>
#include <string>
#include <vector>

namespace argmap::source_text {

namespace {

// Hears what MD4C finds, piece by piece; there is no tree, and nothing here calls itself.
class Extraction {
public:
    Extraction(std::string_view text, sdk::ArticleSink& sink)
        : m_text(text), m_lines(text), m_sink(sink) {}

    void run(std::string_view body) {
        if (body.size() > std::numeric_limits<MD_SIZE>::max())
            throw sdk::Failure("markdown.too-large", "The text is larger than 4 GiB.", {},
                               "Split it.");
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
        parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
            return guarded(self, [&](Extraction& e) { e.enter(type, detail); });
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
            return guarded(self, [&](Extraction& e) { e.leave(type); });
        };
        parser.enter_span = [](MD_SPANTYPE type, void*, void* self) {
            return guarded(self, [&](Extraction& e) { e.m_images += type == MD_SPAN_IMG; });
        };
        parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
            return guarded(self, [&](Extraction& e) { e.m_images -= type == MD_SPAN_IMG; });
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
            return guarded(self, [&](Extraction& e) { e.text(type, {text, size}); });
        };
        const int result =
            ::md_parse(body.data(), static_cast<MD_SIZE>(body.size()), &parser, this);
        if (m_failure)
            std::rethrow_exception(m_failure);
        if (result != 0)
            throw std::bad_alloc();
        flush();
    }

private:
    enum class Container : unsigned char { List, Quotation };

    // No exception may pass through the library.
    template <class Body>
    static int guarded(void* self, Body&& body) noexcept {
        auto& extraction = *static_cast<Extraction*>(self);
        try {
            body(extraction);
            return 0;
        } catch (...) {
            extraction.m_failure = std::current_exception();
            return -1;
        }
    }

    void enter(MD_BLOCKTYPE type, void* detail) {
        switch (type) {
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            if (m_cells++ != 0)
                m_row += '\t';
            return;
        case MD_BLOCK_DOC:
            return;
        case MD_BLOCK_QUOTE:
            flush();
            m_containers.push_back(Container::Quotation);
            ++m_quotations;
            return;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            flush();
            m_containers.push_back(Container::List);
            ++m_lists;
            return;
        default:
            break;
        }
        flush();
        m_leaf = type;
        if (type == MD_BLOCK_H)
            m_level = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
    }

    void leave(MD_BLOCKTYPE type) {
        switch (type) {
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            m_row += m_flow.take();
            return;
        case MD_BLOCK_QUOTE:
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            flush();
            (m_containers.back() == Container::List ? m_lists : m_quotations) -= 1;
            m_containers.pop_back();
            return;
        default:
            flush();
        }
    }

    void text(MD_TEXTTYPE type, std::string_view piece) {
        if (++m_pieces % 4096 == 0)
            m_sink.checkStop();
        noteLine(piece);
        if (m_leaf == MD_BLOCK_CODE) {
            m_code += type == MD_TEXT_NULLCHAR ? "\uFFFD" : piece;
            return;
        }
        sdk::FlowingText& flow = m_images > 0 ? m_caption : m_flow;
        switch (type) {
        case MD_TEXT_NULLCHAR:
            return flow.add("\uFFFD");
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            return flow.endLine();
        case MD_TEXT_ENTITY:
            return flow.add(characterReference(piece));
        case MD_TEXT_HTML:
            if (m_leaf == MD_BLOCK_HTML)
                m_html.add(piece, flow);
            return; // within a line these are tags only
        default:
            flow.add(piece);
        }
    }

    // A paragraph begins on the line of its first piece that is the input's own.
    void noteLine(std::string_view piece) {
        const bool isOwn = piece.data() >= m_text.data() && !piece.empty() &&
                           piece.data() < m_text.data() + m_text.size();
        if (m_line == 0 && isOwn)
            m_line = m_lines.place(static_cast<std::size_t>(piece.data() - m_text.data())).line;
    }

    void flush() {
        if (m_leaf == MD_BLOCK_CODE)
            give(codeText(), ARGMAP_PARAGRAPH_CODE, 0);
        else if (m_cells != 0)
            give(m_row, ARGMAP_PARAGRAPH_TABLE_ROW, 0);
        else
            giveText();
        if (!m_caption.empty())
            give(m_caption.take(), ARGMAP_PARAGRAPH_CAPTION, 0);
        m_html = {};
        m_row.clear();
        m_cells = 0;
        m_line = 0;
        m_leaf = MD_BLOCK_P;
    }

    void giveText() {
        const std::string text = m_flow.take();
        if (m_leaf == MD_BLOCK_H) {
            if (m_level == 1 && m_sink.head.title.empty())
                m_sink.head.title = text;
            give(text, ARGMAP_PARAGRAPH_HEADING, m_level);
        } else if (m_containers.empty()) {
            give(text, ARGMAP_PARAGRAPH_TEXT, 0);
        } else if (m_containers.back() == Container::List) {
            give(text, ARGMAP_PARAGRAPH_LIST_ITEM, m_lists);
        } else {
            give(text, ARGMAP_PARAGRAPH_QUOTATION, m_quotations);
        }
    }

    std::string codeText() { return sdk::withoutInvisible(std::exchange(m_code, {})); }

    void give(const std::string& text, std::uint32_t kind, std::uint32_t level) {
        if (text.find_first_not_of(" \t\r\n") != std::string::npos)
            m_sink.add({text, kind, level, m_line});
    }

    std::string_view m_text;
    sdk::LineIndex m_lines;
    sdk::ArticleSink& m_sink;
    std::vector<Container> m_containers;
    std::uint32_t m_lists = 0; // how many of the containers
    std::uint32_t m_quotations = 0;
    MD_BLOCKTYPE m_leaf = MD_BLOCK_P;
    std::uint32_t m_level = 0; // of a heading
    sdk::FlowingText m_flow;
    sdk::FlowingText m_caption; // what is told in a picture's place
    HtmlStripper m_html;
    std::string m_code;
    std::string m_row; // of a table, cells that are done
    std::size_t m_cells = 0;
    int m_images = 0; // how many pictures' descriptions we are in
    std::uint32_t m_line = 0;
    std::size_t m_pieces = 0;
    std::exception_ptr m_failure;
};

} // namespace

void Markdown::extract(const sdk::Input& input, sdk::ArticleSink& sink) {
    const std::string_view text = input.text();
    Extraction(text, sink).run(text.substr(readFrontMatter(text, sink.head)));
}

} // namespace argmap::source_text
