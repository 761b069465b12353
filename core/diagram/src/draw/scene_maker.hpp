// Makes the scene image of a picture whose parts are measured and placed.
//
// Used once, by one thread.
#pragma once

#include "content/box_content.hpp"
#include "content/citations.hpp"
#include "content/line.hpp"
#include "plan/plan.hpp"
#include "route/placed.hpp"

#include <argmap/diagram/options.hpp>
#include <argmap/diagram/style.hpp>
#include <argmap/diagram/text_measure.hpp>
#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <vector>

namespace argmap::diagram {

/// Everything that a picture is made from; borrowed.
struct Parts {
    const model::ArgumentMap& map;
    const Plan& plan;
    const SourceLabels& sources;
    const std::vector<BoxContent>& boxes;
    const std::vector<TextBlock>& frameTitles;
    const std::vector<Line>& lines;
    const Style& style;
    const Options& options;
    TextMeasurer& measurer;
};

/// `placed` is moved on to its page.
[[nodiscard]] std::vector<std::uint8_t> makeScene(const Parts& parts, Placed placed);

} // namespace argmap::diagram
