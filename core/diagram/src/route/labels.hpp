// Finds places for the words at lines: on their line, clear of boxes and of each other.
//
// Pure; one thread.
#pragma once

#include "content/line.hpp"
#include "route/flow.hpp"
#include "route/placed.hpp"

#include <argmap/diagram/style.hpp>

#include <vector>

namespace argmap::diagram {

/// Fills `placed.labels`. A word for which there is no place is left out (shape and colour of its
/// line say the same); a title stands in any case.
void placeLabels(Placed& placed, const std::vector<Line>& lines, const Flow& flow,
                 const Style& style, bool numbers);

} // namespace argmap::diagram
