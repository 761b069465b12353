// What one may ask of the layout: lines, order and ranks. Whatever is asked for, nothing overlaps and no
// line runs through a box.
#include "dot_engine.hpp"
#include "levels.hpp"
#include "tidy.hpp"
#include "tracks.hpp"

#include <argmap/support/layout_checks.hpp>
#include <argmap/support/layout_digest.hpp>
#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_measures.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>

namespace argmap::layout_dot::test {
namespace {

using namespace support;

using testing::ElementsAre;
using testing::IsEmpty;

Layout laidOut(const Graph& graph, const Wishes& wishes) {
    auto outcome = tidyLayout(graph, wishes);
    EXPECT_TRUE(outcome.ok()) << outcome.problem().message;
    return std::move(outcome.value());
}

std::vector<Wishes> allWishes() {
    std::vector<Wishes> all;
    for (const auto lines : {Lines::Curved, Lines::Straight, Lines::Orthogonal})
        for (const auto ranks : {Ranks::Short, Ranks::Levels, Ranks::Grounds})
            for (const bool free : {false, true})
                all.push_back({lines, ranks, free});
    return all;
}

std::string named(const Wishes& wishes) {
    return "lines " + std::to_string(static_cast<int>(wishes.lines)) + ", ranks " +
           std::to_string(static_cast<int>(wishes.ranks)) + (wishes.freeOrder ? ", free" : "");
}

class AnyWish : public testing::TestWithParam<std::uint32_t> {};

TEST_P(AnyWish, LeavesMapsWithoutFaults) {
    for (const auto& wishes : allWishes())
        for (std::uint32_t seed = 0; seed < 12; ++seed) {
            Recipe recipe;
            recipe.boxes = 15 + 4 * static_cast<int>(seed);
            recipe.clusters = static_cast<int>(seed % 5);
            recipe.crossLinks = seed % 3 == 0 ? 0.3 : 0.1;
            recipe.reach = seed % 4 == 0 ? 12 : 0;
            const auto graph = randomMap(seed * 4 + GetParam(), recipe, GetParam());
            const auto layout = laidOut(graph, wishes);
            EXPECT_THAT(faults(graph, layout), IsEmpty()) << named(wishes) << ", seed " << seed;
            EXPECT_EQ(layout.keepsPaths, wishes.lines != Lines::Curved);
        }
}

TEST_P(AnyWish, GivesTheSameLayoutAgain) {
    const auto graph = randomMap(GetParam(), {.boxes = 40}, GetParam());
    for (const auto& wishes : allWishes()) {
        const auto first = digest(laidOut(graph, wishes));
        ASSERT_TRUE(tidyLayout(randomMap(77), wishes).ok());
        EXPECT_EQ(digest(laidOut(graph, wishes)), first) << named(wishes);
    }
}

INSTANTIATE_TEST_SUITE_P(Directions, AnyWish, testing::Range(0u, 4u));

TEST(AnyWishOfOddities, GraphsThatAreNoMapsHaveNoFaultsEither) {
    const auto all = allWishes();
    for (std::uint32_t seed = 0; seed < 180; ++seed) {
        const auto graph = randomGraph(seed, 1 + static_cast<int>(seed % 30),
                                       static_cast<int>(seed * 7 % 60), static_cast<int>(seed % 5));
        const auto& wishes = all[seed % all.size()];
        auto outcome = tidyLayout(graph, wishes);
        if (wishes.freeOrder && !outcome.ok()) {
            EXPECT_EQ(outcome.problem().code, "layout-dot.graphviz");
            continue;
        }
        ASSERT_TRUE(outcome.ok()) << outcome.problem().message;
        EXPECT_THAT(faults(graph, outcome.value()), IsEmpty())
            << named(wishes) << ", seed " << seed;
    }
}

// ---- lines

bool isStraight(const argmap_point* p) {
    const double length = std::hypot(p[3].x - p[0].x, p[3].y - p[0].y);
    const auto off = [&](argmap_point at) {
        const double area = static_cast<double>(p[3].x - p[0].x) * (at.y - p[0].y) -
                            static_cast<double>(p[3].y - p[0].y) * (at.x - p[0].x);
        return std::abs(area) / std::max(length, 1.0);
    };
    return off(p[1]) < 3 && off(p[2]) < 3;
}

template <class Piece>
void forEachPiece(const Layout& layout, Piece&& piece) {
    for (const auto& path : layout.paths)
        for (std::size_t at = 0; at + 3 < path.size(); at += 3)
            piece(&path[at]);
}

TEST(StraightLines, HaveStraightPiecesOnly) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const auto graph =
            randomMap(seed, {.boxes = 40, .crossLinks = 0.3, .relations = 0.2}, seed % 4);
        forEachPiece(laidOut(graph, {Lines::Straight}),
                     [&](const argmap_point* p) { EXPECT_TRUE(isStraight(p)) << "seed " << seed; });
    }
}

TEST(OrthogonalLines, AreLevelOrUprightButForRoundCorners) {
    const auto level = [](argmap_point a, argmap_point b) { return a.x == b.x || a.y == b.y; };
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const auto graph =
            randomMap(seed, {.boxes = 40, .crossLinks = 0.3, .relations = 0.2}, seed % 4);
        int corners = 0;
        forEachPiece(laidOut(graph, {Lines::Orthogonal}), [&](const argmap_point* p) {
            EXPECT_TRUE(level(p[0], p[1]) && level(p[2], p[3])) << "seed " << seed;
            if (isStraight(p))
                return;
            ++corners;
            EXPECT_LE(std::abs(p[3].x - p[0].x), 600);
            EXPECT_LE(std::abs(p[3].y - p[0].y), 600);
        });
        EXPECT_GT(corners, 20);
    }
}

struct Stretch2 {
    bool upright;
    std::int32_t at, begin, end;
};

std::vector<Stretch2> stretchesOf(const std::vector<argmap_point>& path) {
    std::vector<Stretch2> all;
    for (std::size_t at = 0; at + 3 < path.size(); at += 3) {
        const auto& a = path[at];
        const auto& b = path[at + 3];
        if (a.x == b.x && a.y != b.y)
            all.push_back({true, a.x, std::min(a.y, b.y), std::max(a.y, b.y)});
        if (a.y == b.y && a.x != b.x)
            all.push_back({false, a.y, std::min(a.x, b.x), std::max(a.x, b.x)});
    }
    return all;
}

// How far two lines lie on one another.
std::int32_t shared(const std::vector<argmap_point>& a, const std::vector<argmap_point>& b) {
    std::int32_t sum = 0;
    for (const auto& one : stretchesOf(a))
        for (const auto& other : stretchesOf(b))
            if (one.upright == other.upright && std::abs(one.at - other.at) < 150)
                sum += std::max(0, std::min(one.end, other.end) - std::max(one.begin, other.begin));
    return sum;
}

TEST(OrthogonalLines, DoNotLieOnOneAnother) {
    int pairs = 0;
    int onOneAnother = 0;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const auto graph =
            randomMap(seed, {.boxes = 50, .clusters = 3, .crossLinks = 0.2}, seed % 4);
        const auto layout = laidOut(graph, {Lines::Orthogonal});
        for (std::uint32_t a = 0; a < graph.edges.size(); ++a)
            for (std::uint32_t b = a + 1; b < graph.edges.size(); ++b) {
                const auto& one = graph.edges[a];
                const auto& other = graph.edges[b];
                const bool linked = isJoint(graph.nodes[one.to]) && one.to == other.to;
                const bool same = one.to == other.to && one.from == other.from;
                if (linked || same || one.to == other.from || one.from == other.to)
                    continue;
                ++pairs;
                if (shared(layout.paths[a], layout.paths[b]) > 300) {
                    ++onOneAnother;
                }
            }
    }
    EXPECT_GT(pairs, 10'000);
    EXPECT_LT(onOneAnother * 2'000, pairs) << onOneAnother;
}

TEST(OrthogonalLines, OfLinkedPremisesRunTogetherIntoTheirJoint) {
    MapMaker maker;
    const auto joint = maker.linked(maker.box(), 3);
    const auto layout = laidOut(maker.graph, {Lines::Orthogonal});
    EXPECT_GT(shared(layout.paths[1], layout.paths[3]), 1'000);
    EXPECT_THAT(faults(maker.graph, layout), IsEmpty());
    EXPECT_EQ(layout.places[joint].y, layout.paths[2].back().y);
}

TEST(Tracks, KeepRisersApartThatMeet) {
    const std::vector<Riser> risers{{{0}, {1'000}}, {{900}, {2'000}}, {{5'000}, {6'000}}};
    const auto tracks = findTracks(risers);
    EXPECT_NE(tracks[0], tracks[1]);
    EXPECT_EQ(tracks[2], 0u);
}

TEST(Tracks, LinesOfOneClaimDoNotCross) {
    // From ports at 0, 10 and 20 up to -500, -300 and -100: the highest stays next to the claim.
    const std::vector<Riser> risers{{{0}, {-50'000}}, {{1'000}, {-30'000}}, {{2'000}, {-10'000}}};
    EXPECT_THAT(findTracks(risers), ElementsAre(0, 1, 2));
}

TEST(Tracks, ALineDoesNotRunOnIntoAnother) {
    // The first leaves to the right at the height at which the second comes from the left.
    const std::vector<Riser> risers{{{0}, {5'000}}, {{5'000}, {2'000}}};
    const auto tracks = findTracks(risers);
    EXPECT_GT(tracks[0], tracks[1]);
}

TEST(Tracks, ServeVeryManyLines) {
    std::vector<Riser> risers;
    for (Length at = 0; at < 20'000; ++at)
        risers.push_back({{at}, {at * 3'000 - 30'000'000}});
    EXPECT_EQ(std::ranges::max(findTracks(risers)), 63u);
}

// ---- order

std::uint64_t allCrossings(bool freeOrder, const Recipe& recipe) {
    std::uint64_t sum = 0;
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
        const auto graph = randomMap(seed, recipe, seed % 4);
        sum += crossings(graph, laidOut(graph, {Lines::Curved, Ranks::Short, freeOrder}));
    }
    return sum;
}

TEST(FreeOrder, HasFewerCrossings) {
    const Recipe recipe{.boxes = 60, .clusters = 3, .crossLinks = 0.3};
    EXPECT_LT(allCrossings(true, recipe) * 10, allCrossings(false, recipe) * 8);
}

TEST(FreeOrder, BeginsWhereTheAuthorDoes) {
    for (std::uint32_t direction = 0; direction < 4; ++direction) {
        MapMaker maker(direction);
        const auto claim = maker.box();
        const auto first = maker.reason(claim);
        const auto second = maker.reason(claim);
        const auto layout = laidOut(maker.graph, {Lines::Curved, Ranks::Short, true});
        const auto a = layout.places[first];
        const auto b = layout.places[second];
        EXPECT_TRUE(direction % 2 == 0 ? a.y < b.y : a.x < b.x) << direction;
    }
}

// ---- ranks

TEST(Levels, AreAsLongAsTheLongestChain) {
    EXPECT_THAT(levelsOf(5, {{0, 1}, {1, 2}, {0, 2}, {3, 2, 4}}), ElementsAre(0, 1, 4, 0, 0));
    EXPECT_THAT(levelsOf(3, {{0, 1}, {1, 2}, {2, 0}}), ElementsAre(0, 1, 2));
    EXPECT_THAT(levelsOf(2, {{0, 0}, {0, 1}, {0, 1}}), ElementsAre(0, 1));
    std::vector<RankEdge> chain;
    for (std::uint32_t box = 0; box + 1 < 200'000; ++box)
        chain.push_back({box, box + 1});
    EXPECT_EQ(levelsOf(200'000, chain).back(), 199'999); // without recursion
}

TEST(Levels, PutMainItemsIntoTheFirstColumn) {
    MapMaker maker;
    const auto claim = maker.box();
    const auto deep = maker.reason(maker.reason(maker.reason(claim)));
    const auto other = maker.box();
    maker.edge(deep, other);
    const auto nearIt = laidOut(maker.graph, {});
    EXPECT_GT(nearIt.places[other].x, nearIt.places[claim].x);
    const auto layout = laidOut(maker.graph, {Lines::Curved, Ranks::Levels});
    EXPECT_EQ(layout.places[other].x, layout.places[claim].x);
    EXPECT_EQ(layout.places[deep].x, nearIt.places[deep].x);
}

TEST(Grounds, StandInTheLastColumn) {
    MapMaker maker;
    const auto claim = maker.box();
    const auto early = maker.reason(claim);
    const auto late = maker.reason(maker.reason(claim));
    const auto alone = maker.box();
    const auto layout = laidOut(maker.graph, {Lines::Curved, Ranks::Grounds});
    EXPECT_EQ(layout.places[early].x, layout.places[late].x);
    EXPECT_EQ(layout.places[alone].x, layout.places[claim].x);
}

} // namespace
} // namespace argmap::layout_dot::test
