// Where on paper a picture comes to stand.
#include "page_plan.hpp"

#include <argmap/wire/scene_builder.hpp>

#include <gtest/gtest.h>

namespace argmap::render_cairo {
namespace {

// 100 by 100 points of room on a sheet, of which 20 are shown twice.
const Tiling square{{120, 120}, 10, 20};

TEST(Sheets, AsManyAsItTakes) {
    const auto count = [](double width, double height) {
        const Sheets sheets({width, height}, square);
        return std::pair(sheets.columns(), sheets.rows());
    };
    EXPECT_EQ(count(1, 1), std::pair(std::size_t{1}, std::size_t{1}));
    EXPECT_EQ(count(100, 101), std::pair(std::size_t{1}, std::size_t{2}));
    EXPECT_EQ(count(180, 181), std::pair(std::size_t{2}, std::size_t{3}));
}

TEST(Sheets, NeighboursOverlapAndCoverAll) {
    const Sheets sheets({250, 90}, square);
    ASSERT_EQ(sheets.columns(), 3U);
    const Sheet first = sheets.sheet(0, 0);
    const Sheet second = sheets.sheet(0, 1);
    const Sheet last = sheets.sheet(0, 2);
    EXPECT_DOUBLE_EQ(first.left + first.shown.width - second.left, square.overlap);
    EXPECT_DOUBLE_EQ(last.left + last.shown.width, 250);
    EXPECT_DOUBLE_EQ(last.shown.height, 90);
    EXPECT_FALSE(first.joinsLeft);
    EXPECT_TRUE(first.joinsRight);
    EXPECT_TRUE(last.joinsLeft);
    EXPECT_FALSE(last.joinsRight || last.joinsAbove || last.joinsBelow);
}

wire::ImageBytes twoPages() {
    wire::SceneBuilder builder;
    builder.beginPage(100'00, 400'00);
    builder.beginPage(400'00, 100'00);
    return builder.finish();
}

TEST(Plan, FindsThePlaceOnItsSheet) {
    const auto bytes = twoPages();
    const wire::SceneView scene = *wire::SceneView::open(bytes);
    const Plan whole(scene, {1, std::nullopt, "auto"});
    const Spot plain = whole.spotOf(1, {200'00, 40'00, 1, 1});
    EXPECT_EQ(plain.sheet, 2);
    EXPECT_DOUBLE_EQ(plain.x, 150);
    EXPECT_DOUBLE_EQ(plain.y, 30);

    const Plan tiled(scene, {1, square, "auto"}); // 300 points: four sheets each
    EXPECT_EQ(tiled.page(0).sheetCount(), 4);
    EXPECT_EQ(tiled.page(1).firstSheet, 5);
    const Spot spot = tiled.spotOf(1, {200'00, 40'00, 1, 1}); // 150 points: on the second
    EXPECT_EQ(spot.sheet, 6);
    EXPECT_DOUBLE_EQ(spot.x, 150 - 80 + 10);
    EXPECT_DOUBLE_EQ(spot.y, 30 + 10);
}

TEST(Plan, PaperLiesAsItTakesFewerSheets) {
    wire::SceneBuilder builder;
    builder.beginPage(1000'00, 300'00); // 750 × 225 points
    const auto bytes = builder.finish();
    const wire::SceneView scene = *wire::SceneView::open(bytes);
    const Tiling a4{paperCalled("A4"), 20, 20};
    const auto sheets = [&](std::string_view turn) {
        return Plan(scene, {1, a4, turn}).page(0).sheetCount();
    };
    EXPECT_EQ(sheets("portrait"), 2);
    EXPECT_EQ(sheets("landscape"), 1);
    EXPECT_EQ(sheets("auto"), 1);
}

} // namespace
} // namespace argmap::render_cairo
