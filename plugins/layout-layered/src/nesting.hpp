// The clusters as a tree: who stands in whom.
//
// Joints without a cluster go where all that they join is. Pure; any thread.
#pragma once

#include "graph.hpp"

#include <vector>

namespace argmap::layout_layered {

struct Nesting {
    std::vector<std::uint32_t> ofNode; ///< the innermost cluster, or None
    std::vector<std::uint32_t> parent; ///< by cluster, or None
    std::vector<std::uint32_t> depth;  ///< by cluster: 1 for outer ones

    /// The innermost cluster that holds both, or None.
    [[nodiscard]] std::uint32_t common(std::uint32_t a, std::uint32_t b) const;
    /// The outermost cluster that holds `inner` (or is it) but is not `outer` and stands in it;
    /// None: `inner` is `outer`.
    [[nodiscard]] std::uint32_t below(std::uint32_t outer, std::uint32_t inner) const;
};

Nesting findNesting(const Graph& graph);

} // namespace argmap::layout_layered
