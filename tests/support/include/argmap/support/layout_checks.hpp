// What is wrong with a layout, in words: one line for each fault, none when it is good.
//
// Measured from places and paths alone, as a reader would see it. Any thread.
#pragma once

#include <argmap/sdk/layout_values.hpp>

#include <string>
#include <vector>

namespace argmap::support {

using Faults = std::vector<std::string>;

/// Boxes and joints that overlap, frames that cut into each other or into what is not theirs,
/// members outside.
Faults overlaps(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout);
/// Anything outside (0, 0, width, height), or room left at its edges.
Faults outside(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout);
/// Paths that do not end on the borders of what they join, or have other than 3k+1 points.
Faults looseEnds(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout);
/// Paths that run through a box or joint which they do not end at.
Faults crossedBoxes(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout);
/// Words on boxes, joints or other words, and words off their line.
Faults coveringLabels(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout);
/// All of them.
Faults faults(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout);

argmap_rect boxOf(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout,
                  std::uint32_t node);

} // namespace argmap::support
