// One line-up of all items, top to bottom as it were, in which every cluster stands together.
//
// Each stratum takes its order from it, so clusters never interleave, subtrees stay together and
// siblings keep the author's order as far as clusters allow. Pure; any thread.
#pragma once

#include "forest.hpp"

namespace argmap::layout_dot {

/// The clusters as a tree: who stands in whom.
struct Nesting {
    std::vector<std::uint32_t> ofNode; ///< the innermost cluster, or ARGMAP_NO_ROW
    std::vector<std::uint32_t> parent; ///< by cluster, or ARGMAP_NO_ROW
    std::vector<std::uint32_t> depth;  ///< by cluster: 1 for outer ones

    /// The innermost cluster that holds both, or ARGMAP_NO_ROW.
    [[nodiscard]] std::uint32_t common(std::uint32_t a, std::uint32_t b) const;
    /// The outermost cluster that holds `inner` (or is it) but is not `outer` and stands in it;
    /// ARGMAP_NO_ROW: `inner` is `outer`.
    [[nodiscard]] std::uint32_t below(std::uint32_t outer, std::uint32_t inner) const;
};

/// Joints without a cluster go where all that they join is.
Nesting findNesting(const Graph& graph);

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
