// What only this plugin says or can be asked for.
#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_plugin.hpp>

#include <gtest/gtest.h>

namespace argmap::layout_dot::test {
namespace {

using namespace support;

TEST(OwnPlugin, HasADotStyle) {
    EXPECT_EQ(pageOf(threeBoxes(), {{"style", "dot"}}), "578x150");
}

TEST(OwnPlugin, TheHostAcceptsRandomMapsInBothStyles) {
    for (std::uint32_t seed = 0; seed < 24; ++seed)
        for (const char* style : {"tidy", "dot"}) {
            const auto graph = randomMap(seed, {.boxes = 30, .clusters = 3}, seed % 4);
            const auto result = pageOf(graph, {{"style", style}});
            EXPECT_TRUE(std::isdigit(static_cast<unsigned char>(result[0])))
                << style << " " << seed << ": " << result;
        }
}

TEST(OwnPlugin, SaysThatItKeepsNoPins) {
    auto graph = threeBoxes();
    graph.nodes[1].pinned = 1;
    EXPECT_EQ(pageOf(graph), "0:0: note: This layout does not keep pinned items in their places. "
                             "[layout-dot.pins]\n578x150");
}

TEST(OwnPlugin, SaysWhyItRefuses) {
    MapMaker maker;
    auto last = maker.box();
    for (int depth = 0; depth < 31'000; ++depth)
        last = maker.reason(last);
    EXPECT_EQ(
        pageOf(maker.graph),
        "0:0: error: A chain of reasons is 31000 steps long; Graphviz can place at most 30000. "
        "[layout-dot.path-too-long]\n");
}

} // namespace
} // namespace argmap::layout_dot::test
