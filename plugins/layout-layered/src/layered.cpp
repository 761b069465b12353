#include "layered.hpp"

#include "crossings.hpp"
#include "curves.hpp"
#include "earlier.hpp"
#include "labels.hpp"

#include <algorithm>

namespace argmap::layout_layered {
namespace {

/// A coordinate must fit into 32 bits: 5 million pixels, as plugins/wire asks.
constexpr Length LargestExtent = 500'000'000;
/// Clusters within clusters.
constexpr std::uint32_t DeepestCluster = 100;
/// Layers that all clusters together cover.
constexpr std::uint64_t MostPieces = 5'000'000;

std::optional<Problem> refuse(const Nesting& nesting, const std::vector<Span>& spans) {
    for (const auto depth : nesting.depth)
        if (depth > DeepestCluster)
            return Problem{"layout-layered.clusters-too-deep",
                           "Groups stand more than " + std::to_string(DeepestCluster) +
                               " deep in each other.",
                           "Put fewer groups into groups, or fold some."};
    if (sizeOf(spans) > MostPieces)
        return Problem{"layout-layered.clusters-too-long",
                       "The groups are spread over too many columns.",
                       "Make groups of what stands close together, or draw the map without "
                       "groups."};
    return std::nullopt;
}

struct Bounds {
    Patch patch;
    bool begun = false;

    void include(const Patch& more) {
        if (begun)
            patch.include(more);
        else
            patch = more;
        begun = true;
    }
};

Patch boundsOf(const Placed& placed, const std::vector<std::vector<Spot>>& curves,
               const std::vector<Patch>& labels) {
    Bounds bounds;
    for (const auto& node : placed.nodes)
        bounds.include(node);
    for (const auto& frame : placed.frames)
        bounds.include(frame);
    for (const auto& curve : curves)
        for (const auto& spot : curve)
            bounds.include({spot.main, spot.cross, 0, 0});
    for (const auto& label : labels)
        if (label.length > 0)
            bounds.include(label);
    return bounds.patch;
}

Layout turned(const Graph& graph, const Axes& axes, const Patch& bounds, const Placed& placed,
              const std::vector<std::vector<Spot>>& curves, const std::vector<Patch>& labels) {
    Layout layout;
    layout.width = static_cast<std::int32_t>(axes.upright() ? bounds.breadth : bounds.length);
    layout.height = static_cast<std::int32_t>(axes.upright() ? bounds.length : bounds.breadth);
    layout.places.reserve(graph.nodes.size());
    layout.paths.reserve(curves.size());
    layout.labels.reserve(labels.size());
    for (const auto& node : placed.nodes) {
        const auto box = axes.rect(node, bounds);
        layout.places.push_back({box.x + box.width / 2, box.y + box.height / 2});
    }
    for (const auto& frame : placed.frames)
        layout.clusters.push_back(axes.rect(frame, bounds));
    for (const auto& curve : curves) {
        auto& path = layout.paths.emplace_back();
        path.reserve(curve.size());
        for (const auto& spot : curve)
            path.push_back(axes.point(spot, bounds));
    }
    for (const auto& label : labels)
        layout.labels.push_back(label.length > 0 ? axes.rect(label, bounds) : argmap_rect{});
    return layout;
}

// In the author's order, left for fewer crossings.
Order newOrder(const Graph& graph, const Lattice& lattice, const Forest& forest,
               const Nesting& nesting, const LineUp& lineUp) {
    const auto bundles = findBundles(graph, lattice, forest);
    Arranger arranger(lattice, nesting, lineUp, bundles);
    auto order = firstOrder(lattice, arranger);
    reduceCrossings(lattice, findLinks(lattice), arranger, bundles, order);
    return order;
}

// In the order of the earlier picture; only lines are free.
Order heldOrder(const Lattice& lattice, const Nesting& nesting, const LineUp& lineUp,
                std::vector<double> clusterKeys) {
    const std::vector<std::uint32_t> bundles(lattice.items.size(), None);
    Arranger arranger(lattice, nesting, lineUp, bundles);
    arranger.setClusterKeys(std::move(clusterKeys));
    auto order = firstOrder(lattice, arranger);
    reduceCrossingsOfLines(lattice, findLinks(lattice), bundles, order);
    return order;
}

std::size_t movedPins(const Graph& graph, const Layout& layout) {
    std::size_t count = 0;
    for (std::size_t row = 0; row < graph.nodes.size(); ++row) {
        const auto& node = graph.nodes[row];
        count += node.pinned != 0 && (node.earlier_x != layout.places[row].x ||
                                      node.earlier_y != layout.places[row].y)
                     ? 1u
                     : 0u;
    }
    return count;
}

// `held`: by the earlier picture.
Outcome layOutBy(const Graph& graph, const Settings& settings, bool held) {
    const Axes axes(graph.page.direction);
    const auto nesting = findNesting(graph);
    const auto strata = findStrata(graph, held);
    auto spans = spansOfMembers(graph, strata, nesting);
    if (auto problem = refuse(nesting, spans))
        return {{}, std::move(problem)};
    const auto paddings = paddingsOf(graph, axes);
    auto main = layMainAxis(graph, axes, strata, paddings, spans);

    const auto forest = findForest(graph, strata);
    auto lineUp = findLineUp(graph, forest, nesting);
    auto lattice = buildLattice(graph, strata, forest, nesting, lineUp, std::move(spans));
    std::vector<double> clusterKeys;
    if (held)
        clusterKeys = goByEarlier(graph, forest, nesting, lineUp, lattice);
    const auto order = held ? heldOrder(lattice, nesting, lineUp, std::move(clusterKeys))
                            : newOrder(graph, lattice, forest, nesting, lineUp);
    auto cross = layCrossAxis({graph, axes, forest, nesting, lattice, order, paddings, held});

    const auto ports = findPorts(graph, axes, forest, lattice, cross);
    const auto placed = placeAll(graph, axes, lattice, std::move(main), std::move(cross));
    const auto curves = drawCurves(graph, lattice, order, ports, placed, settings.straight);
    const auto labels = placeLabels(graph, axes, lattice, placed, curves);
    auto bounds = boundsOf(placed, curves, labels);
    if (held && bounds.cross > 0) { // nothing is moved for the sake of the page
        bounds.breadth += bounds.cross;
        bounds.cross = 0;
    }
    if (bounds.length > LargestExtent || bounds.breadth > LargestExtent)
        return {{},
                Problem{"layout-layered.too-large",
                        "The picture would be wider or higher than 5 million pixels.",
                        "Split the map, or make its boxes smaller."}};
    auto layout = turned(graph, axes, bounds, placed, curves, labels);
    const auto moved = movedPins(graph, layout);
    return {std::move(layout), std::nullopt, moved};
}

} // namespace

Outcome layOut(const Graph& graph, const Settings& settings) {
    if (hasEarlier(graph)) {
        auto outcome = layOutBy(graph, settings, true);
        if (!outcome.problem)
            return outcome; // else places far out may be why
    }
    return layOutBy(graph, settings, false);
}

} // namespace argmap::layout_layered
