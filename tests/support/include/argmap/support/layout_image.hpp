// A layout graph as the image that a layout gets.
//
// Pure; any thread.
#pragma once

#include <argmap/sdk/layout_values.hpp>
#include <argmap/wire/layout_graph.hpp>

namespace argmap::support {

inline wire::ImageBytes imageOf(const sdk::LayoutGraph& graph) {
    wire::GraphBuilder builder;
    builder.settings = graph.page;
    for (const auto& cluster : graph.clusters)
        builder.add(cluster);
    for (const auto& node : graph.nodes)
        builder.add(node);
    for (const auto& edge : graph.edges)
        builder.add(edge);
    return builder.finish();
}

} // namespace argmap::support
