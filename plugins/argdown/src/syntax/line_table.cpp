#include "syntax/line_table.hpp"

#include "syntax/characters.hpp"

#include <algorithm>

namespace argmap::argdown {

namespace {

// The start of the line behind the one in which `at` lies; npos: it is the last.
std::size_t nextLine(std::string_view text, std::size_t at) {
    at = lineEndFrom(text, at);
    return at < text.size() ? at + lineEndLength(text, at) : text.npos;
}

} // namespace

LineTable::LineTable(std::string_view text) : m_text(text) {
    std::size_t line = 0;
    for (std::size_t start = 0; start != text.npos; start = nextLine(text, start))
        if (line++ % kLinesAStep == 0)
            m_starts.push_back(start);
}

LineTable::Spot LineTable::spot(std::size_t offset) const {
    offset = std::min(offset, m_text.size());
    const auto behind = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
    std::size_t line = static_cast<std::size_t>(behind - m_starts.begin() - 1) * kLinesAStep;
    std::size_t start = *std::prev(behind);
    for (std::size_t next = nextLine(m_text, start); next <= offset;
         next = nextLine(m_text, start)) {
        start = next;
        ++line;
    }
    const std::string_view before = m_text.substr(start, offset - start);
    const auto points = std::count_if(before.begin(), before.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
    });
    return {static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(points + 1)};
}

} // namespace argmap::argdown
