// The layout "layered": a graph image in, a layout image out.
#include "layered.hpp"

#include <argmap/sdk/layout.hpp>

#include <string>

namespace argmap::layout_layered {
namespace {

class LayeredPlugin {
public:
    void layout(const sdk::GraphView& view, const sdk::Options& options,
                sdk::LayoutSink& sink) const {
        Graph graph = sdk::valuesOf(view);
        sdk::setGaps(options, graph.page);
        const bool straight = options.text("lines") == "straight";
        auto outcome = layOut(graph, {straight});
        if (outcome.problem)
            sdk::refuse(*outcome.problem);
        if (outcome.movedPins > 0)
            sink.note("layout-layered.pins",
                      std::to_string(outcome.movedPins) +
                          " pinned items are not exactly where they were: boxes stand in columns, "
                          "and do not overlap.");
        outcome.layout.keepsPaths = straight;
        sdk::give(outcome.layout, sink);
    }
};

} // namespace
} // namespace argmap::layout_layered

ARGMAP_LAYOUT_PLUGIN(argmap::layout_layered::LayeredPlugin)
