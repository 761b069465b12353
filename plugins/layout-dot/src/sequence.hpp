// One line-up of all items, top to bottom as it were, in which every cluster stands together.
//
// Each stratum takes its order from it, so clusters never interleave. In the author's order subtrees
// stay together and siblings come as they were named, as far as clusters allow. Pure; any thread.
#pragma once

#include "forest.hpp"

#include <argmap/sdk/layout_nesting.hpp>

namespace argmap::layout_dot {

using Nesting = sdk::LayoutNesting;
using sdk::findNesting;

/// Where things come in the line-up, clusters as a whole; equal ones as they are numbered.
struct SequenceKeys {
    std::vector<double> ofNode;
    std::vector<double> ofCluster;
};

/// The author's order: parents, then each child with all below it; clusters where the middle one of
/// what they hold stands.
SequenceKeys authorsKeys(const Graph& graph, const Forest& forest, const Nesting& nesting);

/// The order across of a picture that was laid out before, or the other way round where more
/// siblings are then as their author named them.
SequenceKeys keysOf(const Graph& graph, const Layout& picture, bool upright);

/// Whole numbers, all different. What stands in a cluster lies between its begin and its end.
struct Sequence {
    std::vector<double> ofNode;
    std::vector<double> clusterBegin;
    std::vector<double> clusterEnd;
    std::vector<std::uint32_t>
        within; ///< by number: the innermost cluster just behind that place, or ARGMAP_NO_ROW
};

Sequence findSequence(const Graph& graph, const Nesting& nesting, const SequenceKeys& keys);

} // namespace argmap::layout_dot
