// The tidy layout in large maps and after a change, and what it refuses; the rest is in tests/layouts.
#include "laid_out.hpp"

#include <argmap/support/layout_checks.hpp>
#include <argmap/support/layout_maps.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace argmap::layout_dot::test {
namespace {

using namespace support;
using testing::IsEmpty;

using layouts::laidOut;

TEST(TidyOddities, DeepChainsAndLargeStars) {
    MapMaker chain;
    auto last = chain.box();
    for (int depth = 0; depth < 5'000; ++depth)
        last = chain.reason(last);
    const auto deep = laidOut(chain.graph);
    EXPECT_EQ(deep.height, 6'000); // all level
    MapMaker star;
    const auto claim = star.box();
    for (int reason = 0; reason < 6'000; ++reason)
        star.reason(claim);
    const auto wide = laidOut(star.graph);
    EXPECT_NEAR(wide.places[claim].y, wide.height / 2, 500);
}

TEST(TidyOddities, TwoThousandBoxesHaveNoFaults) {
    const auto graph = randomMap(5, {.boxes = 2'000, .clusters = 40, .labels = false});
    EXPECT_THAT(faults(graph, laidOut(graph)), IsEmpty());
}

TEST(TidyOddities, AChangeAtOneEndLeavesTheOrderElsewhere) {
    auto graph = randomMap(8, {.boxes = 60, .crossLinks = 0, .relations = 0});
    const auto before = laidOut(graph);
    graph.nodes.push_back(graph.nodes[3]);
    graph.edges.push_back({static_cast<std::uint32_t>(graph.nodes.size() - 1), 3,
                           ARGMAP_EDGE_INFERENCE, ARGMAP_NO_ROW, 1, 0, 0, 0});
    const auto after = laidOut(graph);
    int swapped = 0;
    for (std::size_t a = 0; a < before.places.size(); ++a)
        for (std::size_t b = 0; b < before.places.size(); ++b)
            if (before.places[a].x == before.places[b].x &&
                before.places[a].y < before.places[b].y && after.places[a].x == after.places[b].x &&
                after.places[a].y > after.places[b].y)
                ++swapped;
    EXPECT_EQ(swapped, 0);
}

TEST(TidyLimits, AreTold) {
    MapMaker nested;
    auto cluster = nested.cluster();
    for (int depth = 0; depth < 200; ++depth)
        cluster = nested.cluster(cluster);
    EXPECT_EQ(tidyLayout(nested.graph, {}).problem().code, "layout-dot.clusters-too-deep");

    MapMaker huge;
    auto last = huge.box(ARGMAP_NO_ROW, 2'000'000, 60);
    for (int depth = 0; depth < 3; ++depth) {
        const auto next = huge.box(ARGMAP_NO_ROW, 2'000'000, 60);
        huge.edge(next, last);
        last = next;
    }
    EXPECT_EQ(tidyLayout(huge.graph, {}).problem().code, "layout-dot.too-large");

    MapMaker
        fan; // each of a long chain also hangs on the first: half a million passings of columns
    const auto claim = fan.box(ARGMAP_NO_ROW, 20, 20);
    auto link = claim;
    for (int depth = 0; depth < 1'200; ++depth) {
        const auto next = fan.box(ARGMAP_NO_ROW, 20, 20);
        fan.edge(next, link);
        fan.edge(next, claim);
        link = next;
    }
    EXPECT_EQ(tidyLayout(fan.graph, {}).problem().code, "layout-dot.too-many-crossings");
}

} // namespace
} // namespace argmap::layout_dot::test
