// The graph that a layout gets for a picture, and which of its rows is what.
//
// A value; any thread.
#pragma once

#include "content/box_content.hpp"
#include "content/earlier_places.hpp"
#include "content/line.hpp"
#include "plan/plan.hpp"

#include <argmap/diagram/options.hpp>
#include <argmap/diagram/style.hpp>
#include <argmap/wire/layout_graph.hpp>

#include <cstdint>
#include <vector>

namespace argmap::diagram {

struct Graph {
    wire::ImageBytes image;                ///< edges correspond to lines, clusters to frames
    std::vector<std::uint32_t> boxNodes;   ///< by box; noRow: it is loose, no layout places it
    std::vector<std::uint32_t> jointNodes; ///< by step; noRow: it has no joint
    std::uint32_t nodes = 0;               ///< of both that a layout places
};

[[nodiscard]] Graph makeGraph(const Plan& plan, const std::vector<BoxContent>& boxes,
                              const std::vector<Line>& lines,
                              const std::vector<TextBlock>& frameTitles, const Style& style,
                              const Options& options, const EarlierPlaces& earlier);

} // namespace argmap::diagram
