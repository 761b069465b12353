// Layouts in columns as a reader sees them: what stands where, and that nothing is in the way of
// anything.
#include "directed.hpp"
#include "laid_out.hpp"

#include <argmap/sdk/layout_geometry.hpp>
#include <argmap/support/layout_checks.hpp>
#include <argmap/support/layout_maps.hpp>

#include <gmock/gmock.h>

#include <cmath>

namespace argmap::layouts {
namespace {

using namespace support;
using testing::IsEmpty;

class Columns : public Directed {};

TEST_P(Columns, ReasonsStandInOneColumnBehindTheirClaimInTheAuthorsOrder) {
    MapMaker maker(GetParam());
    const auto claim = maker.box();
    std::vector<std::uint32_t> reasons;
    for (int at = 0; at < 5; ++at)
        reasons.push_back(maker.reason(claim));
    for (int at = 0; at < 3; ++at)
        maker.reason(reasons[1]);
    const auto layout = laidOut(maker.graph);
    for (std::size_t at = 0; at < reasons.size(); ++at) {
        EXPECT_GT(along(layout.places[reasons[at]]), along(layout.places[claim]));
        EXPECT_EQ(along(layout.places[reasons[at]]), along(layout.places[reasons[0]]));
        if (at > 0) {
            EXPECT_LT(across(layout.places[reasons[at - 1]]), across(layout.places[reasons[at]]));
        }
    }
}

TEST_P(Columns, AParentStandsInTheMiddleOfItsReasons) {
    MapMaker maker(GetParam());
    const auto claim = maker.box();
    const auto first = maker.reason(claim);
    const auto second = maker.reason(claim);
    std::int64_t sum = 0;
    std::vector<std::uint32_t> reasons;
    for (int at = 0; at < 4; ++at)
        reasons.push_back(maker.reason(second));
    const auto layout = laidOut(maker.graph);
    for (const auto reason : reasons)
        sum += across(layout.places[reason]);
    EXPECT_NEAR(static_cast<double>(across(layout.places[second])), static_cast<double>(sum) / 4,
                1500);
    EXPECT_NEAR(across(layout.places[claim]),
                (across(layout.places[first]) + across(layout.places[second])) / 2, centring);
}

TEST_P(Columns, LinkedPremisesJoinInFrontOfThemAndAnOnlyReasonStandsLevel) {
    MapMaker maker(GetParam());
    const auto claim = maker.box();
    const auto joint = maker.linked(claim, 3);
    const auto only = maker.reason(joint + 1);
    const auto layout = laidOut(maker.graph);
    EXPECT_NEAR(across(layout.places[joint]), across(layout.places[joint + 2]), 300);
    EXPECT_NEAR(across(layout.places[only]), across(layout.places[joint + 1]), 20);
    EXPECT_GT(along(layout.places[joint]), along(layout.places[claim]));
    EXPECT_LT(along(layout.places[joint]), along(layout.places[joint + 1]));
}

TEST_P(Columns, AnUndercutArrivesAcross) {
    MapMaker maker(GetParam());
    const auto joint = maker.linked(maker.box(), 1);
    maker.undercut(joint);
    const auto layout = laidOut(maker.graph);
    const auto& path = layout.paths.back();
    const auto& end = path[path.size() - 1];
    const auto& before = path[path.size() - 2];
    EXPECT_TRUE(upright() ? before.y == end.y : before.x == end.x);
    EXPECT_THAT(faults(maker.graph, layout), IsEmpty());
}

TEST_P(Columns, LinesMeetTheSidesOfBoxesAtRightAngles) {
    const auto graph = randomMap(11, {.boxes = 40, .clusters = 3, .relations = 0}, GetParam());
    const auto layout = laidOut(graph);
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row) {
        const auto& path = layout.paths[row];
        const auto level = [&](argmap_point a, argmap_point b) {
            return upright() ? a.x == b.x : a.y == b.y;
        };
        EXPECT_TRUE(level(path[0], path[1])) << "edge " << row;
        if (graph.edges[row].role != ARGMAP_EDGE_UNDERCUT) {
            EXPECT_TRUE(level(path[path.size() - 1], path[path.size() - 2])) << "edge " << row;
        }
    }
}

// Nothing overlaps, nothing sticks out, no line runs through a foreign box, all ends are where they
// belong.
TEST_P(Columns, RandomMapsHaveNoFaults) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        Recipe recipe;
        recipe.boxes = 20 + static_cast<int>(seed);
        recipe.clusters = static_cast<int>(seed % 7);
        recipe.reach = seed % 3 == 0 ? 12 : 0;
        const auto graph = randomMap(seed * 4 + GetParam(), recipe, GetParam());
        for (const bool straight : {false, true})
            EXPECT_THAT(faults(graph, laidOut(graph, straight)), IsEmpty())
                << (straight ? "straight, seed " : "seed ") << seed;
    }
}

TEST_P(Columns, WordsStandOnTheirLinesAndCoverNothing) {
    std::size_t words = 0;
    std::size_t covering = 0;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const auto graph = randomMap(seed, {.boxes = 50, .clusters = 3}, GetParam());
        for (const auto& edge : graph.edges)
            words += edge.label_width > 0 ? 1u : 0u;
        covering += coveringLabels(graph, laidOut(graph)).size();
    }
    EXPECT_LT(covering * 100, words) << covering << " of " << words;
}

INSTANTIATE_TEST_SUITE_P(Directions, Columns, testing::Range(0u, 4u));

TEST(ColumnsShapes, GraphsThatAreNoMapsHaveNoFaultsEither) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        const auto graph = randomGraph(seed, 1 + static_cast<int>(seed % 40),
                                       static_cast<int>(seed * 7 % 80), static_cast<int>(seed % 6));
        EXPECT_THAT(faults(graph, laidOut(graph)), IsEmpty()) << "seed " << seed;
    }
}

TEST(ColumnsShapes, NothingOneBoxAndAnEmptyCluster) {
    EXPECT_EQ(laidOut({}).width, 0);
    MapMaker one;
    one.box();
    EXPECT_EQ(laidOut(one.graph).width, 22'000);
    EXPECT_EQ(laidOut(one.graph).height, 6'000);
    MapMaker empty;
    empty.cluster(ARGMAP_NO_ROW, 100);
    const auto layout = laidOut(empty.graph);
    EXPECT_GE(layout.clusters[0].width, leastEmptyFrame);
    EXPECT_THAT(faults(empty.graph, layout), IsEmpty());
}

TEST(ColumnsShapes, LoopsDoublesCirclesAndNeighboursHavePaths) {
    MapMaker maker;
    const auto a = maker.box();
    const auto b = maker.reason(a);
    const auto c = maker.reason(a);
    const auto d = maker.reason(a);
    maker.edge(b, a);
    maker.edge(a, b);
    maker.edge(a, a);
    maker.edge(b, c, ARGMAP_EDGE_RELATION); // neighbours
    maker.edge(b, d, ARGMAP_EDGE_RELATION); // round the one between
    maker.edge(d, c, ARGMAP_EDGE_RELATION, 50);
    const auto layout = laidOut(maker.graph);
    EXPECT_THAT(faults(maker.graph, layout), IsEmpty());
    const auto& straight = layout.paths[6];
    EXPECT_EQ(straight.front().x, straight.back().x);
}

TEST(ColumnsShapes, StraightLinesAreStraight) {
    const auto graph = randomMap(2, {.boxes = 40});
    const auto layout = laidOut(graph, true);
    EXPECT_THAT(faults(graph, layout), IsEmpty());
    int bent = 0;
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row)
        for (std::size_t at = 0; at + 3 < layout.paths[row].size(); at += 3) {
            const auto* p = &layout.paths[row][at];
            const auto middle = sdk::onCurve(p, 0.5);
            const double off =
                std::hypot(middle.x - (p[0].x + p[3].x) / 2.0, middle.y - (p[0].y + p[3].y) / 2.0);
            bent += off > 3 && graph.edges[row].role != ARGMAP_EDGE_UNDERCUT &&
                            graph.edges[row].role != ARGMAP_EDGE_RELATION
                        ? 1
                        : 0;
        }
    EXPECT_EQ(bent, 0);
}

} // namespace
} // namespace argmap::layouts
