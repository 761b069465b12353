#include "plain_text.hpp"

#include <argmap/sdk/flowing_text.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace argmap::source_text {

namespace {

// A line that is longer was not broken by hand or by a mail program: it is a paragraph.
constexpr std::size_t longestBrokenLine = 200;
constexpr std::size_t longestHeading = 80;

std::size_t codePoints(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

struct Line {
    std::string_view text; // without ">" and blanks before it
    std::uint32_t number = 0;
    std::uint32_t quoted = 0; // how many ">" stood before it
};

std::string_view withoutLeadingBlanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

// ">" counts where a blank, another ">" or nothing follows: "> 50 %" is a quotation, ">50 %" is not.
Line lineOf(std::string_view text, std::uint32_t number) {
    Line line{withoutLeadingBlanks(text), number, 0};
    while (line.text.starts_with('>') &&
           (line.text.size() == 1 || line.text[1] == ' ' || line.text[1] == '>')) {
        line.text = withoutLeadingBlanks(line.text.substr(1));
        ++line.quoted;
    }
    return line;
}

// "- ", "* " or "• " before an item; else empty.
std::string_view bullet(std::string_view text) {
    for (const std::string_view mark : {"- ", "* ", "\u2022 "})
        if (text.starts_with(mark))
            return text.substr(0, mark.size());
    return {};
}

// "12. " or "12) ": the number; else nothing.
std::optional<unsigned> numberOf(std::string_view text) {
    unsigned number = 0;
    std::size_t at = 0;
    for (; at < text.size() && at < 4 && text[at] >= '0' && text[at] <= '9'; ++at)
        number = number * 10 + static_cast<unsigned>(text[at] - '0');
    if (at == 0 || at + 1 >= text.size() || (text[at] != '.' && text[at] != ')') ||
        text[at + 1] != ' ')
        return std::nullopt;
    return number;
}

// A line that stands alone, is short and does not end as a sentence does.
bool looksLikeHeading(const std::string& text) {
    for (const std::string_view end :
         {".", "!", "?", ":", ";", ",", "…", "\"", "'", "”", "’", "»", "“", ")", "。"})
        if (text.ends_with(end))
            return false;
    return codePoints(text) <= longestHeading;
}

class Extraction {
public:
    explicit Extraction(sdk::ArticleSink& sink) : m_sink(sink) {}

    void run(std::string_view text) {
        m_hasPages = text.find('\f') != std::string_view::npos;
        m_pageIsNew = m_hasPages;
        std::uint32_t number = 0;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find_first_of("\n\r", at), text.size());
            take(text.substr(at, end - at), ++number);
            at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
            if (number % 1024 == 0)
                m_sink.checkStop();
        }
        endBlock();
        giveHeld(false);
    }

private:
    // A short line that stands alone: what follows says whether it is a heading.
    struct Held {
        std::string text;
        std::uint32_t line;
    };

    void take(std::string_view text, std::uint32_t number) {
        for (std::size_t feed; (feed = text.find('\f')) != std::string_view::npos;
             text.remove_prefix(feed + 1)) {
            add(text.substr(0, feed), number);
            endBlock();
            giveHeld(false);
            ++m_page;
            m_pageIsNew = true;
        }
        add(text, number);
    }

    void add(std::string_view text, std::uint32_t number) {
        const Line line = lineOf(text, number);
        const bool isEmpty = sdk::flowing(line.text).empty();
        if (!m_block.empty() && (isEmpty || line.quoted != m_block.front().quoted))
            endBlock();
        if (!isEmpty)
            m_block.push_back(line);
    }

    void endBlock() {
        if (m_block.empty())
            return;
        const bool isUnbroken = std::ranges::any_of(
            m_block, [](const Line& l) { return codePoints(l.text) > longestBrokenLine; });
        if (m_block.front().quoted != 0)
            giveAll(ARGMAP_PARAGRAPH_QUOTATION, m_block.front().quoted, isUnbroken);
        else if (!giveList() && isUnbroken)
            giveAll(ARGMAP_PARAGRAPH_TEXT, 0, true);
        else if (!m_block.empty())
            giveParagraph();
        m_block.clear();
    }

    // The block's lines as one paragraph, or each as one.
    void giveAll(std::uint32_t kind, std::uint32_t level, bool each) {
        for (std::size_t i = 0; i < m_block.size();) {
            const std::size_t count = each ? 1 : m_block.size();
            give(joined(i, i + count), kind, level, m_block[i].number);
            i += count;
        }
    }

    void giveParagraph() {
        std::string text = joined(0, m_block.size());
        if (m_block.size() == 1 && looksLikeHeading(text)) {
            giveHeld(m_sink.paragraphCount() == 0);
            m_held = Held{std::move(text), m_block.front().number};
        } else {
            give(text, ARGMAP_PARAGRAPH_TEXT, 0, m_block.front().number);
        }
    }

    // A block that begins with a bullet, or has lines "1. ", "2. " …; false: it is none.
    bool giveList() {
        std::vector<std::size_t> begins{0};
        const std::string_view mark = bullet(m_block.front().text);
        auto number = numberOf(m_block.front().text);
        if (mark.empty() && !number)
            return false;
        for (std::size_t i = 1; i < m_block.size(); ++i) {
            if (mark.empty() ? numberOf(m_block[i].text) == *number + 1
                             : m_block[i].text.starts_with(mark)) {
                begins.push_back(i);
                if (number)
                    ++*number;
            }
        }
        if (mark.empty() && begins.size() == 1)
            return false; // one paragraph that begins with its number
        for (Line& line : m_block)
            if (!mark.empty() && line.text.starts_with(mark))
                line.text.remove_prefix(mark.size());
        begins.push_back(m_block.size());
        for (std::size_t i = 0; i + 1 < begins.size(); ++i)
            give(joined(begins[i], begins[i + 1]), ARGMAP_PARAGRAPH_LIST_ITEM, 1,
                 m_block[begins[i]].number);
        m_block.clear();
        return true;
    }

    [[nodiscard]] std::string joined(std::size_t begin, std::size_t end) const {
        sdk::FlowingText text;
        for (std::size_t i = begin; i < end; ++i) {
            text.add(m_block[i].text);
            text.endLine();
        }
        return text.take();
    }

    void give(const std::string& text, std::uint32_t kind, std::uint32_t level,
              std::uint32_t line) {
        giveHeld(true);
        put(text, kind, level, line);
    }

    void giveHeld(bool isHeading) {
        if (!m_held)
            return;
        const bool isTitle = isHeading && m_sink.paragraphCount() == 0;
        if (isTitle)
            m_sink.head.title = m_held->text;
        put(m_held->text, isHeading ? ARGMAP_PARAGRAPH_HEADING : ARGMAP_PARAGRAPH_TEXT,
            isHeading ? (isTitle ? 1 : 2) : 0, m_held->line);
        m_held.reset();
    }

    void put(const std::string& text, std::uint32_t kind, std::uint32_t level, std::uint32_t line) {
        if (std::exchange(m_pageIsNew, false))
            m_sink.beginPage(std::to_string(m_page));
        m_sink.add({text, kind, level, line});
    }

    sdk::ArticleSink& m_sink;
    std::vector<Line> m_block; // lines that stand together
    std::optional<Held> m_held;
    bool m_hasPages = false;
    bool m_pageIsNew = false;
    unsigned m_page = 1;
};

} // namespace

void PlainText::extract(const sdk::Input& input, sdk::ArticleSink& sink) {
    Extraction(sink).run(input.text());
}

} // namespace argmap::source_text
