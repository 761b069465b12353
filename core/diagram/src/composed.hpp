// A picture whose parts are measured, before and after a layout: what the room's public classes are
// made of.
//
// Belongs to one thread, which has others help it where there is much to measure; the measurer must
// outlive it.
#pragma once

#include "content/box_content.hpp"
#include "content/citations.hpp"
#include "content/earlier_places.hpp"
#include "content/graph.hpp"
#include "content/line.hpp"
#include "plan/plan.hpp"
#include "plan/selection.hpp"
#include "route/placed.hpp"

#include <argmap/base/result.hpp>
#include <argmap/diagram/options.hpp>
#include <argmap/diagram/style.hpp>
#include <argmap/diagram/text_measure.hpp>
#include <argmap/model/argument_map.hpp>
#include <argmap/model/structure.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace argmap::diagram {

struct Composed {
    Composed(const model::ArgumentMap& map, const model::Structure& structure,
             const EarlierPlaces& earlier, const Selection& selection, const Style& style,
             const Options& options, TextMeasurer& measurer);

    /// Where everything stands, from what a layout gave for `graph`. Errors: diagram.bad-graph,
    /// diagram.bad-layout.
    [[nodiscard]] base::Result<Placed> place(std::span<const std::uint8_t> layout) const;

    /// Of a picture of the whole map all its sources, else those that its boxes cite.
    [[nodiscard]] std::vector<model::SourceId> shownSources() const;

    model::ArgumentMap map; // a copy costs a few pointers
    Style style;
    Options options;
    TextMeasurer& measurer;
    SourceLabels sources;
    Plan plan;
    std::vector<BoxContent> boxes;
    std::vector<TextBlock> frameTitles;
    std::vector<Line> lines;
    Graph graph;

private:
    bool m_whole; // nothing of the map is outside the picture
    void measureBoxes();
    void makeRoomForLines();
};

} // namespace argmap::diagram
