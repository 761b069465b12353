// The lines of a text, found once, for many messages about it.
//
// Borrows the text, which must stay; immutable: any thread. Making it is linear in the text, asking
// for a line is not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace argmap::base {

class SourceLines {
public:
    /// A text that is not UTF-8 has no lines.
    explicit SourceLines(std::string_view text);

    [[nodiscard]] bool empty() const { return m_begins.empty(); }
    /// The line (from 1) without its end; empty when there is no such line. LF, CRLF and a lone CR
    /// end a line.
    [[nodiscard]] std::string_view line(std::uint32_t number) const;

private:
    std::string_view m_text;
    std::vector<std::size_t> m_begins; // and, last, the place behind the text
};

} // namespace argmap::base
