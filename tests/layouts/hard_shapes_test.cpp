// Graphs that break layouts: long, wide, dense, deep. Each is a right picture or a diagnostic.
#include "laid_out.hpp"
#include "small_boxes.hpp"

#include <argmap/support/layout_checks.hpp>
#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_measures.hpp>

#include <gmock/gmock.h>

namespace argmap::layouts {
namespace {

using namespace support;
using testing::IsEmpty;

constexpr int Many = 100'000;

TEST(HardShapes, AChainOfAHundredThousandIsOneLevelLine) {
    SmallBoxes maker;
    auto last = maker.box();
    for (int at = 1; at < Many; ++at) {
        const auto next = maker.box();
        maker.edge(next, last);
        last = next;
    }
    const auto layout = laidOut(maker.graph());
    EXPECT_EQ(layout.height, 2'000);
    EXPECT_EQ(hits(maker.graph(), layout), 0u);
}

TEST(HardShapes, AStarOfAHundredThousandHasItsClaimInTheMiddle) {
    SmallBoxes maker;
    const auto claim = maker.box();
    for (int at = 1; at < Many; ++at)
        maker.edge(maker.box(), claim);
    const auto layout = laidOut(maker.graph());
    EXPECT_NEAR(layout.places[claim].y, layout.height / 2, 500);
    for (std::uint32_t reason = 2; reason < Many; ++reason)
        ASSERT_GE(layout.places[reason].y - layout.places[reason - 1].y, 3'000);
}

TEST(HardShapes, ThreeHundredClaimsWithThreeHundredReasonsEach) {
    const SmallBoxes maker = everyReasonForEveryClaim(300);
    const auto layout = laidOut(maker.graph());
    for (std::uint32_t reason = 300; reason < 600; ++reason)
        EXPECT_GT(layout.places[reason].x, layout.places[0].x + 2'000);
    EXPECT_EQ(hits(maker.graph(), layout), 0u);
}

TEST(HardShapes, CirclesOfManyAndAThousandLoops) {
    SmallBoxes maker;
    const auto first = maker.box();
    auto last = first;
    for (int at = 1; at < 1'000; ++at) {
        const auto next = maker.box();
        maker.edge(next, last);
        maker.edge(next, next);
        maker.edge(last, next);
        last = next;
    }
    maker.edge(first, last);
    EXPECT_EQ(hits(maker.graph(), laidOut(maker.graph())), 0u);
}

TEST(HardShapes, ManyPartsWithoutLines) {
    SmallBoxes maker(ARGMAP_DIRECTION_DOWN);
    for (int at = 0; at < 10'000; ++at)
        maker.box();
    EXPECT_EQ(hits(maker.graph(), laidOut(maker.graph())), 0u);
}

TEST(HardShapes, TenThousandBoxesInFiveHundredClusters) {
    const auto graph = randomMap(5, {.boxes = 10'000, .clusters = 500, .strays = 0.02});
    EXPECT_EQ(hits(graph, laidOut(graph)), 0u);
}

TEST(HardShapes, TwoThousandBoxesHaveNoFaults) {
    const auto graph = randomMap(5, {.boxes = 2'000, .clusters = 40, .labels = false});
    EXPECT_THAT(faults(graph, laidOut(graph)), IsEmpty());
}

TEST(HardShapes, ClustersInClustersInClusters) {
    MapMaker maker;
    auto cluster = ARGMAP_NO_ROW;
    auto last = maker.box();
    for (int depth = 0; depth < 90; ++depth) {
        cluster = maker.cluster(cluster, depth % 3 * 100);
        last = maker.reason(last, cluster);
    }
    EXPECT_THAT(faults(maker.graph, laidOut(maker.graph)), IsEmpty());
}

TEST(HardShapes, LimitsAreTold) {
    MapMaker nested;
    auto cluster = nested.cluster();
    for (int depth = 0; depth < 200; ++depth)
        cluster = nested.cluster(cluster);
    EXPECT_EQ(refused(nested.graph), layoutName + std::string(".clusters-too-deep"));

    MapMaker huge;
    auto last = huge.box(ARGMAP_NO_ROW, 2'000'000, 60);
    for (int depth = 0; depth < 3; ++depth) {
        const auto next = huge.box(ARGMAP_NO_ROW, 2'000'000, 60);
        huge.edge(next, last);
        last = next;
    }
    EXPECT_EQ(refused(huge.graph), layoutName + std::string(".too-large"));
}

} // namespace
} // namespace argmap::layouts
