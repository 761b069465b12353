// The layout "tree": a graph image in, a layout image out.
#include "tree.hpp"

#include <argmap/sdk/layout.hpp>

#include <algorithm>

namespace argmap::layout_tree {
namespace {

class TreePlugin {
public:
    void layout(const sdk::GraphView& view, const sdk::Options& options,
                sdk::LayoutSink& sink) const {
        Graph graph = sdk::valuesOf(view);
        sdk::setGaps(options, graph.page);
        if (std::any_of(graph.nodes.begin(), graph.nodes.end(),
                        [](const argmap_graph_node& node) { return node.pinned != 0; }))
            sink.note("layout-tree.pins",
                      "This layout does not keep pinned items in their places.");
        const auto outcome =
            layOut(graph, {options.text("lines") == "straight", options.flag("compact")});
        if (outcome.problem)
            throw sdk::Failure(outcome.problem->code, outcome.problem->message, {},
                               outcome.problem->advice);
        sdk::give(outcome.layout, sink);
    }
};

} // namespace
} // namespace argmap::layout_tree

ARGMAP_LAYOUT_PLUGIN(argmap::layout_tree::TreePlugin)
