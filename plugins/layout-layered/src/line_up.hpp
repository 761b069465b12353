// One line-up of all items, top to bottom as it were, in which every cluster stands together.
//
// The order in which layers begin: subtrees together, siblings in the author's order as far as
// clusters allow. Clusters keep the order that they have here. Pure; any thread.
#pragma once

#include "forest.hpp"

namespace argmap::layout_layered {

struct LineUp {
    std::vector<double> ofNode;              ///< whole numbers, all different
    std::vector<std::uint32_t> clusterPlace; ///< by cluster: its place among all clusters
};

LineUp findLineUp(const Graph& graph, const Forest& forest, const Nesting& nesting);

} // namespace argmap::layout_layered
