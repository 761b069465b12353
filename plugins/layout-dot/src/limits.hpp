// What is refused before Graphviz sees it, because it would crash or run for minutes (docs say how
// that was measured).
//
// Pure functions; any thread.
#pragma once

#include "dot_engine.hpp"
#include "lattice.hpp"

#include <optional>

namespace argmap::layout_dot {

/// Ranks are 16 bits wide in Graphviz: a chain of 32,770 kills it.
inline constexpr int LongestPath = 30'000;
/// A star of 5,000 takes dot seconds, one of 20,000 a minute.
inline constexpr std::uint32_t LargestHub = 5'000;
/// From here on dot gets less time to look for fewer crossings.
inline constexpr std::size_t LargeGraph = 2'000;

/// Bends and props of the lattice: a fifth of a second and 100 MB for each hundred thousand.
inline constexpr std::int64_t MostBends = 400'000;
/// Clusters within clusters.
inline constexpr std::uint32_t DeepestCluster = 100;

/// The number of columns that the longest chain of edges needs; circles are cut where the search
/// closes them.
int longestPath(std::uint32_t count, const std::vector<RankEdge>& edges);

std::optional<Problem> refusePath(std::uint32_t count, const std::vector<RankEdge>& edges);
std::optional<Problem> refuseHub(std::uint32_t count, const std::vector<RankEdge>& edges);
std::optional<Problem> refuseDepth(const Graph& graph);
std::optional<Problem> refuseBends(const Graph& graph, const Strata& strata,
                                   const std::vector<Span>& spans);

} // namespace argmap::layout_dot
