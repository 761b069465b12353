// What only this plugin says or can be asked for.
#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_plugin.hpp>

#include <gtest/gtest.h>

namespace argmap::layout_dot::test {
namespace {

using namespace support;

TEST(OwnPlugin, HasPlacesOfDot) {
    EXPECT_EQ(pageOf(threeBoxes(), {{"places", "dot"}}), "578x150");
}

// Every combination is drawn, or refused with what to do.
TEST(OwnPlugin, TheHostAcceptsRandomMapsInAllWays) {
    int refused = 0;
    for (std::uint32_t seed = 0; seed < 8; ++seed)
        for (const char* places : {"tidy", "dot"})
            for (const char* lines : {"curved", "straight", "orthogonal", "dot"})
                for (const char* ordering : {"author", "free"})
                    for (const char* ranks : {"short", "levels", "grounds"}) {
                        const auto graph = randomMap(seed, {.boxes = 30, .clusters = 3}, seed % 4);
                        const auto result = pageOf(graph, {{"places", places},
                                                           {"lines", lines},
                                                           {"ordering", ordering},
                                                           {"ranks", ranks}});
                        if (result.ends_with("[layout-dot.options]\n")) {
                            ++refused;
                            continue;
                        }
                        EXPECT_TRUE(std::isdigit(static_cast<unsigned char>(result[0])))
                            << places << " " << lines << " " << ordering << " " << ranks << " "
                            << seed << ": " << result;
                    }
    // With places of dot orthogonal lines, and ranks that are not its own; its lines take its places.
    EXPECT_EQ(refused, 8 * (6 + 3 * 2 * 2 + 2 * 2));
}

TEST(OwnPlugin, SaysWhatDoesNotGoTogether) {
    EXPECT_EQ(pageOf(threeBoxes(), {{"places", "dot"}, {"lines", "orthogonal"}}),
              "0:0: error: Graphviz crashes on some maps when it is asked for orthogonal lines. "
              "[layout-dot.options]\n");
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
