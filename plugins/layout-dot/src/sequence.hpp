// One line-up of all items, top to bottom as it were, in which every cluster stands together.
//
// Each stratum takes its order from it, so clusters never interleave, subtrees stay together and
// siblings keep the author's order as far as clusters allow. Pure; any thread.
#pragma once

#include "forest.hpp"

#include <argmap/sdk/layout_nesting.hpp>

namespace argmap::layout_dot {

using Nesting = sdk::LayoutNesting;
using sdk::findNesting;

/// Whole numbers, all different. What stands in a cluster lies between its begin and its end.
struct Sequence {
    std::vector<double> ofNode;
    std::vector<double> clusterBegin;
    std::vector<double> clusterEnd;
    std::vector<std::uint32_t>
        within; ///< by number: the innermost cluster just behind that place, or ARGMAP_NO_ROW
};

Sequence findSequence(const Graph& graph, const Forest& forest, const Nesting& nesting);

} // namespace argmap::layout_dot
