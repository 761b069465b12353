// Makes the lines between columns as short together as can be: network simplex (Gansner, Koutsofios,
// North, Vo: A technique for drawing directed graphs, 1993), with a budget.
//
// Pure; any thread.
#pragma once

#include "ranks.hpp"

namespace argmap::layout_layered {

/// `ranks` are right for `edges` and become shorter; each part of the graph begins at 0.
void shortenRanks(const std::vector<RankEdge>& edges, std::vector<int>& ranks);

} // namespace argmap::layout_layered
