#include <argmap/diagram/diagram.hpp>

#include "content/box_content.hpp"
#include "content/citations.hpp"
#include "content/graph.hpp"
#include "content/line.hpp"
#include "draw/scene_maker.hpp"
#include "plan/planner.hpp"
#include "route/flow.hpp"
#include "route/labels.hpp"
#include "route/placement.hpp"
#include "route/router.hpp"

#include <argmap/wire/layout_result.hpp>

#include <tuple>
#include <utility>

namespace argmap::diagram {

model::ViewId firstView(const model::ArgumentMap& map) {
    model::ViewId first;
    for (const model::ViewId id : map.table<model::View>().ids())
        if (!first ||
            std::tie(map[id].order, map[id].id) < std::tie(map[first].order, map[first].id))
            first = id;
    return first;
}

struct Composition::State {
    State(const model::ArgumentMap& theMap, const model::View* view, const Style& theStyle,
          const Options& theOptions, TextMeasurer& theMeasurer)
        : map(theMap),
          style(theStyle),
          options(theOptions),
          measurer(theMeasurer),
          sources(map),
          plan(makePlan(map, view, options)) {
        BoxComposer composer(map, sources, style, measurer);
        boxes.reserve(plan.boxes.size());
        for (const PlanBox& box : plan.boxes)
            boxes.push_back(composer.compose(box));
        lines = makeLines(map, plan, style, measurer);
        makeRoomForLines();
        for (const PlanFrame& frame : plan.frames)
            frameTitles.push_back(measurer.wrap(map[frame.group].title, style.groupTitle.text,
                                                style.boxWidth - style.clusterInset));
        graph = makeGraph(plan, boxes, lines, frameTitles, style, options, view);
    }

    // A box that many lines lead to is high enough for their ends.
    void makeRoomForLines() {
        if (options.direction == Direction::Down || options.direction == Direction::Up)
            return;
        std::vector<std::int32_t> ends(boxes.size(), 0);
        for (const Line& line : lines)
            if (!line.to.joint)
                ++ends[line.to.row];
        for (std::size_t box = 0; box < boxes.size(); ++box) {
            const std::int32_t wanted =
                style.padding + std::min(ends[box], style.mostEnds) * style.endSpacing;
            boxes[box].slack = std::max(wanted - boxes[box].height, 0);
            boxes[box].height += boxes[box].slack;
        }
    }

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
};

Composition::Composition(const model::ArgumentMap& map, model::ViewId view, const Style& style,
                         const Options& options, TextMeasurer& measurer)
    : m_state(std::make_unique<State>(map, view ? map.find<model::View>(view) : nullptr, style,
                                      options, measurer)) {}

Composition::~Composition() = default;
Composition::Composition(Composition&&) noexcept = default;
Composition& Composition::operator=(Composition&&) noexcept = default;

std::span<const std::uint8_t> Composition::graph() const {
    return m_state->graph.image;
}

std::size_t Composition::graphSize() const {
    return m_state->graph.nodes;
}

base::Result<Scene> Composition::finish(std::span<const std::uint8_t> layout) const {
    const State& s = *m_state;
    const auto graph = wire::GraphView::open(s.graph.image);
    if (!graph)
        return base::fail("diagram.bad-graph",
                          "This map is too large to be laid out: " + graph.error());
    const auto given = wire::LayoutView::open(layout, *graph);
    if (!given)
        return base::fail("diagram.bad-layout", "The layout does not fit the map: " + given.error(),
                          "Try another layout.");
    const Flow flow(s.options.direction);
    Placed placed = readLayout(*given, *graph, s.graph, s.boxes, s.frameTitles, s.style);
    routeLines(placed, s.lines, flow, s.style, s.options.numbers);
    placeLabels(placed, s.lines, flow, s.style, s.options.numbers);
    encloseAll(placed, s.style, s.options.numbers);
    return Scene::open(makeScene(
        {s.map, s.plan, s.sources, s.boxes, s.frameTitles, s.lines, s.style, s.options, s.measurer},
        std::move(placed)));
}

base::Result<Scene> draw(const model::ArgumentMap& map, model::ViewId view, const Style& style,
                         const Options& options, TextMeasurer& measurer, const Layout& layout) {
    const Composition composition(map, view, style, options, measurer);
    auto placed = layout(composition.graph());
    if (!placed)
        return tl::unexpected<base::Diagnostic>(std::move(placed.error()));
    return composition.finish(*placed);
}

} // namespace argmap::diagram
