// Lines of reasons that hang in a list: each leads along its reason, then along the stem of the list to
// the claim.
//
// Pure; any thread.
#pragma once

#include "content/line.hpp"
#include "route/flow.hpp"
#include "route/placed.hpp"

#include <vector>

namespace argmap::diagram {

/// Whether the layout has hung the line's reason into a list.
[[nodiscard]] bool hangsInList(const Path& path, const Line& line, const Flow& flow);

/// Where a list holds reasons and objections, these get a stem of their own: on one stem neither
/// colour nor head would say which is which.
void partStems(Placed& placed, const std::vector<Line>& lines, const Flow& flow);

} // namespace argmap::diagram
