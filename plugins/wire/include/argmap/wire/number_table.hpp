// Finds the number of a thing by the thing's hash: open addressing, eight bytes a slot, no
// allocation a thing.
//
// It holds numbers and pieces of hashes, not the things, which its owner keeps in a row. A table
// belongs to one thread; any thread may search one that does not change.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace argmap::wire {

class NumberTable {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFFu;

    /// With room for so many things before it grows.
    explicit NumberTable(std::size_t expected = 256) : m_slots(std::bit_ceil(expected * 2)) {}

    /// The number that was added with this hash and of which `isIt(number)` is true, else none.
    template <class IsIt>
    [[nodiscard]] std::uint32_t find(std::size_t hash, IsIt&& isIt) const {
        return numberIn(m_slots[slotOf(piece(hash), isIt)]);
    }

    /// The same; when there is none, `fresh` is added and comes back.
    template <class IsIt>
    std::uint32_t findOrAdd(std::size_t hash, std::uint32_t fresh, IsIt&& isIt) {
        std::uint64_t& slot = m_slots[slotOf(piece(hash), isIt)];
        if (slot != 0)
            return numberIn(slot);
        slot = std::uint64_t{piece(hash)} << 32U | (fresh + 1);
        if (++m_count * 2 > m_slots.size())
            grow();
        return fresh;
    }

private:
    // A slot holds the upper half of a hash and below it the number plus 1; 0: it is free.
    static std::uint32_t piece(std::size_t hash) {
        return static_cast<std::uint32_t>(std::uint64_t{hash} >> 32U);
    }
    static std::uint32_t numberIn(std::uint64_t slot) {
        return static_cast<std::uint32_t>(slot) - 1; // of a free one: none
    }

    template <class IsIt>
    [[nodiscard]] std::size_t slotOf(std::uint32_t hash, IsIt&& isIt) const {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = hash & mask;
        while (m_slots[at] != 0 && (m_slots[at] >> 32U != hash || !isIt(numberIn(m_slots[at]))))
            at = (at + 1) & mask;
        return at;
    }

    void grow() {
        const std::vector<std::uint64_t> old =
            std::exchange(m_slots, std::vector<std::uint64_t>(m_slots.size() * 4));
        for (const std::uint64_t slot : old)
            if (slot != 0)
                m_slots[slotOf(static_cast<std::uint32_t>(slot >> 32U),
                               [](std::uint32_t) { return false; })] = slot;
    }

    std::vector<std::uint64_t> m_slots; // the size is a power of 2
    std::size_t m_count = 0;
};

} // namespace argmap::wire
