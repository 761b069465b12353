// The layout "tree": a graph image in, a layout image out.
#include "tree.hpp"

#include <argmap/sdk/layout.hpp>

namespace argmap::layout_tree {
namespace {

class TreePlugin {
public:
    void layout(const sdk::GraphView& view, const sdk::Options& options,
                sdk::LayoutSink& sink) const {
        Graph graph = sdk::valuesOf(view);
        sdk::setGaps(options, graph.page);
        sdk::tellOfPins(graph, "layout-tree.pins", sink);
        const bool straight = options.text("lines") == "straight";
        auto outcome = layOut(graph, {straight, options.flag("compact")});
        if (outcome.problem)
            sdk::refuse(*outcome.problem);
        outcome.layout.keepsPaths = straight;
        sdk::give(outcome.layout, sink);
    }
};

} // namespace
} // namespace argmap::layout_tree

ARGMAP_LAYOUT_PLUGIN(argmap::layout_tree::TreePlugin)
