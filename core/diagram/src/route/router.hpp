// Draws the lines between what a layout has placed: calm curves that leave and meet boxes at right
// angles.
//
// Pure; one thread. A layout's own paths serve where a simpler curve would run into something.
#pragma once

#include "content/line.hpp"
#include "route/flow.hpp"
#include "route/placed.hpp"

#include <argmap/diagram/style.hpp>

#include <vector>

namespace argmap::diagram {

/// Replaces the paths of `placed`, which are the layout's, by those that are drawn. Paths that the
/// layout wants kept are only drawn on to the boxes and joints that they end at.
void routeLines(Placed& placed, const std::vector<Line>& lines, const Flow& flow,
                const Style& style, bool numbers);

} // namespace argmap::diagram
