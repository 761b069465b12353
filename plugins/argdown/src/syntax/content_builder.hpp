// Joins the words of running text to a text with marks.
//
// One a text, which it makes in `room` that others may use before and after it; one thread.
#pragma once

#include "syntax/document.hpp"
#include "syntax/problems.hpp"
#include "syntax/token.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::argdown {

class ContentBuilder {
public:
    ContentBuilder(Problems& problems, bool tagsInText, std::string& room)
        : m_problems(problems), m_tagsInText(tagsInText), m_text(room) {
        m_text.clear();
    }

    /// Adds a word of running text: text, escapes, emphasis, links, tags, mentions, line ends.
    void add(const Token& token);
    /// Adds text as it stands.
    void addText(std::string_view text, std::size_t place);
    [[nodiscard]] bool isEmpty() const { return m_text.empty() && m_content.tags.empty(); }

    /// The text, trimmed, which `pool` keeps. Emphasis that is not closed becomes text again;
    /// `brokenOff` tells whether there was any.
    [[nodiscard]] Content finish(TextPool& pool, bool& brokenOff);

private:
    // Positions of marks are bytes until finish() makes them code points.
    struct Open {
        Emphasis emphasis{};
        std::size_t mark = 0;  // its place in m_content.marks
        std::size_t place = 0; // in the source
    };

    void addMark(MarkKind kind, std::string_view shown, std::string_view value, const Token& token);
    void open(const Token& token);
    void close(const Token& token);
    void restoreUnclosed();
    [[nodiscard]] std::string_view trim();
    void countCodePoints();

    Problems& m_problems;
    bool m_tagsInText;
    std::string& m_text;
    Content m_content;
    std::vector<Open> m_open;
    bool m_breakPending = false;
    bool m_tooLong = false;
};

} // namespace argmap::argdown
