// The tidy layout: columns by dot, the rest by the rules that a reader expects of an argument map.
//
// dot chooses the columns. Siblings then stand in the author's order, or in dot's, clusters stand
// together, each parent stands in the middle of its reasons and lines are level where they meet a
// box. Calls may come from any thread.
#pragma once

#include "graph.hpp"

namespace argmap::layout_dot {

Outcome<Layout> tidyLayout(const Graph& graph, const Wishes& wishes = {});

} // namespace argmap::layout_dot
