#include "symbols.hpp"

#include <argmap/wire/utf8.hpp>

#include <functional>

namespace argmap::wire {

std::uint32_t Symbols::intern(std::string_view id) {
    if (!isUtf8(id))
        return intern(repaired(id));
    const auto fresh = static_cast<std::uint32_t>(m_symbols.size());
    const std::uint32_t symbol =
        m_numbers.findOrAdd(std::hash<std::string_view>{}(id), fresh,
                            [&](std::uint32_t known) { return m_strings.at(name(known)) == id; });
    if (symbol == fresh)
        m_symbols.push_back({m_strings.add(id), {}});
    return symbol;
}

bool Symbols::knows(std::string_view id) const {
    return m_numbers.find(std::hash<std::string_view>{}(id), [&](std::uint32_t known) {
        return m_strings.at(name(known)) == id;
    }) != NumberTable::none;
}

} // namespace argmap::wire
