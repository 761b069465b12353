#include "id_settler.hpp"

#include <argmap/wire/map_rules.hpp>

namespace argmap::wire {

namespace {

constexpr std::size_t maxBaseSize = 56; // leaves room for a suffix

std::string wellFormed(std::string_view id) {
    std::string base(id.substr(0, maxBaseSize));
    for (char& c : base)
        if (!isWellFormedId(std::string_view(&c, 1)))
            c = '-';
    return base;
}

} // namespace

argmap_text IdSettler::note(std::string_view id, argmap_ref item) {
    if (id.empty()) {
        m_open.push_back({item, {}});
        return {};
    }
    const std::uint32_t symbol = m_symbols.intern(id);
    const argmap_text name = m_symbols.name(symbol);
    argmap_ref& owner = m_symbols.item(symbol);
    const bool isFirst = owner.table == 0;
    if (isFirst)
        owner = item;
    if (!isFirst || !isWellFormedId(id))
        m_open.push_back({item, name});
    return name;
}

argmap_text IdSettler::settled(const Open& open) {
    std::string id;
    if (open.given.size == 0) {
        id = std::string(itemName(open.item.table)) + '-' + std::to_string(open.item.row + 1);
        id = unused(std::move(id), false);
    } else {
        const std::string given(m_rows.strings.at(open.given));
        const bool isMalformed = !isWellFormedId(given);
        id = unused(isMalformed ? wellFormed(given) : given.substr(0, maxBaseSize), !isMalformed);
        m_rows.report(isMalformed ? MapProblem::Kind::MalformedId : MapProblem::Kind::DuplicateId,
                      open.item, "id", given);
    }
    const std::uint32_t symbol = m_symbols.intern(id);
    m_symbols.item(symbol) = open.item;
    return m_symbols.name(symbol);
}

// The base, or the base with the first free of "-2", "-3" …
std::string IdSettler::unused(std::string base, bool isTaken) {
    if (!isTaken && !m_symbols.knows(base))
        return base;
    std::uint32_t& suffix = m_nextSuffix.try_emplace(base, 2).first->second;
    for (;;) {
        std::string id = base + '-' + std::to_string(suffix++);
        if (!m_symbols.knows(id))
            return id;
    }
}

} // namespace argmap::wire
