// Slots that are level and move as one: the pieces of a cluster, and bends of a line with its reason.
//
// Borrows the level and its bonds. Values; any thread may read them.
#pragma once

#include "bonds.hpp"

namespace argmap::layout_layered {

class Bodies {
public:
    enum Role : std::uint8_t {
        Single,   ///< alone
        First,    ///< the first of a body stands for it
        Follower, ///< stands behind the first one
        Fixed     ///< does not move
    };

    /// Only clusters are bodies at first. `fixed`: by slot, or empty.
    Bodies(const Level& level, const Bonds& bonds, const std::vector<bool>& fixed);

    /// From now on bends that stand level are bodies, too.
    void joinLines(const std::vector<Length>& places);

    [[nodiscard]] Role role(std::uint32_t slot) const { return m_roles[slot]; }
    /// The first of the body that it belongs to.
    [[nodiscard]] std::uint32_t first(std::uint32_t slot) const { return m_first[slot]; }
    /// The next of its body, or None.
    [[nodiscard]] std::uint32_t next(std::uint32_t slot) const { return m_next[slot]; }

    /// From this slot of a body on, the first that has a bond with another body, or None.
    [[nodiscard]] std::uint32_t pulled(std::uint32_t slot) const {
        return slot == None ? None : m_pulled[slot];
    }
    /// The weight of all bonds of those of its slots that have none with another body.
    [[nodiscard]] double inertia(std::uint32_t first) const { return m_inertia[first]; }

private:
    void joinClusters();
    void findRoles();
    void findPulls();
    [[nodiscard]] bool isWithin(std::uint32_t slot, const Bond& bond) const;

    const Level& m_level;
    const Bonds& m_bonds;
    std::vector<bool> m_fixed;
    std::vector<Role> m_roles;
    std::vector<std::uint32_t> m_next;
    std::vector<std::uint32_t> m_first;
    std::vector<std::uint32_t> m_pulled;
    std::vector<double> m_inertia;
};

} // namespace argmap::layout_layered
