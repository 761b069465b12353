#include "pair_set.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <vector>

using argmap::model::Pair;
using argmap::model::PairSet;

namespace {

constexpr std::uint64_t top = ~std::uint64_t{0};

std::vector<Pair> all(const PairSet& set, Pair low = {}, Pair high = {top, top}) {
    std::vector<Pair> pairs;
    set.forEachBetween(low, high, [&](Pair pair) {
        pairs.push_back(pair);
        return true;
    });
    return pairs;
}

std::vector<Pair> asVector(const std::set<Pair>& set) {
    return {set.begin(), set.end()};
}

} // namespace

TEST(PairSet, TellsWhetherAnythingChanged) {
    PairSet set;
    EXPECT_TRUE(all(set).empty());
    EXPECT_FALSE(set.erase({1, 1}));
    EXPECT_TRUE(set.insert({1, 1}));
    EXPECT_FALSE(set.insert({1, 1}));
    EXPECT_EQ(set.size(), 1U);
    EXPECT_TRUE(set.erase({1, 1}));
    EXPECT_FALSE(set.erase({1, 1}));
    EXPECT_EQ(set.size(), 0U);
}

TEST(PairSet, GivesARangeInOrderAndStopsWhenTold) {
    PairSet set;
    for (std::uint64_t i = 1000; i-- > 0;)
        set.insert({i / 10, i % 10});
    const auto range = all(set, {7, 0}, {8, 4});
    ASSERT_EQ(range.size(), 15U);
    EXPECT_EQ(range.front(), (Pair{7, 0}));
    EXPECT_EQ(range.back(), (Pair{8, 4}));
    int seen = 0;
    set.forEachBetween({}, {top, top}, [&](Pair) { return ++seen < 5; });
    EXPECT_EQ(seen, 5);
}

TEST(PairSet, KeepsEarlierVersionsAsTheyWere) {
    PairSet first;
    for (std::uint64_t i = 0; i < 5000; ++i)
        first.insert({i, i});
    const auto before = all(first);
    PairSet second = first;
    for (std::uint64_t i = 0; i < 5000; i += 2)
        second.erase({i, i});
    for (std::uint64_t i = 0; i < 300; ++i)
        second.insert({i, i + 1});
    EXPECT_EQ(all(first), before);
    EXPECT_TRUE(first.sound());
    EXPECT_TRUE(second.sound());
    EXPECT_EQ(second.size(), 2800U);
}

// Against std::set: random, ascending and descending keys, growing and shrinking to nothing.
TEST(PairSet, DoesWhatAnOrderedSetDoes) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        std::mt19937 random(seed);
        PairSet set;
        std::set<Pair> model;
        const std::uint32_t range = seed % 2 ? 300 : 100000;
        for (int phase = 0; phase < 4; ++phase) {
            for (std::uint32_t i = 0; i < 3000; ++i) {
                const std::uint64_t key = phase == 0   ? random() % range
                                          : phase == 1 ? i
                                                       : range - i % range;
                const Pair pair{key, random() % 3};
                if (random() % 4 < (phase == 3 ? 3U : 1U))
                    ASSERT_EQ(set.erase(pair), model.erase(pair) == 1);
                else
                    ASSERT_EQ(set.insert(pair), model.insert(pair).second);
            }
            ASSERT_TRUE(set.sound());
            ASSERT_EQ(all(set), asVector(model));
        }
        while (!model.empty()) {
            auto at = model.begin();
            std::advance(at, random() % std::min<std::size_t>(model.size(), 50));
            ASSERT_TRUE(set.erase(*at));
            model.erase(at);
        }
        EXPECT_EQ(set.size(), 0U);
        EXPECT_TRUE(all(set).empty());
    }
}

// Many edits at once, on sets of any size against theirs, are as good as one after the other.
TEST(PairSet, AppliesManyEditsAtOnce) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        std::mt19937 random(seed);
        PairSet set;
        std::set<Pair> model;
        for (int round = 0; round < 5; ++round) {
            const PairSet before = set;
            const std::vector<Pair> content = asVector(model);
            std::vector<PairSet::Edit> edits(random() % (seed % 3 ? 3000U : 100U));
            for (PairSet::Edit& edit : edits) {
                edit = {{random() % 2000, random() % 2}, random() % 3 != 0};
                if (edit.add)
                    model.insert(edit.pair);
                else
                    model.erase(edit.pair);
            }
            set.apply(edits);
            ASSERT_TRUE(set.sound());
            ASSERT_EQ(all(set), asVector(model));
            ASSERT_EQ(all(before), content);
        }
        for (const Pair& pair : asVector(model))
            ASSERT_TRUE(set.erase(pair));
        EXPECT_TRUE(all(set).empty());
    }
}
