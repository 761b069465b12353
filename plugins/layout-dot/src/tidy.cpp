#include "tidy.hpp"

#include "cross_axis.hpp"
#include "curves.hpp"
#include "labels.hpp"
#include "limits.hpp"
#include "main_axis.hpp"

#include <argmap/sdk/layout_turned.hpp>

namespace argmap::layout_dot {

Outcome<Layout> tidyLayout(const Graph& graph, LineStyle lines) {
    if (auto problem = refuseDepth(graph))
        return *problem;
    auto strata = findStrata(graph);
    if (!strata.ok())
        return strata.problem();
    const Axes axes(graph.page.direction);
    const auto forest = findForest(graph, strata.value());
    const auto nesting = findNesting(graph);
    const auto sequence = findSequence(graph, forest, nesting);
    auto spans = spansOfMembers(graph, strata.value(), nesting);
    if (auto problem = refuseBends(graph, strata.value(), spans))
        return *problem;
    auto main = layMainAxis(graph, axes, strata.value(), spans);
    const auto lattice = buildLattice(graph, strata.value(), forest, nesting, sequence, spans);
    const auto ports = findPorts(graph, axes, lattice);
    auto cross = layCrossAxis(graph, axes, forest, nesting, lattice, ports);
    const auto placed = placeAll(graph, axes, strata.value(), std::move(main), std::move(cross));
    const auto curves = drawCurves(graph, lattice, ports, placed, lines);
    const auto labels = placeLabels(graph, axes, placed, curves);

    const sdk::Arranged picture{placed.nodes, placed.frames, curves, labels};
    const auto bounds = sdk::boundsOf(picture);
    if (auto problem = sdk::refuseSize(bounds, "layout-dot.too-large"))
        return *problem;
    return sdk::turned(picture, axes, bounds);
}

} // namespace argmap::layout_dot
