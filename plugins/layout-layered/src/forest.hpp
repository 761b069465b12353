// The forest in a graph: each item hangs on one other, as a reader would tell it.
//
// An item hangs on the nearest of those that it supports or attacks, the first named where several
// are equally near. Children stand in the author's order, which is that of the edges. Pure; any
// thread.
#pragma once

#include "strata.hpp"

namespace argmap::layout_layered {

struct Forest {
    std::vector<std::uint32_t> edge;   ///< by node: by which it hangs on its parent, or None
    std::vector<std::uint32_t> parent; ///< by node, or None
    std::vector<std::uint32_t> root;   ///< by node: the first of its tree
    std::vector<std::uint32_t> order;  ///< depth first: parents, then each child with all below it
};

Forest findForest(const Graph& graph, const Strata& strata);

} // namespace argmap::layout_layered
