#include <argmap/model/order_key.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace argmap::model;

namespace {

void expectBetween(std::string_view low, std::string_view high) {
    const std::string key = orderBetween(low, high);
    EXPECT_TRUE(isOrderKey(key)) << key;
    EXPECT_TRUE(low.empty() || low < key) << low << " " << key;
    EXPECT_TRUE(high.empty() || key < high) << key << " " << high;
}

} // namespace

TEST(OrderKey, KnowsAKey) {
    EXPECT_TRUE(isOrderKey("V"));
    EXPECT_TRUE(isOrderKey("0z"));
    EXPECT_FALSE(isOrderKey(""));
    EXPECT_FALSE(isOrderKey("V0"));
    EXPECT_FALSE(isOrderKey("V-1"));
    EXPECT_FALSE(isOrderKey("ä"));
}

TEST(OrderKey, FindsOneBetweenNeighbours) {
    expectBetween("", "");
    expectBetween("", "1");
    expectBetween("", "01");
    expectBetween("z", "");
    expectBetween("zzz", "");
    expectBetween("zzzzzzzzzzzzzzzzzzzzzzzz", "");
    expectBetween("a", "a1");
    expectBetween("a", "a001");
    expectBetween("a", "b");
    expectBetween("az", "b");
    expectBetween("azzz", "b");
    expectBetween("a", "b1");
    expectBetween("azV", "b01");
    expectBetween("V", "V0000000000000000000000001");
}

TEST(OrderKey, GrowsWithTheLogarithmOfHowManyAreAddedAtAnEnd) {
    std::string low = orderBetween("", "");
    std::string high = low;
    for (int i = 0; i < 100000; ++i) {
        std::string next = orderBetween(low, "");
        ASSERT_LT(low, next);
        ASSERT_TRUE(isOrderKey(next));
        low = std::move(next);
        next = orderBetween("", high);
        ASSERT_LT(next, high);
        ASSERT_TRUE(isOrderKey(next));
        high = std::move(next);
    }
    EXPECT_LE(low.size(), 6U);
    EXPECT_LE(high.size(), 6U);
}

// A growing list, into which keys go at random places, at one place from either side, and at the
// ends.
TEST(OrderKey, StaysBetweenItsNeighboursInARandomList) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        std::mt19937 random(seed);
        std::vector<std::string> keys;
        for (int i = 0; i < 2000; ++i) {
            const std::size_t at = seed % 4 == 0   ? keys.size() / 2
                                   : seed % 4 == 1 ? std::min<std::size_t>(1, keys.size())
                                                   : random() % (keys.size() + 1);
            const std::string low = at == 0 ? "" : keys[at - 1];
            const std::string high = at == keys.size() ? "" : keys[at];
            std::string key = orderBetween(low, high);
            ASSERT_TRUE(isOrderKey(key)) << key;
            ASSERT_TRUE(low.empty() || low < key) << low << " " << key;
            ASSERT_TRUE(high.empty() || key < high) << key << " " << high;
            keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(at), std::move(key));
        }
    }
}

TEST(OrderKey, MakesShortAscendingSequences) {
    for (const std::size_t count : {0U, 1U, 2U, 60U, 61U, 62U, 1000U, 100000U}) {
        const auto keys = orderSequence(count);
        ASSERT_EQ(keys.size(), count);
        EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
        EXPECT_EQ(std::adjacent_find(keys.begin(), keys.end()), keys.end());
        for (const std::string& key : keys) {
            ASSERT_TRUE(isOrderKey(key)) << key;
            ASSERT_LE(key.size(), 3U);
        }
        if (count > 1)
            expectBetween(keys[0], keys[1]);
        if (count > 0)
            expectBetween(keys.back(), "");
    }
}

TEST(OrderKey, SurvivesTextsThatAreNoKeys) {
    EXPECT_EQ(orderBetween("\xFF\xFE", "a0"), orderBetween("", ""));
    for (const auto& [low, high] : {std::pair{"b", "a"}, {"a", "a"}, {"ab", "a"}, {"b", "aa"}})
        EXPECT_TRUE(isOrderKey(orderBetween(low, high))) << low << " " << high;
}
