// Lines that need not go round: those that reach their claims directly, where nothing is in the way.
//
// Pure; any thread.
#pragma once

#include "ports.hpp"

namespace argmap::layout_tree {

/// Makes the routes direct that can be; what is too long for that stays in its lanes. Gives the ends of
/// all lines.
Ports takeShortcuts(const Graph& graph, const Axes& axes, const Forest& forest,
                    const Spacing& spacing, const Placed& placed, bool straight, Routes& routes);

} // namespace argmap::layout_tree
