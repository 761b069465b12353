// What the places of an earlier picture tell, and where new items fit into it.
//
// Pure; any thread. Lengths in hundredths of a pixel, as if the picture ran to the right.
#pragma once

#include "lattice.hpp"

namespace argmap::layout_layered {

/// Whether there is an earlier picture to go by: most boxes had a place in it, and reasons stood
/// behind their claims, so that it had the same direction.
bool hasEarlier(const Graph& graph);

/// By box, joints left out: its column among those of the earlier picture; -1 where it had no
/// place, or was put somewhere by hand.
std::vector<int> earlierColumns(const Graph& graph);

/// By node: where it stood along cross; a new one behind the sibling before it, or before the one
/// behind it, or level with what it hangs on.
std::vector<Length> earlierHeights(const Graph& graph, const Forest& forest);

/// Puts all items where they stood, or fit: `lattice.keys` are heights then, and clusters keep the
/// order in which they stood. By cluster: its height.
std::vector<double> goByEarlier(const Graph& graph, const Forest& forest, const Nesting& nesting,
                                LineUp& lineUp, Lattice& lattice);

} // namespace argmap::layout_layered
