// Many short lists of rows in two blocks of memory.
//
// Values; any thread may read them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace argmap::wire {

template <class Row>
class ListsOf {
public:
    ListsOf() = default;
    /// Of each thing, list `ownerOf(thing)` gets `rowOf(thing)`, in the order of the things.
    template <class Things, class OwnerOf, class RowOf>
    ListsOf(std::size_t count, const Things& things, OwnerOf&& ownerOf, RowOf&& rowOf)
        : m_begin(count + 1, 0), m_rows(things.size()) {
        for (const auto& thing : things)
            ++m_begin[ownerOf(thing) + 1];
        for (std::size_t at = 0; at < count; ++at)
            m_begin[at + 1] += m_begin[at];
        std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
        for (const auto& thing : things)
            m_rows[next[ownerOf(thing)]++] = rowOf(thing);
    }
    /// List `owner` of each pair gets its `row`, in the order of the pairs.
    using Pair = std::pair<std::uint32_t, Row>;
    ListsOf(std::size_t count, const std::vector<Pair>& pairs)
        : ListsOf(
              count, pairs, [](const Pair& pair) { return pair.first; },
              [](const Pair& pair) { return pair.second; }) {}

    [[nodiscard]] std::size_t size() const { return m_begin.size() - 1; }
    [[nodiscard]] std::span<const Row> operator[](std::size_t owner) const {
        return std::span(m_rows).subspan(m_begin[owner], m_begin[owner + 1] - m_begin[owner]);
    }
    [[nodiscard]] std::span<Row> operator[](std::size_t owner) {
        return std::span(m_rows).subspan(m_begin[owner], m_begin[owner + 1] - m_begin[owner]);
    }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    [[nodiscard]] std::vector<Row>& rows() { return m_rows; }
    [[nodiscard]] std::uint32_t begin(std::size_t owner) const { return m_begin[owner]; }

private:
    std::vector<std::uint32_t> m_begin{0};
    std::vector<Row> m_rows;
};

using Lists = ListsOf<std::uint32_t>;

} // namespace argmap::wire
