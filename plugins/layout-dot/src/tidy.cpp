#include "tidy.hpp"

#include "cross_axis.hpp"
#include "curves.hpp"
#include "dot_engine.hpp"
#include "labels.hpp"
#include "limits.hpp"
#include "main_axis.hpp"

#include <argmap/sdk/layout_turned.hpp>

namespace argmap::layout_dot {

namespace {

Outcome<SequenceKeys> keysFor(const Graph& graph, const Axes& axes, const Forest& forest,
                              const Nesting& nesting, bool freeOrder) {
    if (!freeOrder)
        return authorsKeys(graph, forest, nesting);
    auto picture = dotLayout(graph, Lines::Dot);
    if (!picture.ok())
        return picture.problem();
    return keysOf(graph, picture.value(), axes.upright());
}

} // namespace

Outcome<Layout> tidyLayout(const Graph& graph, const Wishes& wishes) {
    if (auto problem = refuseDepth(graph))
        return *problem;
    auto strata = findStrata(graph, wishes.ranks);
    if (!strata.ok())
        return strata.problem();
    const Axes axes(graph.page.direction);
    const auto forest = findForest(graph, strata.value());
    const auto nesting = findNesting(graph);
    auto keys = keysFor(graph, axes, forest, nesting, wishes.freeOrder);
    if (!keys.ok())
        return keys.problem();
    const auto sequence = findSequence(graph, nesting, keys.value());
    auto spans = spansOfMembers(graph, strata.value(), nesting);
    if (auto problem = refuseBends(graph, strata.value(), spans))
        return *problem;
    auto main = layMainAxis(graph, axes, strata.value(), spans);
    const auto lattice =
        buildLattice(graph, strata.value(), forest, nesting, sequence, spans, !wishes.freeOrder);
    const auto ports = findPorts(graph, axes, lattice, wishes.lines != Lines::Curved);
    auto cross = layCrossAxis(graph, axes, forest, nesting, lattice, ports);
    const auto placed = placeAll(graph, axes, strata.value(), std::move(main), std::move(cross));
    const auto curves = drawCurves(graph, lattice, ports, placed, wishes.lines);
    const auto labels = placeLabels(graph, axes, placed, curves);

    const sdk::Arranged picture{placed.nodes, placed.frames, curves, labels};
    const auto bounds = sdk::boundsOf(picture);
    if (auto problem = sdk::refuseSize(bounds, "layout-dot.too-large"))
        return *problem;
    auto layout = sdk::turned(picture, axes, bounds);
    layout.keepsPaths = wishes.lines != Lines::Curved;
    return layout;
}

} // namespace argmap::layout_dot
