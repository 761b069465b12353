// The plugin as a host calls it: images in, images out.
#include "graph.hpp"

#include <argmap/sdk/testing.hpp>
#include <argmap/support/layout_maps.hpp>
#include <argmap/wire/layout_result.hpp>

#include <gmock/gmock.h>

namespace argmap::layout_tree::test {
namespace {

using namespace support;

const argmap_interface& treePlugin() {
    return *argmap_plugin.get_interface(ARGMAP_INTERFACE_LAYOUT, 0);
}

wire::ImageBytes imageOf(const Graph& graph) {
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

// The host's own check of the result; the page's size in pixels, or what is wrong.
std::string run(const Graph& graph, const sdk::TestHost::OptionValues& options = {}) {
    const auto image = imageOf(graph);
    sdk::TestHost host;
    if (host.run(treePlugin(), image, options) != ARGMAP_OK)
        return host.messages();
    const auto view = wire::GraphView::open(image);
    const auto layout = wire::LayoutView::open(host.image, *view);
    if (!layout)
        return layout.error();
    return host.messages() + std::to_string(layout->page().width / 100) + "x" +
           std::to_string(layout->page().height / 100);
}

Graph threeBoxes() {
    MapMaker maker;
    const auto claim = maker.box();
    maker.reason(claim);
    maker.reason(claim);
    return maker.graph;
}

TEST(Plugin, GivesALayoutThatTheHostAccepts) {
    EXPECT_EQ(run(threeBoxes()), "578x150");
    EXPECT_EQ(run({}), "0x0");
}

TEST(Plugin, TakesTheGapsFromItsOptions) {
    EXPECT_EQ(run(threeBoxes(), {{"rank-gap", "200"}, {"sibling-gap", "50"}}), "640x170");
    EXPECT_EQ(run(threeBoxes(), {{"rank-gap", "0"}}), "578x150");
}

TEST(Plugin, HangsLeavesInAListWhenAskedTo) {
    EXPECT_EQ(run(threeBoxes(), {{"compact", "true"}}), "250x240");
}

TEST(Plugin, SaysThatPinsAreNotKept) {
    auto graph = threeBoxes();
    graph.nodes[1].pinned = 1;
    EXPECT_THAT(run(graph), testing::AllOf(testing::HasSubstr("[layout-tree.pins]"),
                                           testing::EndsWith("578x150")));
}

TEST(Plugin, TheHostAcceptsRandomMaps) {
    for (std::uint32_t seed = 0; seed < 24; ++seed)
        for (const char* lines : {"curved", "straight"}) {
            const auto graph = randomMap(seed, {.boxes = 30, .clusters = 3}, seed % 4);
            const auto result = run(graph, {{"lines", lines}});
            EXPECT_TRUE(std::isdigit(static_cast<unsigned char>(result[0])))
                << lines << " " << seed << ": " << result;
        }
}

TEST(Plugin, SaysWhyItRefuses) {
    MapMaker maker;
    auto last = maker.box();
    for (int depth = 0; depth < 31'000; ++depth)
        last = maker.reason(last);
    EXPECT_EQ(run(maker.graph),
              "0:0: error: The picture would be wider or higher than 5 million pixels. "
              "[layout-tree.too-large]\n");
}

TEST(Plugin, RefusesWhatIsNoGraph) {
    sdk::TestHost host;
    const wire::ImageBytes nonsense(64, 7);
    EXPECT_EQ(host.run(treePlugin(), nonsense), ARGMAP_FAILED);
    EXPECT_EQ(host.diagnostics.size(), 1u);
}

} // namespace
} // namespace argmap::layout_tree::test
