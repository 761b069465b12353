// How much a picture changed: boxes against their neighbourhood, pairs in a layer.
#include "picture.hpp"
#include "sketch.hpp"

#include <argmap/diagram/moves.hpp>

#include <gtest/gtest.h>

namespace {

using namespace argmap;
using namespace argmap::test;
using diagram::BoxMove;
using diagram::Direction;
using diagram::Moves;

// A column of ten boxes, 100 wide and 40 high, 50 apart.
std::vector<BoxMove> column() {
    std::vector<BoxMove> boxes;
    for (int at = 0; at < 10; ++at) {
        const argmap_rect box{0, at * 5'000, 10'000, 4'000};
        boxes.push_back({box, box});
    }
    return boxes;
}

Moves measured(const std::vector<BoxMove>& boxes) {
    return diagram::movesBetween(boxes, Direction::Right);
}

TEST(Moves, NothingMovedWhereAllStands) {
    const Moves moves = measured(column());
    EXPECT_EQ(moves.boxes, 10U);
    EXPECT_EQ(moves.pairs, 45U);
    EXPECT_EQ(moves.moved, 0U);
    EXPECT_EQ(moves.swapped, 0U);
}

TEST(Moves, WhatMovesTogetherHasNotMoved) {
    std::vector<BoxMove> boxes = column();
    for (BoxMove& box : boxes)
        box.after = {box.after.x + 70'000, box.after.y - 50'000, 10'000, 4'000};
    EXPECT_EQ(measured(boxes).moved, 0U);
}

TEST(Moves, OneThatGoesFurtherThanItsSizeHas) {
    std::vector<BoxMove> boxes = column();
    boxes[9].after.y += 4'000;
    EXPECT_EQ(measured(boxes).moved, 0U);
    boxes[9].after.y += 1;
    EXPECT_EQ(measured(boxes).moved, 1U);
    boxes[9].after = boxes[9].before;
    boxes[9].after.x += 10'001;
    EXPECT_EQ(measured(boxes).moved, 1U);
}

TEST(Moves, PairsSwapWithinALayerOnly) {
    std::vector<BoxMove> boxes = column();
    std::swap(boxes[0].after, boxes[2].after);
    EXPECT_EQ(measured(boxes).swapped, 3U);
    boxes[0].after.x += 201; // in another layer now
    EXPECT_EQ(measured(boxes).swapped, 1U);
    EXPECT_EQ(measured(boxes).pairs, 36U);
}

TEST(Moves, ALayerIsWhereSidesTowardsTheClaimsAreInLine) {
    std::vector<BoxMove> boxes{{{0, 0, 10'000, 4'000}, {0, 9'000, 10'000, 4'000}},
                               {{4'000, 5'000, 6'000, 4'000}, {4'000, 0, 6'000, 4'000}}};
    EXPECT_EQ(diagram::movesBetween(boxes, Direction::Right).pairs, 0U);
    EXPECT_EQ(diagram::movesBetween(boxes, Direction::Left).pairs, 1U);
    EXPECT_EQ(diagram::movesBetween(boxes, Direction::Left).swapped, 1U);
}

TEST(Moves, AreMeasuredOnBoxesThatBothPicturesHave) {
    const auto sketch = [] {
        Sketch s;
        s.claim("a", "A").claim("b", "B").step("i", Stance::Support, {"b"}, "a");
        return s;
    };
    const Picture before(sketch().map());
    Sketch more = sketch();
    more.claim("c", "C").step("j", Stance::Support, {"c"}, "a");
    const Picture after(more.map());
    EXPECT_EQ(diagram::boxesInBoth(before.scene(), after.scene()).size(), 2U);
    EXPECT_EQ(diagram::boxesInBoth(before.scene(), after.scene(), {"b"}).size(), 1U);
}

} // namespace
