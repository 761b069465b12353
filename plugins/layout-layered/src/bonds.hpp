// The ties of a level as its slots see them, close together in memory: settling walks over them again and again.
//
// Values; any thread may read them.
#pragma once

#include "level.hpp"

#include <argmap/wire/lists.hpp>

#include <cstdint>

namespace argmap::layout_layered {

/// A tie as one of its slots sees it: level is where the other stands, and so much further.
struct Bond {
    std::uint32_t slot = 0; ///< the other
    Tie::Kind kind = Tie::Other;
    bool isPremise = false;
    Length by = 0;

    [[nodiscard]] bool isChild() const { return kind == Tie::Child; }
    /// How hard it pulls.
    [[nodiscard]] double weight() const {
        constexpr double line = 8; // keeps a line level where it could bend
        constexpr double rest = 0.5;
        return kind == Tie::Child ? 1 : kind == Tie::Line ? line : rest;
    }
};

/// What pulls the slots of a level to those of the layers beside theirs, and what keeps them apart.
struct Bonds {
    wire::ListsOf<Bond>
        below; ///< by slot: its ties to the layer below that can be longer or shorter
    wire::ListsOf<Bond> above;
    std::vector<Length> close; ///< by slot: its place if all of its layer stood close

    explicit Bonds(const Level& level)
        : below(listsOf(level, &Tie::high, &Tie::low)),
          above(listsOf(level, &Tie::low, &Tie::high)),
          close(level.slots.size(), 0) {
        for (std::uint32_t layer = 0; layer < level.layers(); ++layer)
            for (auto slot = level.begin[layer] + 1; slot < level.begin[layer + 1]; ++slot)
                close[slot] = close[slot - 1] + level.slots[slot - 1].behind +
                              level.slots[slot - 1].gap + level.slots[slot].before;
    }

    /// From a slot to the next of its layer, at least.
    [[nodiscard]] Length apart(std::uint32_t slot) const { return close[slot + 1] - close[slot]; }

private:
    static wire::ListsOf<Bond> listsOf(const Level& level, std::uint32_t Tie::* own,
                                       std::uint32_t Tie::* other) {
        return {level.slots.size(), level.elastic(), [&](const Tie& tie) { return tie.*own; },
                [&](const Tie& tie) {
                    return Bond{tie.*other, tie.kind, tie.isPremise,
                                own == &Tie::low ? tie.highAt - tie.lowAt : tie.lowAt - tie.highAt};
                }};
    }
};

} // namespace argmap::layout_layered
