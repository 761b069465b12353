// The layout "dot": a graph image in, a layout image out.
#include "dot_engine.hpp"
#include "tidy.hpp"

#include <argmap/sdk/layout.hpp>

#include <algorithm>

namespace argmap::layout_dot {
namespace {

template <class Row>
std::vector<Row> rowsOf(const wire::Records<Row>& records) {
    std::vector<Row> rows;
    rows.reserve(records.size());
    for (std::uint32_t row = 0; row < records.size(); ++row)
        rows.push_back(records[row]);
    return rows;
}

Graph graphOf(const sdk::GraphView& view, const sdk::Options& options) {
    Graph graph{view.settings(), rowsOf(view.nodes()), rowsOf(view.edges()),
                rowsOf(view.clusters())};
    const auto gap = [&](const char* name, std::int32_t given) {
        constexpr std::int64_t Most = 10'000;
        const auto pixels = std::clamp<std::int64_t>(options.number(name), 0, Most);
        return pixels == 0 ? given : static_cast<std::int32_t>(pixels * 100);
    };
    graph.page.rank_gap = gap("rank-gap", graph.page.rank_gap);
    graph.page.sibling_gap = gap("sibling-gap", graph.page.sibling_gap);
    return graph;
}

class DotPlugin {
public:
    void layout(const sdk::GraphView& view, const sdk::Options& options,
                sdk::LayoutSink& sink) const {
        const Graph graph = graphOf(view, options);
        if (std::any_of(graph.nodes.begin(), graph.nodes.end(),
                        [](const argmap_graph_node& node) { return node.pinned != 0; }))
            sink.note("layout-dot.pins", "This layout does not keep pinned items in their places.");
        const bool straight = options.text("lines") == "straight";
        auto outcome = options.text("style") == "dot" ? dotLayout(graph, {straight})
                                                      : tidyLayout(graph, {straight});
        if (!outcome.ok())
            throw sdk::Failure(outcome.problem().code, outcome.problem().message, {},
                               outcome.problem().advice);
        const Layout& layout = outcome.value();
        sink.setPage(layout.width, layout.height);
        for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
            sink.placeNode(row, layout.places[row].x, layout.places[row].y);
        for (std::uint32_t row = 0; row < graph.edges.size(); ++row) {
            sink.setPath(row, layout.paths[row]);
            sink.placeLabel(row, layout.labels[row]);
        }
        for (std::uint32_t row = 0; row < graph.clusters.size(); ++row)
            sink.placeCluster(row, layout.clusters[row]);
    }
};

} // namespace
} // namespace argmap::layout_dot

ARGMAP_LAYOUT_PLUGIN(argmap::layout_dot::DotPlugin)
