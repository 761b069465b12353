// Many short lists of rows in two blocks of memory.
//
// Values; any thread may read them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace argmap::layout_layered {

class Lists {
public:
    Lists() = default;
    /// List `owner` of each pair gets its `row`, in the order of the pairs.
    Lists(std::size_t count, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs)
        : m_begin(count + 1, 0), m_rows(pairs.size()) {
        for (const auto& [owner, row] : pairs)
            ++m_begin[owner + 1];
        for (std::size_t at = 0; at < count; ++at)
            m_begin[at + 1] += m_begin[at];
        std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
        for (const auto& [owner, row] : pairs)
            m_rows[next[owner]++] = row;
    }

    [[nodiscard]] std::size_t size() const { return m_begin.size() - 1; }
    [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t owner) const {
        return std::span(m_rows).subspan(m_begin[owner], m_begin[owner + 1] - m_begin[owner]);
    }
    [[nodiscard]] std::span<std::uint32_t> operator[](std::size_t owner) {
        return std::span(m_rows).subspan(m_begin[owner], m_begin[owner + 1] - m_begin[owner]);
    }
    [[nodiscard]] const std::vector<std::uint32_t>& rows() const { return m_rows; }
    [[nodiscard]] std::vector<std::uint32_t>& rows() { return m_rows; }
    [[nodiscard]] std::uint32_t begin(std::size_t owner) const { return m_begin[owner]; }

private:
    std::vector<std::uint32_t> m_begin{0};
    std::vector<std::uint32_t> m_rows;
};

} // namespace argmap::layout_layered
