// The column of each box: a claim before its reasons, all lines together short.
//
// Circles are broken by turning edges round, which ones depends on the order of boxes and edges
// alone. Linear but for the shortening, which has a budget. Pure; any thread.
#pragma once

#include <argmap/sdk/layout_strata.hpp>

#include <cstdint>
#include <vector>

namespace argmap::layout_layered {

using RankEdge = sdk::ColumnEdge;

/// The column of each of `count` boxes, from 0.
/// `wanted`: the columns of an earlier picture, -1 where there is none; they are kept as far as the
/// edges allow. Empty: none.
std::vector<int> findRanks(std::uint32_t count, std::vector<RankEdge> edges,
                           const std::vector<int>& wanted);

} // namespace argmap::layout_layered
