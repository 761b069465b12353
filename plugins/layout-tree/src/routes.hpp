// Which way each line takes through a forest, before anything has a place.
//
// Between an item and its children, and inside a frame in front of the roots, is a strip that holds
// nothing but lines. From one strip a line reaches the next along an item, in a lane that is kept
// free beside it, or straight through the side of a frame. So the strips are a tree themselves, and
// a line goes up and down in it. Linear in the graph and the ways. Values; any thread may read them.
#pragma once

#include "forest.hpp"

#include <optional>
#include <vector>

namespace argmap::layout_tree {

/// Strips are numbered: those behind items by item, then those inside containers.
struct Step {
    std::uint32_t strip; ///< that is left (upwards) or reached (downwards)
    std::uint32_t lane;  ///< beside the strip's item; of no meaning for the inside of a frame
};

struct Route {
    std::vector<Step> up;
    std::uint32_t top = None; ///< the strip in which it turns
    std::vector<Step> down;
    std::vector<std::uint32_t> rays; ///< from the outermost group inwards, in place of `down`
    bool toFront = false;            ///< ends at the side of its target where claims are
};

struct Routes {
    std::vector<Route> ofEdge;
    std::vector<std::uint32_t> lanes; ///< by item: how many run beside it
    std::vector<bool> hasStrip;       ///< by strip: lines end or turn there
    std::uint32_t firstInside = 0;    ///< strip of the first item's inside

    [[nodiscard]] std::uint32_t inside(std::uint32_t container) const {
        return firstInside + container;
    }
};

/// Adds the rays to the forest that lines need. Nothing when the ways are too long together.
std::optional<Routes> findRoutes(const Graph& graph, Forest& forest);

} // namespace argmap::layout_tree
