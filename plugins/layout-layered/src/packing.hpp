// First places for the slots of a level: each thing with all that hangs on it stays in one piece,
// pieces stand as close as they can, and who has children stands in their middle.
//
// The ties that do not cross make a forest, drawn as Reingold and Tilford do it (Tidier drawings of
// trees, 1981), from both sides, and the middle of the two is taken. Linear but for the choice of
// the ties. Pure; any thread.
#pragma once

#include "level.hpp"

namespace argmap::layout_layered {

/// In each layer at most one tie for each slot to the layer below it, none crossing another.
struct Trunk {
    std::vector<std::uint32_t> parent; ///< by slot; None in the first layer
    std::vector<std::uint32_t> tie;    ///< by slot: by which it hangs there; None: only put there
};

Trunk findTrunk(const Level& level);

/// By slot.
std::vector<Length> pack(const Level& level, const Trunk& trunk);

} // namespace argmap::layout_layered
