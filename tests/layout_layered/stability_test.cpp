// A small change moves little: boxes keep their columns, their order and their places.
#include "laid_out.hpp"

#include <argmap/support/layout_checks.hpp>
#include <argmap/support/layout_digest.hpp>
#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_moves.hpp>

#include <gmock/gmock.h>

#include <random>

namespace argmap::layout_layered::test {
namespace {

using namespace support;
using testing::IsEmpty;

void addLeaf(Graph& graph, std::uint32_t claim) {
    auto leaf = graph.nodes[claim];
    leaf.kind = ARGMAP_NODE_BOX;
    leaf.width = 22'000;
    leaf.height = 6'000;
    leaf.earlier_x = ARGMAP_ABSENT;
    leaf.earlier_y = ARGMAP_ABSENT;
    leaf.pinned = 0;
    graph.nodes.push_back(leaf);
    graph.edges.push_back({static_cast<std::uint32_t>(graph.nodes.size() - 1), claim,
                           ARGMAP_EDGE_INFERENCE, ARGMAP_NO_ROW, 1, 0, 0, 0});
}

std::uint32_t anyBox(const Graph& graph, std::mt19937& engine) {
    for (;;) {
        const auto node = static_cast<std::uint32_t>(engine() % graph.nodes.size());
        if (!isJoint(graph.nodes[node]))
            return node;
    }
}

class Stability : public testing::TestWithParam<std::uint32_t> {};

TEST_P(Stability, NothingMovesWhereNothingChanged) {
    Moves all;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        auto graph =
            randomMap(seed, {.boxes = 60, .clusters = static_cast<int>(seed % 4)}, GetParam());
        const auto before = laidOut(graph);
        remember(graph, before);
        const auto after = laidOut(graph);
        all += movesBetween(graph, before, after);
        EXPECT_THAT(faults(graph, after), IsEmpty()) << "seed " << seed;
    }
    // A line may find a shorter way than before, and need a little room there.
    EXPECT_EQ(all.swapped, 0u);
    EXPECT_LE(all.moved * 200, all.boxes) << all.moved << " of " << all.boxes;
}

// Trees and linked premises have no such lines.
TEST_P(Stability, NotOneMovesWhereNoLineIsFree) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        auto graph = randomMap(
            seed, {.boxes = 60, .clusters = 0, .undercuts = 0, .crossLinks = 0, .relations = 0},
            GetParam());
        const auto before = laidOut(graph);
        remember(graph, before);
        const auto after = laidOut(graph);
        for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
            EXPECT_EQ(after.places[node].x, before.places[node].x) << seed << ": " << node;
            EXPECT_EQ(after.places[node].y, before.places[node].y) << seed << ": " << node;
        }
    }
}

TEST_P(Stability, OneLeafMoreMovesFewAndSwapsNone) {
    Moves all;
    for (const int boxes : {50, 200, 500})
        for (std::uint32_t trial = 0; trial < 8; ++trial) {
            std::mt19937 engine(trial);
            auto graph = randomMap(
                trial, {.boxes = boxes, .clusters = static_cast<int>(trial % 4) * boxes / 50},
                GetParam());
            const auto before = laidOut(graph);
            remember(graph, before);
            addLeaf(graph, anyBox(graph, engine));
            const auto after = laidOut(graph);
            all += movesBetween(graph, before, after);
            EXPECT_THAT(faults(graph, after), IsEmpty()) << boxes << " boxes, trial " << trial;
        }
    EXPECT_EQ(all.swapped, 0u);
    EXPECT_LE(all.moved * 100, all.boxes * 3) << all.moved << " of " << all.boxes;
}

INSTANTIATE_TEST_SUITE_P(Directions, Stability, testing::Range(0u, 4u));

// What an editor does for an hour: leaves, branches and premises come and go.
TEST(StabilityOfEditing, AScriptedSessionStaysSoundAndCalm) {
    std::mt19937 engine(7);
    auto graph = randomMap(7, {.boxes = 80, .clusters = 3});
    auto before = laidOut(graph);
    Moves all;
    for (int step = 0; step < 60; ++step) {
        remember(graph, before);
        if (step % 5 == 4) { // a box goes, with its lines
            const auto gone = anyBox(graph, engine);
            removeNode(graph, gone);
            before = laidOut(graph);
            EXPECT_THAT(faults(graph, before), IsEmpty()) << "step " << step;
            continue;
        }
        addLeaf(graph, anyBox(graph, engine));
        const auto after = laidOut(graph);
        EXPECT_THAT(faults(graph, after), IsEmpty()) << "step " << step;
        all += movesBetween(graph, before, after);
        before = after;
    }
    EXPECT_EQ(all.swapped, 0u);
    EXPECT_LE(all.moved * 100, all.boxes * 3) << all.moved << " of " << all.boxes;
}

// Six reasons of which the fourth is pinned, and a new one among them.
Outcome withPin(std::size_t place, std::int32_t& pinned) {
    MapMaker maker;
    const auto claim = maker.box();
    std::vector<std::uint32_t> reasons;
    for (int at = 0; at < 6; ++at)
        reasons.push_back(maker.reason(claim));
    const auto before = laidOut(maker.graph);
    remember(maker.graph, before);
    maker.graph.nodes[reasons[3]].pinned = 1;
    pinned = before.places[reasons[3]].y;
    addLeaf(maker.graph, claim);
    auto& edges = maker.graph.edges;
    std::rotate(edges.begin() + static_cast<std::ptrdiff_t>(place), edges.end() - 1, edges.end());
    auto outcome = layOut(maker.graph, {});
    EXPECT_THAT(faults(maker.graph, outcome.layout), IsEmpty());
    return outcome;
}

// The last of a group joins the only one of the group above it: that one stays above, it comes.
TEST(StabilityOfEditing, WhoJoinsAGroupComesToIt) {
    MapMaker maker;
    const auto claim = maker.box();
    const auto single = maker.reason(claim, maker.cluster());
    const auto group = maker.cluster();
    const auto first = maker.reason(claim, group);
    maker.reason(claim, group);
    const auto last = maker.reason(claim, group);
    auto graph = maker.graph;
    const auto before = laidOut(graph);
    ASSERT_LT(before.places[single].y, before.places[first].y);
    remember(graph, before);
    graph.nodes[last].cluster = graph.nodes[single].cluster;
    const auto after = laidOut(graph);
    EXPECT_LT(after.places[single].y, after.places[first].y);
    EXPECT_LT(after.places[last].y, after.places[first].y);
}

TEST(StabilityOfEditing, PinsStayAndOthersMakeRoom) {
    std::int32_t pinned = 0;
    const auto outcome = withPin(4, pinned);
    EXPECT_EQ(outcome.movedPins, 0u);
    EXPECT_EQ(outcome.layout.places[4].y, pinned);
}

TEST(StabilityOfEditing, PinsThatCannotStayAreCounted) {
    std::int32_t pinned = 0;
    const auto outcome = withPin(1, pinned); // above it the page ends
    EXPECT_EQ(outcome.movedPins, 1u);
    EXPECT_EQ(outcome.layout.places[4].y, pinned + 9'000);
}

// Places that no layout gave: of other maps, moved by hand, pinned anywhere.
TEST(StabilityOfEditing, AnyEarlierPlacesGiveASoundPicture) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        std::mt19937 engine(seed);
        const auto upTo = [&](std::uint32_t most) {
            return static_cast<std::int32_t>(engine() % (most + 1));
        };
        auto graph = seed % 2 == 0 ? randomMap(seed, {.boxes = 40, .clusters = 4}, seed / 2 % 4)
                                   : randomGraph(seed, 30, 40, static_cast<int>(seed % 6));
        remember(graph, laidOut(graph));
        for (auto& node : graph.nodes) {
            if (upTo(2) == 0) {
                node.earlier_x += upTo(60'000) - 30'000;
                node.earlier_y += upTo(60'000) - 30'000;
            }
            node.pinned = upTo(9) == 0 ? 1 : 0;
            if (upTo(5) == 0)
                node.earlier_x = node.earlier_y = ARGMAP_ABSENT;
        }
        EXPECT_THAT(faults(graph, laidOut(graph)), IsEmpty()) << "seed " << seed;
    }
}

TEST(StabilityOfEditing, PlacesFarOutAreForgotten) {
    auto graph = randomMap(3, {.boxes = 40});
    const auto fresh = laidOut(graph);
    remember(graph, fresh);
    graph.nodes[5].earlier_y = 2'000'000'000;
    EXPECT_EQ(digest(laidOut(graph)), digest(fresh));
}

TEST(StabilityOfEditing, AnotherDirectionIsANewPicture) {
    auto graph = randomMap(3, {.boxes = 40});
    remember(graph, laidOut(graph));
    graph.page.direction = ARGMAP_DIRECTION_LEFT;
    auto fresh = randomMap(3, {.boxes = 40}, ARGMAP_DIRECTION_LEFT);
    EXPECT_EQ(digest(laidOut(graph)), digest(laidOut(fresh)));
}

} // namespace
} // namespace argmap::layout_layered::test
