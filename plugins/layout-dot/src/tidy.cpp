#include "tidy.hpp"

#include "cross_axis.hpp"
#include "curves.hpp"
#include "labels.hpp"
#include "limits.hpp"
#include "main_axis.hpp"

namespace argmap::layout_dot {
namespace {

Patch boundsOf(const Placed& placed, const std::vector<std::vector<Spot>>& curves,
               const std::vector<Patch>& labels) {
    Patch bounds;
    bool begun = false;
    const auto include = [&](const Patch& patch) {
        if (begun)
            bounds.include(patch);
        else
            bounds = patch;
        begun = true;
    };
    for (const auto& node : placed.nodes)
        include(node);
    for (const auto& frame : placed.frames)
        include(frame);
    for (const auto& curve : curves)
        for (const auto& spot : curve)
            include({spot.main, spot.cross, 0, 0});
    for (const auto& label : labels)
        if (label.length > 0)
            include(label);
    return bounds;
}

} // namespace

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

    const auto bounds = boundsOf(placed, curves, labels);
    if (bounds.length > LargestExtent || bounds.breadth > LargestExtent)
        return Problem{"layout-dot.too-large",
                       "The picture would be wider or higher than 5 million pixels.",
                       "Split the map, or make its boxes smaller."};
    Layout layout;
    layout.width = static_cast<std::int32_t>(axes.upright() ? bounds.breadth : bounds.length);
    layout.height = static_cast<std::int32_t>(axes.upright() ? bounds.length : bounds.breadth);
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row) {
        const auto box = axes.rect(placed.nodes[row], bounds);
        layout.places.push_back({box.x + box.width / 2, box.y + box.height / 2});
    }
    for (const auto& frame : placed.frames)
        layout.clusters.push_back(axes.rect(frame, bounds));
    for (const auto& curve : curves) {
        auto& path = layout.paths.emplace_back();
        for (const auto& spot : curve)
            path.push_back(axes.point(spot, bounds));
    }
    for (const auto& label : labels)
        layout.labels.push_back(label.length > 0 ? axes.rect(label, bounds) : argmap_rect{});
    return layout;
}

} // namespace argmap::layout_dot
