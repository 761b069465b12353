// Things by who owns them, in one block of memory: many short lists.
//
// A value; any thread may read it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace argmap::diagram {

template <class Thing>
class ByOwner {
public:
    using Owned = std::pair<std::uint32_t, Thing>;

    /// Each owner, below `owners`, gets what is its own, in the order in which it is given.
    ByOwner(std::size_t owners, const std::vector<Owned>& all)
        : m_begin(owners + 1, 0), m_things(all.size()) {
        for (const Owned& one : all)
            ++m_begin[one.first + 1];
        for (std::size_t owner = 0; owner < owners; ++owner)
            m_begin[owner + 1] += m_begin[owner];
        std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
        for (const Owned& one : all)
            m_things[next[one.first]++] = one.second;
    }

    [[nodiscard]] std::size_t owners() const { return m_begin.size() - 1; }
    [[nodiscard]] std::span<Thing> operator[](std::size_t owner) {
        return std::span(m_things).subspan(m_begin[owner], m_begin[owner + 1] - m_begin[owner]);
    }

private:
    std::vector<std::uint32_t> m_begin; // by owner, and one more
    std::vector<Thing> m_things;
};

} // namespace argmap::diagram
