// Shapes side by side: as close as they may be, and never closer.
#include "contours.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace argmap::layout_tree::test {
namespace {

using testing::ElementsAre;

using Bands = std::vector<Band>; // from the first along main

Contour shapeOf(Contours& contours, const Bands& bands) {
    Contour shape;
    for (auto band = bands.rbegin(); band != bands.rend(); ++band)
        contours.prepend(*band, shape);
    return shape;
}

std::vector<Length> packed(const std::vector<Bands>& all, Length gap) {
    Contours contours;
    std::vector<Contour> shapes;
    for (const auto& bands : all)
        shapes.push_back(shapeOf(contours, bands));
    Contour whole;
    return contours.pack(shapes, gap, whole);
}

// How much further apart two shapes are than they need be.
Length slack(const Bands& a, const Bands& b, Length apart, Length gap) {
    Length least = 1'000'000;
    for (const auto& one : a)
        for (const auto& other : b) {
            const auto beginOf = [](const Bands& bands, const Band& band) {
                return &band == bands.data() ? Length{0} : (&band - 1)->end;
            };
            if (beginOf(a, one) < other.end && beginOf(b, other) < one.end)
                least = std::min(least, apart + other.low - one.high - gap);
        }
    return least;
}

TEST(Contours, OneStandsAtItsPlace) {
    EXPECT_THAT(packed({{{10, -5, 5}}}, 3), ElementsAre(0));
}

TEST(Contours, NeighboursKeepTheGap) {
    EXPECT_THAT(packed({{{10, -5, 5}}, {{10, -7, 7}}}, 3), ElementsAre(0, 15));
}

TEST(Contours, WhatIsDeepSlipsUnderWhatIsShallow) {
    EXPECT_THAT(packed({{{10, -1, 1}}, {{10, -1, 1}, {20, -50, 50}}}, 3), ElementsAre(0, 5));
}

TEST(Contours, ASmallOneBetweenLargeOnesStandsInTheMiddle) {
    EXPECT_THAT(
        packed({{{10, -1, 1}, {20, -50, 50}}, {{10, -1, 1}}, {{10, -1, 1}, {20, -50, 50}}}, 3),
        ElementsAre(0, 51, 103));
}

TEST(Contours, NoTwoShapesAreTooCloseAndNeighboursAreNoFurtherThanSomethingAsks) {
    std::mt19937 engine(1);
    const auto below = [&](std::uint32_t count) { return static_cast<Length>(engine() % count); };
    for (int round = 0; round < 500; ++round) {
        std::vector<Bands> shapes;
        for (auto count = 1 + below(8); count > 0; --count) {
            Bands bands;
            Length end = 0;
            for (auto steps = 1 + below(6); steps > 0; --steps) {
                end += 1 + below(30);
                bands.push_back({end, -2 * below(40), 2 * below(40)});
            }
            shapes.push_back(bands);
        }
        const auto places = packed(shapes, 10);
        for (std::size_t b = 1; b < shapes.size(); ++b) {
            for (std::size_t a = 0; a < b; ++a)
                EXPECT_GE(slack(shapes[a], shapes[b], places[b] - places[a], 10), -1);
        }
        if (shapes.size() == 2) {
            EXPECT_EQ(slack(shapes[0], shapes[1], places[1], 10), 0);
        }
    }
}

} // namespace
} // namespace argmap::layout_tree::test
