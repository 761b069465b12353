// Lists: reasons that stand below one another under their claim, indented, along one stem.
//
// They stand below one another on the page whatever the direction, but above one another where
// reasons stand above their claims. Pure; any thread. Lengths in hundredths of a pixel.
#pragma once

#include "forest.hpp"

#include <span>
#include <vector>

namespace argmap::layout_tree {

/// From the corner of the claim: `stem` and `indent` run along the text, `depth` down the list.
struct ListShape {
    Length stem = 0;   ///< where the common line is
    Length indent = 0; ///< where the reasons begin
    Length reach = 0;  ///< where the longest of them ends
    Length depth = 0;  ///< of all together, from the end of the claim on
};

ListShape measureList(const Graph& graph, const Forest& forest, std::uint32_t claim);

/// Gives the patches of all in the list, by the patch of the claim.
void placeList(const Graph& graph, const Axes& axes, const Forest& forest, const ListShape& shape,
               std::uint32_t claim, std::vector<Patch>& patches);

/// From a reason along its own line and the stem to the claim.
std::vector<Spot> drawInList(const Axes& axes, const Patch& claim, const Patch& reason,
                             const ListShape& shape, bool straight);

/// The place of a word on the reason's own line.
Patch wordInList(const Axes& axes, const Patch& reason, const argmap_graph_edge& edge);

} // namespace argmap::layout_tree
