// The layout "dot": a graph image in, a layout image out.
#include "dot_engine.hpp"
#include "tidy.hpp"

#include <argmap/sdk/layout.hpp>

#include <algorithm>

namespace argmap::layout_dot {
namespace {

class DotPlugin {
public:
    void layout(const sdk::GraphView& view, const sdk::Options& options,
                sdk::LayoutSink& sink) const {
        Graph graph = sdk::valuesOf(view);
        sdk::setGaps(options, graph.page);
        if (std::any_of(graph.nodes.begin(), graph.nodes.end(),
                        [](const argmap_graph_node& node) { return node.pinned != 0; }))
            sink.note("layout-dot.pins", "This layout does not keep pinned items in their places.");
        const bool straight = options.text("lines") == "straight";
        auto outcome = options.text("style") == "dot" ? dotLayout(graph, {straight})
                                                      : tidyLayout(graph, {straight});
        if (!outcome.ok())
            throw sdk::Failure(outcome.problem().code, outcome.problem().message, {},
                               outcome.problem().advice);
        sdk::give(outcome.value(), sink);
    }
};

} // namespace
} // namespace argmap::layout_dot

ARGMAP_LAYOUT_PLUGIN(argmap::layout_dot::DotPlugin)
