// What lies under a point.
#include "grid.hpp"
#include "scenes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace argmap::painter::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(HitTest, FindsWhatStandsOnItsPageOnly) {
    SceneMaker maker(1'000, 1'000);
    maker.box("first", rect(0, 0, 100, 100));
    maker.builder().beginPage(50'000, 50'000);
    maker.box("second", rect(200, 200, 100, 100));
    const auto bytes = maker.finish();
    const auto view = *wire::SceneView::open(bytes);
    const auto fonts = std::make_shared<Fonts>();
    const Painter first(view, fonts);
    EXPECT_EQ(first.hitTest(50, 50), 0u);
    EXPECT_EQ(first.hitTest(250, 250), std::nullopt);
    const Painter second(view, fonts, 1);
    EXPECT_EQ(second.hitTest(50, 50), std::nullopt);
    EXPECT_EQ(second.hitTest(250, 250), 1u);
}

TEST(HitTest, PrefersBoxesThenLinesThenFrames) {
    const auto scene = twoBoxes();
    EXPECT_EQ(scene.hit(270, 75), "reason");
    EXPECT_EQ(scene.hit(170, 150), "line");
    EXPECT_EQ(scene.hit(173, 150), "line"); // near is enough
    EXPECT_EQ(scene.hit(185, 150), "nothing");
    EXPECT_EQ(scene.hit(350, 120), "group");
    EXPECT_EQ(scene.hit(221, 75), "reason"); // where line and box meet
    EXPECT_EQ(scene.hit(-50, 1e9), "nothing");
}

TEST(HitTest, TheUppermostOfSeveralIsHit) {
    const Painted scene(SceneMaker(100, 100)
                            .box("lower", rect(10, 10, 50, 50))
                            .box("upper", rect(30, 30, 50, 50))
                            .finish());
    EXPECT_EQ(scene.hit(40, 40), "upper");
    EXPECT_EQ(scene.hit(20, 20), "lower");
}

TEST(HitTest, FindsLongLinesAllAlongAndNowhereElse) {
    const Painted scene(SceneMaker(20'000, 20'000).line("long", 0, 0, 20'000, 20'000).finish());
    EXPECT_EQ(scene.hit(10'000, 10'000), "long");
    EXPECT_EQ(scene.hit(3, 0), "long");
    EXPECT_EQ(scene.hit(19'999, 20'000), "long");
    EXPECT_EQ(scene.hit(10'000, 5'000), "nothing");
    EXPECT_EQ(scene.hit(15'000, 1'000), "nothing");
}

TEST(Grid, GivesWhatTouchesAnAreaInPaintOrder) {
    const auto bytes = SceneMaker(20'000, 20'000)
                           .box("all", rect(0, 0, 20'000, 20'000), ARGMAP_DRAWN_GROUP)
                           .line("long", 0, 0, 20'000, 20'000)
                           .box("left", rect(100, 100, 200, 100))
                           .box("right", rect(19'000, 100, 200, 100))
                           .finish();
    const auto view = *wire::SceneView::open(bytes);
    const argmap_scene_page page = view.pages()[0];
    const Outlines outlines(view, page.drawn);
    const Grid grid(view, page, outlines);
    EXPECT_THAT(grid.touching({0, 0, 300, 300}), ElementsAre(0, 1, 2));
    EXPECT_THAT(grid.touching({18'900, 0, 300, 300}),
                ElementsAre(0, 3)); // the line does not come here
    EXPECT_THAT(grid.touching({0, 0, 20'000, 20'000}), ElementsAre(0, 1, 2, 3));
    EXPECT_THAT(grid.touching({30'000, 30'000, 10, 10}), IsEmpty());
}

TEST(Grid, AnEmptySceneHasNothing) {
    const Painted scene(SceneMaker(0, 0).finish());
    EXPECT_EQ(scene.hit(0, 0), "nothing");
    EXPECT_EQ(paint(scene.painter, {0, 0, 10, 10}).at(5, 5), 0xFFFFFFU);
}

} // namespace
} // namespace argmap::painter::test
