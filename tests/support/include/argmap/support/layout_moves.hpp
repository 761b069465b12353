// How much a picture changes when its map changes a little.
//
// Pure; any thread.
#pragma once

#include <argmap/sdk/layout_values.hpp>

#include <cstdint>

namespace argmap::support {

struct Moves {
    std::uint64_t boxes = 0;   ///< that are in both pictures
    std::uint64_t moved = 0;   ///< by more than their own size across, against their neighbours
    std::uint64_t pairs = 0;   ///< of boxes in one column of both pictures
    std::uint64_t swapped = 0; ///< of them, in the other order

    Moves& operator+=(const Moves& more);
};

/// Of the nodes that both have; new ones are at the end of the graph. A box's neighbours are the
/// eight that were nearest; against the middle one's way its own is measured.
[[nodiscard]] Moves movesBetween(const sdk::LayoutGraph& graph, const sdk::LayoutResult& before,
                                 const sdk::LayoutResult& after);

/// Makes a layout's places the graph's earlier ones; nodes that it has not are new.
void remember(sdk::LayoutGraph& graph, const sdk::LayoutResult& layout);

/// Takes a node away with its edges; rows behind it move up.
void removeNode(sdk::LayoutGraph& graph, std::uint32_t node);

} // namespace argmap::support
