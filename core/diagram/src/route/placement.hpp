// Reads a layout into a picture's own terms, and finds how much room all of it takes.
//
// Pure; any thread.
#pragma once

#include "content/box_content.hpp"
#include "content/graph.hpp"
#include "route/placed.hpp"

#include <argmap/diagram/style.hpp>
#include <argmap/wire/layout_result.hpp>

#include <vector>

namespace argmap::diagram {

/// Boxes that the layout did not get stand in rows below what it placed.
[[nodiscard]] Placed readLayout(const wire::LayoutView& layout, const wire::GraphView& view,
                                const Graph& graph, const std::vector<BoxContent>& boxes,
                                const std::vector<TextBlock>& frameTitles, const Style& style);

/// Sets `placed.bounds` to what is drawn, with heads, plates and strokes.
void encloseAll(Placed& placed, const Style& style, bool numbers);

} // namespace argmap::diagram
