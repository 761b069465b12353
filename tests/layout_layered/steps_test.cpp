// The steps of the layout, each against what is known to be right.
#include "holding.hpp"
#include "laid_out.hpp"
#include "packing.hpp"
#include "pool.hpp"
#include "ranks.hpp"
#include "settling.hpp"
#include "shortening.hpp"
#include "simplex.hpp"
#include "strata.hpp"

#include <argmap/support/layout_maps.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>

namespace argmap::layout_layered::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Ranks, AreAsNearAsTheEdgesAllow) {
    EXPECT_THAT(findRanks(4, {{0, 1}, {1, 2}, {0, 3, 2}}, {}), ElementsAre(0, 1, 2, 2));
    EXPECT_THAT(findRanks(0, {}, {}), IsEmpty());
    EXPECT_THAT(findRanks(1, {}, {}), ElementsAre(0));
}

TEST(Ranks, EachPartBeginsAtZero) {
    EXPECT_THAT(findRanks(5, {{0, 1}, {1, 2}, {3, 4}}, {}), ElementsAre(0, 1, 2, 0, 1));
}

TEST(Ranks, CirclesLoopsAndDoublesAreNoTrap) {
    EXPECT_THAT(findRanks(3, {{0, 1}, {1, 2}, {2, 0}, {1, 1}, {0, 1}, {0, 1, 3}}, {}),
                ElementsAre(0, 3, 4));
}

TEST(Ranks, KeepEarlierColumnsAsFarAsEdgesAllow) {
    EXPECT_THAT(findRanks(4, {{0, 1}, {1, 2}, {2, 3}}, {0, 3, 2, -1}), ElementsAre(0, 3, 4, 5));
}

// Tries all columns up to a bound.
long shortest(int count, const std::vector<RankEdge>& edges) {
    std::vector<int> ranks(static_cast<std::size_t>(count), 0);
    long best = -1;
    const std::function<void(std::size_t)> choose = [&](std::size_t box) {
        if (box == ranks.size()) {
            long sum = 0;
            for (const auto& edge : edges) {
                const int length = ranks[edge.high] - ranks[edge.low];
                if (length < edge.length)
                    return;
                sum += long{length} * edge.weight;
            }
            best = best < 0 ? sum : std::min(best, sum);
            return;
        }
        for (ranks[box] = 0; ranks[box] < 6; ++ranks[box])
            choose(box + 1);
    };
    choose(0);
    return best;
}

TEST(Ranks, NoOtherColumnsMakeLinesShorter) {
    std::mt19937 engine(1);
    for (int round = 0; round < 60; ++round) {
        std::vector<RankEdge> edges;
        for (int at = 0; at < 7; ++at) {
            const auto low = static_cast<std::uint32_t>(engine() % 5);
            const auto high = static_cast<std::uint32_t>(low + 1 + engine() % (5 - low));
            edges.push_back({low, high, 1, 1 + static_cast<int>(engine() % 3)});
        }
        const auto ranks = findRanks(6, edges, {});
        long sum = 0;
        for (const auto& edge : edges) {
            EXPECT_GE(ranks[edge.high] - ranks[edge.low], edge.length);
            sum += long{ranks[edge.high] - ranks[edge.low]} * edge.weight;
        }
        EXPECT_EQ(sum, shortest(6, edges)) << "round " << round;
    }
}

// Two lines would be shorter if the box were nearer to their ends, but its frame would be long.
TEST(Ranks, GroupsStandInFewColumns) {
    support::MapMaker maker;
    const auto group = maker.cluster();
    const auto claim = maker.box(group);
    const auto member = maker.reason(claim, group);
    auto deep = maker.reason(claim);
    for (int column = 0; column < 3; ++column)
        deep = maker.reason(deep);
    for (int far = 0; far < 2; ++far)
        maker.edge(maker.reason(member), deep);
    EXPECT_EQ(findStrata(maker.graph, false).layerOfNode[member], 1u);
}

// Layers of slots that hang together somehow.
Level randomLevel(std::uint32_t seed) {
    std::mt19937 engine(seed);
    const auto below = [&](std::uint32_t count) {
        return static_cast<std::uint32_t>(engine() % count);
    };
    Level level;
    for (int layer = 0; layer < 6; ++layer) {
        const auto first = static_cast<std::uint32_t>(level.slots.size());
        level.begin.push_back(first);
        for (auto count = 1 + below(9); count > 0; --count) {
            level.slots.push_back({below(500), below(500), below(50)});
            const auto slot = static_cast<std::uint32_t>(level.slots.size() - 1);
            if (layer > 0 && below(5) > 0) {
                const auto under = level.begin[static_cast<std::size_t>(layer) - 1];
                level.ties.push_back({under + below(first - under), slot, 0, 0,
                                      below(3) == 0 ? Tie::Other : Tie::Child});
            }
        }
    }
    level.begin.push_back(static_cast<std::uint32_t>(level.slots.size()));
    return level;
}

void expectApart(const Level& level, const std::vector<Length>& places) {
    for (std::uint32_t layer = 0; layer < level.layers(); ++layer)
        for (auto slot = level.begin[layer]; slot + 1 < level.begin[layer + 1]; ++slot)
            EXPECT_GE(places[slot + 1] - places[slot], level.slots[slot].behind +
                                                           level.slots[slot].gap +
                                                           level.slots[slot + 1].before);
}

TEST(Places, KeepTheirDistanceWhateverPulls) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto level = randomLevel(seed);
        const Bonds bonds(level);
        auto places = pack(level, findTrunk(level));
        expectApart(level, places);
        settle(level, bonds, places);
        expectApart(level, places);
        auto spread = spreadFromWidest(level, bonds);
        expectApart(level, spread);
        settle(level, bonds, spread);
        expectApart(level, spread);
    }
}

TEST(Places, SettlingMakesTiesShorter) {
    double before = 0;
    double after = 0;
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        const auto level = randomLevel(seed);
        auto places = pack(level, findTrunk(level));
        before += lengthOfTies(level, places);
        settle(level, Bonds(level), places);
        after += lengthOfTies(level, places);
    }
    EXPECT_LT(after, before);
}

// A cluster of two layers between two boxes, all of them at the wrong end: the way is barred to each
// alone, by the boxes to the cluster and by the cluster to the first box.
TEST(Places, ClustersGoTogetherWithWhatStandsRoundThem) {
    Level level;
    level.begin = {0, 1, 4, 7};
    level.slots.assign(7, {50, 50, 10});
    level.ties = {{2, 5, 0, 0, Tie::Rigid}, {0, 1, 0, 0, Tie::Other}, {0, 2, 0, 0, Tie::Other},
                  {0, 3, 0, 0, Tie::Other}, {1, 4, 0, 0, Tie::Other}, {3, 6, 0, 0, Tie::Other}};
    std::vector<Length> places{1000, 0, 110, 220, 0, 110, 220};
    shortenTies(level, places);
    expectApart(level, places);
    EXPECT_EQ(places[2], places[5]);
    EXPECT_EQ(lengthOfTies(level, places), 220);
}

TEST(Places, ShorteningKeepsDistancesAndWhatIsRigid) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        auto level = randomLevel(seed);
        auto places = pack(level, findTrunk(level));
        std::vector<bool> hangs(places.size(), false);
        for (auto& tie : level.ties)
            if (places[tie.low] == places[tie.high] && !hangs[tie.low]) {
                tie.kind = Tie::Rigid;
                hangs[tie.low] = true;
            }
        const auto before = lengthOfTies(level, places);
        shortenTies(level, places);
        expectApart(level, places);
        EXPECT_LE(lengthOfTies(level, places), before);
        EXPECT_TRUE(std::ranges::all_of(level.ties, [&](const Tie& tie) {
            return tie.kind != Tie::Rigid || places[tie.low] == places[tie.high];
        }));
    }
}

TEST(Places, APackedParentStandsInTheMiddle) {
    Level level;
    level.begin = {0, 1, 4};
    level.slots = {{50, 50, 0}, {10, 10, 30}, {10, 10, 30}, {10, 10, 0}};
    level.ties = {{0, 1, 0, 0, Tie::Child}, {0, 2, 0, 0, Tie::Child}, {0, 3, 0, 0, Tie::Child}};
    const auto places = pack(level, findTrunk(level));
    EXPECT_EQ(places[2], places[0]);
    EXPECT_EQ(places[1], places[0] - 50);
    EXPECT_EQ(places[3], places[0] + 50);
}

TEST(Pool, GivesRisingNumbersThatMissLeast) {
    Pool pool;
    for (const auto& [wanted, weight] :
         {std::pair{1.0, 1.0}, std::pair{5.0, 1.0}, std::pair{2.0, 2.0}, std::pair{9.0, 1.0}})
        pool.add(wanted, weight);
    std::vector<double> values;
    pool.each([&](std::size_t begin, std::size_t end, double value) {
        values.insert(values.end(), end - begin, value);
    });
    EXPECT_THAT(values, ElementsAre(1.0, 3.0, 3.0, 9.0));
}

TEST(Holding, MovesNothingThatHasRoomAndSharesTheRest) {
    Level level;
    level.begin = {0, 4};
    level.slots = {{10, 10, 5}, {10, 10, 5}, {10, 10, 5}, {10, 10, 0}};
    EXPECT_THAT(hold(level, {{0}, {50}, {100}, {125}}), ElementsAre(0, 50, 100, 125));
    EXPECT_THAT(hold(level, {{0}, {50}, {55}, {125}}), ElementsAre(0, 40, 65, 125));
    EXPECT_THAT(hold(level, {{0}, {50, Want::Pinned}, {55}, {125}}), ElementsAre(0, 50, 75, 125));
    EXPECT_THAT(hold(level, {{0}, {50}, {52, Want::Line}, {125}}), ElementsAre(0, 50, 75, 125));
}

TEST(Trunk, TiesDoNotCross) {
    for (std::uint32_t seed = 0; seed < 100; ++seed) {
        const auto level = randomLevel(seed);
        const auto trunk = findTrunk(level);
        for (std::uint32_t layer = 1; layer < level.layers(); ++layer)
            for (auto slot = level.begin[layer]; slot + 1 < level.begin[layer + 1]; ++slot)
                EXPECT_LE(trunk.parent[slot], trunk.parent[slot + 1]);
    }
}

} // namespace
} // namespace argmap::layout_layered::test
