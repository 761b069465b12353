#include "symbols.hpp"

#include <argmap/wire/utf8.hpp>

#include <functional>

namespace argmap::wire {

std::size_t Symbols::slotOf(std::string_view id, std::size_t hash) const {
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        if (m_slots[slot] == 0)
            return slot;
        const Symbol& symbol = m_symbols[m_slots[slot] - 1];
        if (symbol.hash == hash && m_strings.at(symbol.name) == id)
            return slot;
    }
}

std::uint32_t Symbols::intern(std::string_view id) {
    const std::size_t hash = std::hash<std::string_view>{}(id);
    const std::size_t slot = slotOf(id, hash);
    if (m_slots[slot] != 0)
        return m_slots[slot] - 1;
    if (!isUtf8(id)) // never found as it is
        return intern(repaired(id));
    const auto number = static_cast<std::uint32_t>(m_symbols.size());
    m_symbols.push_back({m_strings.add(id), hash, {}});
    m_slots[slot] = number + 1;
    if (m_symbols.size() * 2 > m_slots.size())
        grow();
    return number;
}

bool Symbols::knows(std::string_view id) const {
    return m_slots[slotOf(id, std::hash<std::string_view>{}(id))] != 0;
}

void Symbols::grow() {
    std::vector<std::uint32_t> slots(m_slots.size() * 4, 0);
    const std::size_t mask = slots.size() - 1;
    for (std::uint32_t number = 0; number < m_symbols.size(); ++number) {
        std::size_t slot = m_symbols[number].hash & mask;
        while (slots[slot] != 0)
            slot = (slot + 1) & mask;
        slots[slot] = number + 1;
    }
    m_slots = std::move(slots);
}

} // namespace argmap::wire
