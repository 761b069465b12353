// Graphviz behind plain values, and the traps that it holds.
#include "dot_engine.hpp"
#include "limits.hpp"

#include <argmap/support/layout_checks.hpp>
#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_measures.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace argmap::layout_dot::test {
namespace {

using namespace support;

using testing::ElementsAre;
using testing::IsEmpty;

TEST(DotColumns, AreAsNearAsTheEdgesAllow) {
    EXPECT_THAT(dotColumns(4, {{0, 1}, {1, 2}, {0, 3, 2}}).value(), ElementsAre(0, 1, 2, 2));
    EXPECT_THAT(dotColumns(0, {}).value(), IsEmpty());
    EXPECT_THAT(dotColumns(1, {}).value(), ElementsAre(0));
}

TEST(DotColumns, EachPartBeginsAtZero) {
    EXPECT_THAT(dotColumns(5, {{0, 1}, {1, 2}, {3, 4}}).value(), ElementsAre(0, 1, 2, 0, 1));
}

TEST(DotColumns, CirclesLoopsAndDoublesAreNoTrap) {
    const auto columns = dotColumns(3, {{0, 1}, {1, 2}, {2, 0}, {1, 1}, {0, 1}, {0, 1, 3}}).value();
    EXPECT_THAT(columns, ElementsAre(0, 3, 4));
}

TEST(DotColumns, AHeavierEdgeIsShorter) {
    // 2 stands behind 1 by 1, or 3 by 3: only one of its other edges can be short.
    const std::vector<RankEdge> edges{{0, 1, 5, 1}, {0, 2, 1, 10}, {2, 1, 1, 1}};
    EXPECT_THAT(dotColumns(3, edges).value(), ElementsAre(0, 5, 1));
    EXPECT_THAT(dotColumns(3, {{0, 1, 5, 1}, {0, 2, 1, 1}, {2, 1, 1, 10}}).value(),
                ElementsAre(0, 5, 4));
}

std::vector<RankEdge> chain(std::uint32_t length) {
    std::vector<RankEdge> edges;
    for (std::uint32_t node = 0; node + 1 < length; ++node)
        edges.push_back({node, node + 1});
    return edges;
}

// Ranks are 16 bits wide: Graphviz itself would end with a segmentation fault.
TEST(DotColumns, RefusesPathsThatWouldCrash) {
    const auto refused = dotColumns(40'000, chain(40'000));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.problem().code, "layout-dot.path-too-long");
    EXPECT_NE(refused.problem().message.find("39999"), std::string::npos);
    EXPECT_FALSE(refused.problem().advice.empty());
}

TEST(DotColumns, PlacesLongPathsAndLargeStars) {
    EXPECT_EQ(dotColumns(20'000, chain(20'000)).value().back(), 19'999);
    std::vector<RankEdge> star;
    for (std::uint32_t node = 1; node < 20'000; ++node)
        star.push_back({0, node});
    EXPECT_EQ(dotColumns(20'000, star).value().back(), 1);
}

TEST(Limits, LongestPathCutsCircles) {
    EXPECT_EQ(longestPath(3, {{0, 1}, {1, 2}, {2, 0}}), 2);
    EXPECT_EQ(longestPath(3, {{0, 1, 4}, {1, 2, 5}, {0, 2, 1}}), 9);
    EXPECT_EQ(longestPath(0, {}), 0);
    EXPECT_EQ(longestPath(200'000, chain(200'000)), 199'999); // without recursion
}

TEST(DotLayout, RefusesHubsThatTakeMinutes) {
    MapMaker maker;
    const auto claim = maker.box();
    for (int reason = 0; reason <= static_cast<int>(LargestHub); ++reason)
        maker.reason(claim);
    EXPECT_EQ(dotLayout(maker.graph, {}).problem().code, "layout-dot.hub-too-large");
}

TEST(DotLayout, NothingGivesNothing) {
    auto outcome = dotLayout({}, {});
    ASSERT_TRUE(outcome.ok());
    EXPECT_EQ(outcome.value().width, 0);
}

TEST(DotLayout, OneBoxIsAsLargeAsItIs) {
    MapMaker maker;
    maker.box();
    const auto layout = dotLayout(maker.graph, {}).value();
    EXPECT_EQ(layout.width, 22'000);
    EXPECT_EQ(layout.height, 6'000);
}

TEST(DotLayout, AnEmptyClusterHasASizeAndRoomForItsTitle) {
    MapMaker maker;
    const auto outer = maker.cluster();
    maker.cluster(outer, 300);
    maker.box();
    const auto layout = dotLayout(maker.graph, {}).value();
    EXPECT_GE(layout.clusters[1].width, 30'000);
    EXPECT_GE(layout.clusters[1].height, 1'600);
    EXPECT_THAT(overlaps(maker.graph, layout), IsEmpty());
}

TEST(DotLayout, LoopsDoublesAndCirclesHavePaths) {
    MapMaker maker;
    const auto a = maker.box();
    const auto b = maker.reason(a);
    maker.edge(b, a);
    maker.edge(a, b);
    maker.edge(a, a);
    const auto layout = dotLayout(maker.graph, {}).value();
    EXPECT_THAT(looseEnds(maker.graph, layout), IsEmpty());
}

class DotLayoutDirections : public testing::TestWithParam<std::uint32_t> {};

TEST_P(DotLayoutDirections, ReasonsStandOnTheirSide) {
    MapMaker maker(GetParam());
    const auto claim = maker.box();
    const auto reason = maker.reason(claim);
    const auto layout = dotLayout(maker.graph, {}).value();
    const auto a = layout.places[claim];
    const auto b = layout.places[reason];
    const auto& path = layout.paths[0];
    switch (GetParam()) {
    case ARGMAP_DIRECTION_RIGHT:
        EXPECT_LT(a.x, b.x);
        EXPECT_EQ(path.back().x, a.x + 11'000);
        EXPECT_EQ(path.front().x, b.x - 11'000);
        break;
    case ARGMAP_DIRECTION_DOWN:
        EXPECT_LT(a.y, b.y);
        break;
    case ARGMAP_DIRECTION_LEFT:
        EXPECT_GT(a.x, b.x);
        break;
    default:
        EXPECT_GT(a.y, b.y);
        break;
    }
}

TEST_P(DotLayoutDirections, NothingOverlapsAndLinesKeepOffBoxes) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        const auto graph = randomMap(seed, {.boxes = 30, .clusters = 3}, GetParam());
        for (const auto lines : {Lines::Dot, Lines::Straight})
            EXPECT_THAT(faults(graph, dotLayout(graph, lines).value()), IsEmpty())
                << "seed " << seed;
    }
}

INSTANTIATE_TEST_SUITE_P(All, DotLayoutDirections, testing::Range(0u, 4u));

TEST(DotLayout, NoLineRunsThroughABoxOfALargeMapEither) {
    const auto graph = randomMap(1, {.boxes = 1'000, .clusters = 50, .strays = 0.02});
    EXPECT_EQ(hits(graph, dotLayout(graph, Lines::Dot).value()), 0u);
}

// Whatever it makes of such graphs, it neither crashes nor leaves an edge without a path.
TEST(DotLayout, ManyOddGraphsInARowAreNoTrap) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const auto graph = randomGraph(seed, 1 + static_cast<int>(seed % 20),
                                       static_cast<int>(seed % 40), static_cast<int>(seed % 4));
        auto outcome = dotLayout(graph, {});
        if (!outcome.ok()) {
            EXPECT_EQ(outcome.problem().code, "layout-dot.graphviz");
            continue;
        }
        EXPECT_THAT(looseEnds(graph, outcome.value()), IsEmpty()) << "seed " << seed;
    }
}

} // namespace
} // namespace argmap::layout_dot::test
