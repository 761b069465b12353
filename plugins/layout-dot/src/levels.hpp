// Columns that are no matter of optimisation: levels, and grounds in a column of their own.
//
// Pure; any thread. Linear, without recursion.
#pragma once

#include "dot_engine.hpp"

#include <cstdint>
#include <vector>

namespace argmap::layout_dot {

/// Of each of `count` boxes how many columns the longest chain to it takes, 0 where nothing leads
/// on. Circles are cut where the search closes them.
std::vector<int> levelsOf(std::uint32_t count, const std::vector<RankEdge>& edges);

/// Puts what rests on nothing further, but bears on something, into the last column.
void groundsLast(std::vector<int>& columns, const std::vector<RankEdge>& edges);

} // namespace argmap::layout_dot
