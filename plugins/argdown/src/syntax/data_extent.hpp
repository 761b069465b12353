// Where a data block ends: `{…}` on one line or several, or `{` and a line end before block YAML.
//
// One a lexer; used by one thread. The reference takes the longest run of braces up to a closing
// one that is followed by white space and something else than `,` or `}`. Where that run is more
// than the braces' own balance, which the reference then refuses as YAML, the balance counts.
#pragma once

#include "syntax/ahead.hpp"

#include <cstddef>
#include <string_view>

namespace argmap::argdown {

class DataExtent {
public:
    DataExtent(std::string_view text, Ahead& ahead) : m_text(text), m_ahead(ahead) {}

    /// Behind the brace that closes the one at `open`, or Ahead::none: the brace is text.
    [[nodiscard]] std::size_t end(std::size_t open);
    /// The brace at `open` is text because it is not closed, and no earlier one was told of in its
    /// place.
    [[nodiscard]] bool isUnclosed(std::size_t open) const { return open == m_unclosed; }

private:
    std::size_t longest(std::size_t open);
    std::size_t stop(std::size_t from);
    bool mayClose(std::size_t brace) const;
    std::size_t flowEnd(std::size_t open, std::size_t limit) const;
    std::size_t balancedEnd(std::size_t open, std::size_t limit) const;
    std::size_t refuse(std::size_t open, std::size_t searched);

    std::string_view m_text;
    Ahead& m_ahead;
    std::size_t m_stopFrom = 1, m_stop = 0; // as in Ahead
    std::size_t m_lastClose =
        Ahead::none; // last brace up to m_stop that may close; none: there is none
    std::size_t m_refusedBefore = 0;
    std::size_t m_searched = 0; // bytes, in vain
    std::size_t m_unclosed = Ahead::none;
    int m_checks = 0; // of block YAML, which are dear
};

} // namespace argmap::argdown
