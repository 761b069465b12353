#include "tree.hpp"

#include "lines.hpp"
#include "shortcuts.hpp"

namespace argmap::layout_tree {
namespace {

/// A coordinate must fit into 32 bits: 5 million pixels, as plugins/wire asks.
constexpr Length LargestExtent = 500'000'000;
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

Layout turned(const Graph& graph, const Axes& axes, const Forest& forest, const Placed& placed,
              const Lines& lines) {
    const auto& bounds = placed.patches[forest.page()];
    Layout layout;
    layout.width = static_cast<std::int32_t>(axes.upright() ? bounds.breadth : bounds.length);
    layout.height = static_cast<std::int32_t>(axes.upright() ? bounds.length : bounds.breadth);
    layout.places.reserve(graph.nodes.size());
    layout.paths.reserve(lines.curves.size());
    layout.labels.reserve(lines.words.size());
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        const auto box = axes.rect(placed.patches[node], bounds);
        layout.places.push_back({box.x + box.width / 2, box.y + box.height / 2});
    }
    for (auto item = forest.firstCluster(); item < forest.page(); ++item)
        layout.clusters.push_back(axes.rect(placed.patches[item], bounds));
    for (const auto& curve : lines.curves) {
        auto& path = layout.paths.emplace_back();
        path.reserve(curve.size());
        for (const auto& spot : curve)
            path.push_back(axes.point(spot, bounds));
    }
    for (const auto& word : lines.words)
        layout.labels.push_back(word.length > 0 ? axes.rect(word, bounds) : argmap_rect{});
    return layout;
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
    if (bounds.length > LargestExtent || bounds.breadth > LargestExtent)
        return {{},
                Problem{"layout-tree.too-large",
                        "The picture would be wider or higher than 5 million pixels.",
                        "Use the layout \"layered\", which takes less room, or split the map."}};
    const auto ports =
        takeShortcuts(graph, axes, forest, spacing, placed, settings.straight, *routes);
    const auto lines =
        drawLines(graph, axes, forest, *routes, spacing, placed, ports, settings.straight);
    return {turned(graph, axes, forest, placed, lines), std::nullopt};
}

} // namespace argmap::layout_tree
