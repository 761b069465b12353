// Looks ahead in the text: where a line, a block, a bracket ends.
//
// One a lexer; used by one thread. Each question is remembered with its answer, which holds for
// every later question up to it, so that all questions together take time linear in the text.
#pragma once

#include <cstddef>
#include <string_view>

namespace argmap::argdown {

class Ahead {
public:
    explicit Ahead(std::string_view text) : m_text(text) {}

    /// "Not there": behind every position of a text.
    static constexpr std::size_t none = std::string_view::npos;

    /// The end of the line in which `at` lies: its line end's first byte, or the text's size.
    [[nodiscard]] std::size_t lineEnd(std::size_t at);
    /// The end of the block in which `at` lies: the first line end of its empty line, or the text's
    /// size.
    [[nodiscard]] std::size_t blockEnd(std::size_t at);

    /// A place that is searched for often. One for each needle.
    struct Needle {
        std::string_view what;
        std::size_t from = 1;
        std::size_t found = 0;
    };
    /// The first place of the needle from `at` on, or `none`.
    [[nodiscard]] std::size_t find(Needle& needle, std::size_t at);

    Needle square{"]"}, squareColon{"]:"}, angle{">"}, angleColon{">:"}, round{")"};
    Needle commentEnd{"*/"}, htmlCommentEnd{"-->"}, equals{"==="};

private:
    template <class Search>
    std::size_t remembered(std::size_t at, std::size_t& from, std::size_t& found, Search search) {
        if (at < from || at > found) {
            from = at;
            found = search();
        }
        return found;
    }

    std::string_view m_text;
    std::size_t m_lineFrom = 1, m_lineEnd = 0;
    std::size_t m_blockFrom = 1, m_blockEnd = 0;
};

} // namespace argmap::argdown
