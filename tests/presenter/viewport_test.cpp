#include <argmap/presenter/viewport.hpp>

#include <gtest/gtest.h>

namespace argmap::presenter {

namespace {

Viewport window() {
    Viewport viewport;
    viewport.resize(800, 600);
    return viewport;
}

} // namespace

TEST(Viewport, ZoomsAboutThePointer) {
    Viewport viewport = window();
    viewport.pan(-100, 50);
    const Point before = viewport.toPicture({200, 300});
    viewport.zoomAt({200, 300}, 2.5);
    EXPECT_NEAR(viewport.toPicture({200, 300}).x, before.x, 1e-9);
    EXPECT_NEAR(viewport.toPicture({200, 300}).y, before.y, 1e-9);
    EXPECT_DOUBLE_EQ(viewport.zoom(), 2.5);
}

TEST(Viewport, KeepsTheZoomWithinItsLimits) {
    Viewport viewport = window();
    viewport.zoomAt({0, 0}, 1e9);
    EXPECT_DOUBLE_EQ(viewport.zoom(), Viewport::maxZoom);
    viewport.zoomAt({0, 0}, 1e-9);
    EXPECT_DOUBLE_EQ(viewport.zoom(), Viewport::minZoom);
}

TEST(Viewport, FitsTheWholePictureInTheMiddle) {
    Viewport viewport = window();
    viewport.fit({0, 0, 4000, 1000});
    const Rect shown = viewport.toWindow(Rect{0, 0, 4000, 1000});
    EXPECT_GE(shown.x, 0);
    EXPECT_LE(shown.x + shown.width, 800);
    EXPECT_NEAR(shown.y + shown.height / 2, 300, 1e-6);
    viewport.fit({0, 0, 100, 100});
    EXPECT_DOUBLE_EQ(viewport.zoom(), 1.0); // small pictures are not blown up
}

TEST(Viewport, RevealsWithTheLeastMove) {
    Viewport viewport = window();
    viewport.reveal({100, 100, 50, 50});
    EXPECT_DOUBLE_EQ(viewport.origin().x, 0); // was visible
    viewport.reveal({900, 100, 50, 50});
    const Rect shown = viewport.toWindow(Rect{900, 100, 50, 50});
    EXPECT_LE(shown.x + shown.width, 800);
    EXPECT_DOUBLE_EQ(viewport.origin().y, 0);
}

TEST(Viewport, PlacesAPointWhereItIsWanted) {
    Viewport viewport = window();
    viewport.setZoom(0.5);
    viewport.place({1000, 400}, {10, 20});
    EXPECT_NEAR(viewport.toWindow(Point{1000, 400}).x, 10, 1e-9);
    EXPECT_NEAR(viewport.toWindow(Point{1000, 400}).y, 20, 1e-9);
}

} // namespace argmap::presenter
