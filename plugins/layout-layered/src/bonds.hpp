// The ties of a level as its slots see them, close together in memory: settling walks over them again and again.
//
// Values; any thread may read them.
#pragma once

#include "level.hpp"
#include "lists.hpp"

#include <cstdint>

namespace argmap::layout_layered {

/// A tie as one of its slots sees it: level is where the other stands, and so much further.
struct Bond {
    std::uint32_t slot = 0; ///< the other
    bool isChild = false;
    bool isPremise = false;
    Length by = 0;
    double weight = 0;
};

using Bonds = ListsOf<Bond>;

/// By slot: its ties to one side, those that can be longer or shorter.
[[nodiscard]] inline Bonds bondsOf(const Level& level, std::uint32_t Tie::* own,
                                   std::uint32_t Tie::* other) {
    const auto weightOf = [](const Tie& tie) {
        constexpr double line = 8; // keeps a line level where it could bend
        constexpr double rest = 0.5;
        return tie.kind == Tie::Child ? 1 : tie.kind == Tie::Line ? line : rest;
    };
    return {level.slots.size(), level.elastic(), [&](const Tie& tie) { return tie.*own; },
            [&](const Tie& tie) {
                return Bond{tie.*other, tie.kind == Tie::Child, tie.isPremise,
                            own == &Tie::low ? tie.highAt - tie.lowAt : tie.lowAt - tie.highAt,
                            weightOf(tie)};
            }};
}

} // namespace argmap::layout_layered
