// For layouts: the room between a cluster's frame and what stands in it, its title's included.
//
// Pure; any thread. Lengths in hundredths of a pixel.
#pragma once

#include <argmap/sdk/layout_axes.hpp>
#include <argmap/sdk/layout_values.hpp>

#include <vector>

namespace argmap::sdk {

struct FramePadding {
    Length before = 0; ///< along main
    Length after = 0;
    Length crossBefore = 0;
    Length crossAfter = 0;
    Length leastLength = 0; ///< of the frame, so that its title fits
    Length leastBreadth = 0;
};

/// The title stands at the top of the picture's frame, whatever direction is main.
[[nodiscard]] inline FramePadding paddingOf(const argmap_graph_cluster& cluster,
                                            const argmap_graph& page, const Axes& axes) {
    const Length inset = page.cluster_inset;
    const Length title = cluster.title_height > 0 ? cluster.title_height + inset / 3 : 0;
    const Length titleWidth = cluster.title_width > 0 ? cluster.title_width + 2 * inset : 0;
    FramePadding padding{inset,
                         inset,
                         inset,
                         inset,
                         axes.length(titleWidth, title + inset),
                         axes.breadth(titleWidth, title + inset)};
    if (!axes.upright())
        padding.crossBefore += title;
    else if (axes.mirrored())
        padding.after += title;
    else
        padding.before += title;
    return padding;
}

/// By cluster.
[[nodiscard]] inline std::vector<FramePadding> paddingsOf(const LayoutGraph& graph,
                                                          const Axes& axes) {
    std::vector<FramePadding> result;
    result.reserve(graph.clusters.size());
    for (const auto& cluster : graph.clusters)
        result.push_back(paddingOf(cluster, graph.page, axes));
    return result;
}

} // namespace argmap::sdk
