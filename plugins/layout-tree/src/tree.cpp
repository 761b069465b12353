#include "tree.hpp"

#include "lines.hpp"
#include "shortcuts.hpp"

#include <argmap/sdk/layout_turned.hpp>

namespace argmap::layout_tree {
namespace {

/// Clusters within clusters.
constexpr std::uint32_t DeepestCluster = 100;

std::optional<Problem> refuse(const Graph& graph) {
    std::vector<std::uint32_t> depth;
    for (const auto& cluster : graph.clusters) {
        depth.push_back(cluster.parent == None ? 1 : depth[cluster.parent] + 1);
        if (depth.back() > DeepestCluster)
            return Problem{"layout-tree.clusters-too-deep",
                           "Groups stand more than " + std::to_string(DeepestCluster) +
                               " deep in each other.",
                           "Put fewer groups into groups, or fold some."};
    }
    return std::nullopt;
}

} // namespace

Outcome layOut(const Graph& graph, const Settings& settings) {
    const Axes axes(graph.page.direction);
    if (auto problem = refuse(graph))
        return {{}, std::move(problem)};
    const auto lists = axes.upright() ? Hanging::OfBoxesAndJoints : Hanging::OfBoxes;
    Forest forest(graph, settings.compact ? lists : Hanging::Nothing);
    auto routes = findRoutes(graph, forest);
    if (!routes)
        return {{},
                Problem{"layout-tree.not-a-tree", "Too many lines run across the tree.",
                        "Use the layout \"layered\", which is made for maps like this one."}};
    const auto spacing = findSpacing(graph, axes, forest, *routes);
    const auto placed = arrange(graph, axes, forest, *routes, spacing);
    const auto& bounds = placed.patches[forest.page()];
    if (auto problem =
            sdk::refuseSize(bounds, "layout-tree.too-large",
                            "Use the layout \"layered\", which takes less room, or split the map."))
        return {{}, std::move(problem)};
    const auto ports =
        takeShortcuts(graph, axes, forest, spacing, placed, settings.straight, *routes);
    const auto lines =
        drawLines(graph, axes, forest, *routes, spacing, placed, ports, settings.straight);
    const std::span<const Patch> patches = placed.patches; // nodes, then clusters, then the page
    const auto nodes = graph.nodes.size();
    return {sdk::turned({patches.first(nodes), patches.subspan(nodes, graph.clusters.size()),
                         lines.curves, lines.words},
                        axes, bounds),
            std::nullopt};
}

} // namespace argmap::layout_tree
