// What stands in one cluster (or in none) and what holds it together: the problem that the cross
// axis is solved for, level by level.
//
// A slot is an item, or a cluster of the next level in one layer (a piece of it). Slots stand in
// layers, in order; each has a place, and reaches so far before and behind it. All pieces of a
// cluster have one place. Values; any thread. Lengths in hundredths of a pixel.
#pragma once

#include "graph.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace argmap::layout_layered {

struct Slot {
    Length before = 0; ///< how far it reaches before its place
    Length behind = 0;
    Length gap = 0; ///< to the next slot of its layer, at least
};

/// Something pulls the slots of two neighbouring layers level with each other.
struct Tie {
    enum Kind : std::uint8_t {
        Rigid, ///< pieces of one cluster: they are level
        Line,  ///< bends of one line, and its reason: level if that can be
        Child, ///< the upper one hangs on the lower one
        Other
    };
    std::uint32_t low = 0; ///< slot of the lower layer
    std::uint32_t high = 0;
    Length lowAt = 0; ///< where in the slot, from its place
    Length highAt = 0;
    Kind kind = Other;
    bool isPremise = false; ///< the lower one is a joint: it is level with its premises before all
};

struct Level {
    std::vector<std::uint32_t> begin; ///< by layer of the level, and one more
    std::vector<Slot> slots;
    std::vector<Tie> ties; ///< rigid ones first

    [[nodiscard]] std::uint32_t layers() const {
        return static_cast<std::uint32_t>(begin.size() - 1);
    }
    /// A cluster of the next level covers several layers.
    [[nodiscard]] bool hasRigid() const { return !ties.empty() && ties.front().kind == Tie::Rigid; }
    [[nodiscard]] std::span<const Tie> rigid() const { return {ties.begin(), firstElastic()}; }
    /// The ties that can be longer or shorter.
    [[nodiscard]] std::span<const Tie> elastic() const { return {firstElastic(), ties.end()}; }

private:
    [[nodiscard]] std::vector<Tie>::const_iterator firstElastic() const {
        return std::ranges::find_if(ties, [](const Tie& tie) { return tie.kind != Tie::Rigid; });
    }
};

} // namespace argmap::layout_layered
