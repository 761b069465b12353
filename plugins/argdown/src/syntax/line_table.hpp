// Line and column of a byte offset. Every eighth line is remembered, so that a text of line ends
// alone costs no more than itself.
//
// Immutable once made; any thread. It borrows the text. LF, CRLF and a lone CR each end a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace argmap::argdown {

class LineTable {
public:
    explicit LineTable(std::string_view text);

    /// Both count from 1, columns in code points.
    struct Spot {
        std::uint32_t line = 0;
        std::uint32_t column = 0;
    };
    /// Logarithmic in the lines, and linear in the eight around the offset.
    [[nodiscard]] Spot spot(std::size_t offset) const;

private:
    static constexpr std::size_t kLinesAStep = 8;

    std::string_view m_text;
    std::vector<std::size_t> m_starts; // of every eighth line
};

} // namespace argmap::argdown
