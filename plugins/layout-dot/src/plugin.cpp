// The layout "dot": a graph image in, a layout image out.
#include "dot_engine.hpp"
#include "tidy.hpp"

#include <argmap/sdk/layout.hpp>

namespace argmap::layout_dot {
namespace {

class DotPlugin {
public:
    void layout(const sdk::GraphView& view, const sdk::Options& options,
                sdk::LayoutSink& sink) const {
        Graph graph = sdk::valuesOf(view);
        sdk::setGaps(options, graph.page);
        sdk::tellOfPins(graph, "layout-dot.pins", sink);
        const bool straight = options.text("lines") == "straight";
        auto outcome = options.text("style") == "dot" ? dotLayout(graph, {straight})
                                                      : tidyLayout(graph, {straight});
        if (!outcome.ok())
            sdk::refuse(outcome.problem());
        sdk::give(outcome.value(), sink);
    }
};

} // namespace
} // namespace argmap::layout_dot

ARGMAP_LAYOUT_PLUGIN(argmap::layout_dot::DotPlugin)
