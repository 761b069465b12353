// Springs and gaps: small answers known by hand, random ones against a slow method that needs no
// matrix.
#include "quadratic.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace argmap::layout_dot {
namespace {

double energy(const std::vector<Spring>& springs, const std::vector<double>& at) {
    double sum = 0;
    for (const auto& spring : springs) {
        const double stretch = at[spring.high] - at[spring.low] - spring.offset;
        sum += spring.weight * stretch * stretch;
    }
    return sum;
}

double worstGap(const std::vector<Gap>& gaps, const std::vector<double>& at) {
    double worst = 0;
    for (const auto& gap : gaps)
        worst = std::max(worst, gap.least - (at[gap.high] - at[gap.low]));
    return worst;
}

TEST(Quadratic, PutsAParentInTheMiddleOfItsReasons) {
    const std::vector<Spring> springs{{0, 1, 0, 1}, {0, 2, 0, 1}, {0, 3, 0, 1}};
    const std::vector<Gap> gaps{{1, 2, 1000}, {2, 3, 2000}};
    const auto at = relaxed(4, springs, gaps);
    EXPECT_NEAR(at[2] - at[1], 1000, 0.1);
    EXPECT_NEAR(at[3] - at[2], 2000, 0.1);
    EXPECT_NEAR(at[0], (at[1] + at[2] + at[3]) / 3, 0.1);
}

TEST(Quadratic, TakesTheOffsetIntoAccount) {
    const auto at = relaxed(2, {{0, 1, 500, 1}}, {});
    EXPECT_NEAR(at[1] - at[0], 500, 0.1);
}

TEST(Quadratic, TheHarderSpringWins) {
    // 1 hangs between 0 and 2, which are kept 1000 apart.
    const auto at = relaxed(3, {{0, 1, 0, 9}, {1, 2, 0, 1}}, {{0, 2, 1000}});
    EXPECT_NEAR(at[1] - at[0], 100, 0.1);
}

TEST(Quadratic, LeavesGapsWiderWhereNothingPulls) {
    const auto at = relaxed(3, {{0, 2, 5000, 1}}, {{0, 1, 10}, {1, 2, 10}});
    EXPECT_NEAR(at[2] - at[0], 5000, 1);
    EXPECT_GE(at[1] - at[0], 9.9);
    EXPECT_GE(at[2] - at[1], 9.9);
}

TEST(Quadratic, KnowsThatGapsInACircleHaveNoAnswer) {
    EXPECT_TRUE(packed(2, {{0, 1, 1}, {1, 0, 1}}).empty());
    EXPECT_TRUE(relaxed(2, {}, {{0, 1, 1}, {1, 0, 1}}).empty());
}

TEST(Quadratic, PacksTightlyAndPushesApart) {
    EXPECT_EQ(packed(3, {{0, 1, 10}, {1, 2, 5}, {0, 2, 30}}), (std::vector<double>{0, 10, 30}));
    EXPECT_EQ(pushedApart({7, 8, 100}, {{0, 1, 10}, {1, 2, 5}}), (std::vector<double>{7, 17, 100}));
}

TEST(Quadratic, NothingIsNoProblem) {
    EXPECT_TRUE(relaxed(0, {}, {}).empty());
}

// The sum and the set that the gaps allow are convex: what no step towards another allowed point
// improves is the least.
TEST(Quadratic, NoAllowedStepImprovesTheAnswer) {
    std::mt19937 random(7);
    const auto below = [&](std::uint32_t most) { return static_cast<double>(random() % most); };
    int pressing = 0;
    for (int round = 0; round < 50; ++round) {
        const std::uint32_t count = 4 + static_cast<std::uint32_t>(random() % 12);
        std::vector<Spring> springs;
        std::vector<Gap> gaps;
        for (std::uint32_t node = 1; node < count; ++node) {
            springs.push_back(
                {static_cast<std::uint32_t>(random() % node), node, below(20), 1 + below(1000)});
            gaps.push_back({node - 1, node, 10 + below(30)});
        }
        const auto found = relaxed(count, springs, gaps);
        ASSERT_LT(worstGap(gaps, found), 0.02);
        for (const auto& gap : gaps)
            pressing += found[gap.high] - found[gap.low] < gap.least + 0.02 ? 1 : 0;
        const double least = energy(springs, found);
        for (int step = 0; step < 200; ++step) {
            auto other = found;
            const auto reach = step % 2 == 0 ? 5u : 500u;
            for (auto& place : other)
                place += below(reach) - reach / 2.0;
            other = pushedApart(other, gaps);
            EXPECT_GE(energy(springs, other), least * (1 - 1e-4)) << "round " << round;
        }
    }
    EXPECT_GT(pressing, 100); // else the gaps were no test
}

} // namespace
} // namespace argmap::layout_dot
