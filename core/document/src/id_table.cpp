#include "id_table.hpp"

#include <xxhash.h>

#include <bit>
#include <cstdint>
#include <random>
#include <utility>

namespace argmap::document {

namespace {

constexpr std::size_t leastSlots = 64;

std::size_t hashOf(std::string_view text) {
    static const std::uint64_t seed = [] {
        std::random_device device;
        return std::uint64_t{device()} << 32U | device();
    }();
    return XXH3_64bits_withSeed(text.data(), text.size(), seed);
}

} // namespace

std::size_t IdTable::slotOf(std::string_view id) const {
    std::size_t at = hashOf(id) & (m_slots.size() - 1);
    while (m_slots[at].id.data() && m_slots[at].id != id)
        at = (at + 1) & (m_slots.size() - 1);
    return at;
}

std::optional<model::ItemRef> IdTable::insert(std::string_view id, model::ItemRef item) {
    if (m_count * 2 >= m_slots.size())
        reserve(m_count + 1);
    Slot& slot = m_slots[slotOf(id)];
    if (slot.id.data())
        return slot.item;
    slot = {id, item};
    ++m_count;
    return std::nullopt;
}

std::optional<model::ItemRef> IdTable::find(std::string_view id) const {
    if (m_slots.empty())
        return std::nullopt;
    const Slot& slot = m_slots[slotOf(id)];
    return slot.id.data() ? std::optional(slot.item) : std::nullopt;
}

void IdTable::reserve(std::size_t count) {
    const std::size_t size = std::bit_ceil(count * 2 + leastSlots);
    if (size <= m_slots.size())
        return;
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(size));
    for (const Slot& slot : old)
        if (slot.id.data())
            m_slots[slotOf(slot.id)] = slot;
}

} // namespace argmap::document
