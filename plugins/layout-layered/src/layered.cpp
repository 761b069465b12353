#include "layered.hpp"

#include "crossings.hpp"
#include "curves.hpp"
#include "earlier.hpp"
#include "labels.hpp"

#include <argmap/sdk/layout_turned.hpp>

#include <algorithm>

namespace argmap::layout_layered {
namespace {

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

// In the author's order, left for fewer crossings.
Order newOrder(const Graph& graph, const Lattice& lattice, const Forest& forest,
               const Nesting& nesting, const LineUp& lineUp) {
    const auto bundles = findBundles(graph, lattice, forest);
    Arranger arranger(lattice, nesting, lineUp, bundles);
    auto order = firstOrder(lattice, arranger);
    reduceCrossings(lattice, findLinks(lattice), nesting, arranger, bundles, order);
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
    const sdk::Arranged picture{placed.nodes, placed.frames, curves, labels};
    auto bounds = sdk::boundsOf(picture);
    if (held && bounds.cross > 0) { // nothing is moved for the sake of the page
        bounds.breadth += bounds.cross;
        bounds.cross = 0;
    }
    if (auto problem = sdk::refuseSize(bounds, "layout-layered.too-large"))
        return {{}, std::move(problem)};
    auto layout = sdk::turned(picture, axes, bounds);
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
