// How much a picture changes when its map changes a little: how many boxes move against their
// neighbourhood, and how many pairs swap.
//
// Pure; any thread. Takes some 20 ms for 10,000 boxes.
#pragma once

#include <argmap/abi/layout_image.h>
#include <argmap/diagram/options.hpp>
#include <argmap/diagram/scene.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace argmap::diagram {

/// A box that is in both pictures.
struct BoxMove {
    argmap_rect before;
    argmap_rect after;
};

struct Moves {
    std::uint64_t boxes = 0;   ///< that are in both pictures
    std::uint64_t moved = 0;   ///< by more than their own width or height, against their neighbours
    std::uint64_t pairs = 0;   ///< of boxes that stand in one layer in both pictures
    std::uint64_t swapped = 0; ///< of them, in the other order

    Moves& operator+=(const Moves& more);
};

/// A box's neighbours are the eight whose middles were nearest to its own; the middle one's way, in
/// each direction, is how far the neighbourhood moved. Boxes stand in one layer where the sides that
/// face the claims are in line, to two pixels.
[[nodiscard]] Moves movesBetween(const std::vector<BoxMove>& boxes, Direction direction);

/// Of the boxes on the first pages of two scenes, but for those that were changed themselves
/// (stable ids).
[[nodiscard]] std::vector<BoxMove> boxesInBoth(const Scene& before, const Scene& after,
                                               const std::set<std::string>& changed = {});

} // namespace argmap::diagram
