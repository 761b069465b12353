// Puts the words of lines in front of their reasons, where the lines are level and room was kept.
//
// Pure; any thread.
#pragma once

#include "ports.hpp"

#include <vector>

namespace argmap::layout_tree {

/// By edge: all zero where there is none.
std::vector<Patch> placeWords(const Graph& graph, const Axes& axes, const Forest& forest,
                              const Spacing& spacing, const Placed& placed, const Ports& ports);

} // namespace argmap::layout_tree
