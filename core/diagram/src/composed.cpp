#include "composed.hpp"

#include "plan/planner.hpp"
#include "route/flow.hpp"
#include "route/labels.hpp"
#include "route/placement.hpp"
#include "route/router.hpp"

#include <argmap/wire/layout_result.hpp>
#include <argmap/wire/share_out.hpp>

#include <algorithm>
#include <unordered_set>

namespace argmap::diagram {

namespace {

constexpr std::size_t manyBoxes = 200; // fewer are measured before another thread has begun
constexpr std::size_t boxesAtOnce = 32;

} // namespace

Composed::Composed(const model::ArgumentMap& theMap, const model::Structure& structure,
                   const EarlierPlaces& earlier, const Selection& selection, const Style& theStyle,
                   const Options& theOptions, TextMeasurer& theMeasurer)
    : map(theMap),
      style(theStyle),
      options(theOptions),
      measurer(theMeasurer),
      sources(map),
      plan(makePlan(map, structure, selection, options)),
      m_whole(selection.isWhole()) {
    style.setEveryGlyph(options.everyGlyph);
    measureBoxes();
    lines = makeLines(map, plan, style, measurer);
    makeRoomForLines();
    for (const PlanFrame& frame : plan.frames)
        frameTitles.push_back(measurer.wrap(map[frame.group].title, style.groupTitle.text,
                                            style.boxWidth - style.clusterInset));
    graph = makeGraph(plan, boxes, lines, frameTitles, style, options, earlier);
}

// What stands in a box depends on no other: several threads, each with a measurer of its own.
void Composed::measureBoxes() {
    const unsigned workers = wire::workersFor(plan.boxes.size(), manyBoxes);
    std::vector<BoxComposer> composers;
    for (unsigned worker = 0; worker < workers; ++worker)
        composers.emplace_back(map, sources, style,
                               worker == 0 ? measurer : measurer.helper(worker - 1), options.tags);
    boxes.resize(plan.boxes.size());
    wire::shareOut(
        boxes.size(), boxesAtOnce,
        [&](std::size_t begin, std::size_t end, unsigned worker) {
            for (; begin < end; ++begin)
                boxes[begin] = composers[worker].compose(plan.boxes[begin]);
        },
        workers);
}

// A box that many lines lead to is high enough for their ends.
void Composed::makeRoomForLines() {
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

std::vector<model::SourceId> Composed::shownSources() const {
    if (m_whole)
        return sources.sources();
    std::unordered_set<model::SourceId> cited;
    for (const PlanBox& box : plan.boxes)
        for (const model::SourceId id : sources.citedBy(box.item))
            cited.insert(id);
    std::vector<model::SourceId> shown;
    for (const model::SourceId id : sources.sources())
        if (cited.contains(id))
            shown.push_back(id);
    return shown;
}

base::Result<Placed> Composed::place(std::span<const std::uint8_t> layout) const {
    const auto view = wire::GraphView::open(graph.image);
    if (!view)
        return base::fail("diagram.bad-graph",
                          "This map is too large to be laid out: " + view.error());
    const auto given = wire::LayoutView::open(layout, *view);
    if (!given)
        return base::fail("diagram.bad-layout", "The layout does not fit the map: " + given.error(),
                          "Try another layout.");
    const Flow flow(options.direction);
    const bool plates = options.numbers || options.changes; // stand out above boxes
    Placed placed = readLayout(*given, *view, graph, boxes, frameTitles, style);
    routeLines(placed, lines, flow, style, plates);
    placeLabels(placed, lines, flow, style, plates);
    encloseAll(placed, style, plates);
    return placed;
}

} // namespace argmap::diagram
