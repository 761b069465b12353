// What only this plugin says or can be asked for.
#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_plugin.hpp>

#include <gmock/gmock.h>

namespace argmap::layout_tree::test {
namespace {

using namespace support;

TEST(OwnPlugin, HangsLeavesInAListWhenAskedTo) {
    EXPECT_EQ(pageOf(threeBoxes(), {{"compact", "true"}}), "250x240");
}

TEST(OwnPlugin, SaysThatPinsAreNotKept) {
    auto graph = threeBoxes();
    graph.nodes[1].pinned = 1;
    EXPECT_THAT(pageOf(graph), testing::AllOf(testing::HasSubstr("[layout-tree.pins]"),
                                              testing::EndsWith("578x150")));
}

TEST(OwnPlugin, SaysWhyItRefuses) {
    MapMaker maker;
    auto last = maker.box();
    for (int depth = 0; depth < 31'000; ++depth)
        last = maker.reason(last);
    EXPECT_EQ(pageOf(maker.graph),
              "0:0: error: The picture would be wider or higher than 5 million pixels. "
              "[layout-tree.too-large]\n");
}

} // namespace
} // namespace argmap::layout_tree::test
