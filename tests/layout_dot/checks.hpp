// What is wrong with a layout, in words: one line for each fault, none when it is good.
//
// Measured from places and paths alone, as a reader would see it. Any thread.
#pragma once

#include "graph.hpp"

#include <string>
#include <vector>

namespace argmap::layout_dot::test {

using Faults = std::vector<std::string>;

/// Boxes and joints that overlap, frames that cut into each other or into what is not theirs,
/// members outside.
Faults overlaps(const Graph& graph, const Layout& layout);
/// Anything outside (0, 0, width, height), or room left at its edges.
Faults outside(const Graph& graph, const Layout& layout);
/// Paths that do not end on the borders of what they join, or have other than 3k+1 points.
Faults looseEnds(const Graph& graph, const Layout& layout);
/// Paths that run through a box or joint which they do not end at.
Faults crossedBoxes(const Graph& graph, const Layout& layout);
/// Words on boxes, joints or other words, and words off their line.
Faults coveringLabels(const Graph& graph, const Layout& layout);
/// All of them.
Faults faults(const Graph& graph, const Layout& layout);

argmap_rect boxOf(const Graph& graph, const Layout& layout, std::uint32_t node);

} // namespace argmap::layout_dot::test
