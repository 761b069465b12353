#include "bodies.hpp"

namespace argmap::layout_layered {

Bodies::Bodies(const Level& level, const Bonds& bonds, const std::vector<bool>& fixed)
    : m_level(level), m_bonds(bonds), m_fixed(fixed), m_roles(level.slots.size(), Single) {
    if (level.hasRigid()) {
        joinClusters();
        findRoles();
    } else if (!fixed.empty()) {
        for (std::size_t slot = 0; slot < fixed.size(); ++slot)
            m_roles[slot] = fixed[slot] ? Fixed : Single;
    }
}

void Bodies::joinLines(const std::vector<Length>& places) {
    joinClusters();
    for (std::uint32_t slot = 0; slot < m_next.size(); ++slot)
        for (const auto& bond : m_bonds.above[slot])
            if (bond.kind == Tie::Line && places[slot] == places[bond.slot])
                m_next[slot] = bond.slot;
    findRoles();
}

void Bodies::joinClusters() {
    m_next.assign(m_level.slots.size(), None);
    for (const auto& tie : m_level.rigid())
        m_next[tie.low] = tie.high;
}

void Bodies::findRoles() {
    const auto count = static_cast<std::uint32_t>(m_next.size());
    m_first.resize(count);
    for (std::uint32_t slot = 0; slot < count; ++slot)
        m_first[slot] = slot;
    for (std::uint32_t slot = 0; slot < count; ++slot)
        if (m_next[slot] != None)
            m_first[m_next[slot]] = m_first[slot];
    for (std::uint32_t slot = 0; slot < count; ++slot)
        m_roles[slot] = !m_fixed.empty() && m_fixed[slot] ? Fixed
                        : m_first[slot] != slot           ? Follower
                        : m_next[slot] != None            ? First
                                                          : Single;
    findPulls();
}

void Bodies::findPulls() {
    m_pulled.assign(m_next.size(), None);
    m_inertia.assign(m_next.size(), 0);
    for (auto slot = static_cast<std::uint32_t>(m_next.size()); slot-- > 0;) {
        bool within = true;
        double weight = 0;
        for (const auto* side : {&m_bonds.below, &m_bonds.above})
            for (const auto& bond : (*side)[slot]) {
                within = within && isWithin(slot, bond);
                weight += bond.weight();
            }
        const auto next = m_next[slot];
        m_pulled[slot] = within ? pulled(next) : slot;
        m_inertia[slot] = (next != None ? m_inertia[next] : 0) + (within ? weight : 0);
    }
}

// A bond that is level whatever its body does.
bool Bodies::isWithin(std::uint32_t slot, const Bond& bond) const {
    return bond.kind == Tie::Line && bond.by == 0 && m_first[slot] == m_first[bond.slot];
}

} // namespace argmap::layout_layered
