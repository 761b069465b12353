// A layout's graph and its result in plain values, for engines that are to be tested without a host.
//
// The rows are those of abi/layout_image.h: lengths in hundredths of a pixel, y downwards. Values
// own what they hold; any thread may use them. A graph that comes from a view is valid: every row
// number that it holds exists.
#pragma once

#include <argmap/sdk/layout.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::sdk {

struct LayoutGraph {
    argmap_graph page{};
    std::vector<argmap_graph_node> nodes;
    std::vector<argmap_graph_edge> edges;
    std::vector<argmap_graph_cluster> clusters;
};

/// One row for each node, edge and cluster of the graph.
struct LayoutResult {
    std::int32_t width = 0;
    std::int32_t height = 0;
    std::vector<argmap_place> places;
    std::vector<std::vector<argmap_point>> paths; ///< chains of cubic Bézier curves, 3k+1 points
    std::vector<argmap_rect> clusters;
    std::vector<argmap_rect> labels; ///< all zero where the edge asked for no label
    bool keepsPaths = false;         ///< they are to be drawn as they are
};

/// Why there is no layout.
struct LayoutProblem {
    std::string code;
    std::string message;
    std::string advice;
};

[[noreturn]] inline void refuse(const LayoutProblem& problem) {
    throw Failure(problem.code, problem.message, {}, problem.advice);
}

/// For layouts that keep no pins: says so where there are any.
inline void tellOfPins(const LayoutGraph& graph, std::string_view code, LayoutSink& sink) {
    const auto isPinned = [](const argmap_graph_node& node) { return node.pinned != 0; };
    if (std::ranges::any_of(graph.nodes, isPinned))
        sink.note(code, "This layout does not keep pinned items in their places.");
}

[[nodiscard]] inline bool isJoint(const argmap_graph_node& node) {
    return node.kind == ARGMAP_NODE_JOINT;
}

[[nodiscard]] inline LayoutGraph valuesOf(const GraphView& view) {
    LayoutGraph graph;
    graph.page = view.settings();
    const auto copy = [](const auto& records, auto& rows) {
        rows.reserve(records.size());
        for (std::uint32_t row = 0; row < records.size(); ++row)
            rows.push_back(records[row]);
    };
    copy(view.nodes(), graph.nodes);
    copy(view.edges(), graph.edges);
    copy(view.clusters(), graph.clusters);
    return graph;
}

inline void give(const LayoutResult& layout, LayoutSink& sink) {
    sink.setPage(layout.width, layout.height);
    if (layout.keepsPaths)
        sink.keepPaths();
    for (std::uint32_t row = 0; row < layout.places.size(); ++row)
        sink.placeNode(row, layout.places[row].x, layout.places[row].y);
    for (std::uint32_t row = 0; row < layout.paths.size(); ++row) {
        sink.setPath(row, layout.paths[row]);
        sink.placeLabel(row, layout.labels[row]);
    }
    for (std::uint32_t row = 0; row < layout.clusters.size(); ++row)
        sink.placeCluster(row, layout.clusters[row]);
}

/// The gaps that the options "rank-gap" and "sibling-gap" ask for, in pixels; 0 leaves the graph's.
inline void setGaps(const Options& options, argmap_graph& page) {
    const auto gap = [&](const char* name, std::int32_t given) {
        constexpr std::int64_t Most = 10'000;
        const auto pixels = std::clamp<std::int64_t>(options.number(name), 0, Most);
        return pixels == 0 ? given : static_cast<std::int32_t>(pixels * 100);
    };
    page.rank_gap = gap("rank-gap", page.rank_gap);
    page.sibling_gap = gap("sibling-gap", page.sibling_gap);
}

} // namespace argmap::sdk
