// Graphviz, and nothing but Graphviz: the only door to libcgraph, libgvc and the dot layout plugin.
//
// Calls may come from any thread; one lock lets them in singly, since Graphviz shares state between
// graphs. It is known to crash and to run for minutes on some graphs, and nothing but the end of
// its process stops it: the plugin runs in the runner for that reason.
#pragma once

#include "graph.hpp"

#include <argmap/sdk/layout_strata.hpp>

#include <cstdint>
#include <vector>

namespace argmap::layout_dot {

using RankEdge = sdk::ColumnEdge;

/// The column of each of `count` boxes, from 0: dot's network simplex, which makes all edges
/// together as short as can be. Circles are broken by turning edges round, which ones depends on
/// the order of boxes and edges alone.
Outcome<std::vector<int>> dotColumns(std::uint32_t count, const std::vector<RankEdge>& edges);

/// A layout made by dot alone: its columns, its order, its places and its lines, which are a guide,
/// kept, or kept in straight pieces; no words are placed. Orthogonal lines are not to be asked for:
/// dot's abort on some maps.
Outcome<Layout> dotLayout(const Graph& graph, Lines lines);

} // namespace argmap::layout_dot
