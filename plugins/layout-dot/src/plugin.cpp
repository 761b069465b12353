// The layout "dot": a graph image in, a layout image out.
#include "dot_engine.hpp"
#include "tidy.hpp"

#include <argmap/sdk/layout.hpp>

namespace argmap::layout_dot {
namespace {

Lines linesOf(std::string_view name) {
    if (name == "straight")
        return Lines::Straight;
    if (name == "orthogonal")
        return Lines::Orthogonal;
    return name == "dot" ? Lines::Dot : Lines::Curved;
}

Ranks ranksOf(std::string_view name) {
    if (name == "levels")
        return Ranks::Levels;
    return name == "grounds" ? Ranks::Grounds : Ranks::Short;
}

// What Graphviz would crash at.
void refuseWhatCannotBe(const Wishes& wishes) {
    const auto refuse = [](const char* message) {
        sdk::refuse({"layout-dot.options", message, "Leave places at tidy: there it can be done."});
    };
    if (wishes.lines == Lines::Orthogonal)
        refuse("Graphviz crashes on some maps when it is asked for orthogonal lines.");
    if (wishes.ranks != Ranks::Short)
        refuse("Graphviz crashes on some maps when it is asked for other ranks than its own.");
}

class DotPlugin {
public:
    void layout(const sdk::GraphView& view, const sdk::Options& options,
                sdk::LayoutSink& sink) const {
        const Wishes wishes{linesOf(options.text("lines")), ranksOf(options.text("ranks")),
                            options.text("ordering") == "free"};
        // It draws lines only between places of its own.
        const bool placesByDot = options.text("places") == "dot" || wishes.lines == Lines::Dot;
        if (placesByDot)
            refuseWhatCannotBe(wishes);
        Graph graph = sdk::valuesOf(view);
        sdk::setGaps(options, graph.page);
        sdk::tellOfPins(graph, "layout-dot.pins", sink);
        auto outcome = placesByDot ? dotLayout(graph, wishes.lines) : tidyLayout(graph, wishes);
        if (!outcome.ok())
            sdk::refuse(outcome.problem());
        sdk::give(outcome.value(), sink);
    }
};

} // namespace
} // namespace argmap::layout_dot

ARGMAP_LAYOUT_PLUGIN(argmap::layout_dot::DotPlugin)
