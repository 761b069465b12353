// Scenes: what was built is read back, what is not sound is refused.
#include "sample_images.hpp"

#include <argmap/wire/scene_builder.hpp>
#include <argmap/wire/scene_view.hpp>

#include <gtest/gtest.h>

#include <functional>

namespace argmap::wire {
namespace {

TEST(SceneView, ReadsWhatWasBuilt) {
    const ImageBytes image = testing::sampleScene();
    const auto scene = SceneView::open(image);
    ASSERT_TRUE(scene) << scene.error();
    ASSERT_EQ(scene->pages().size(), 2u);
    EXPECT_EQ(scene->pages()[0].width, 40'000);
    EXPECT_EQ(scene->pages()[0].drawn.count, 2u);
    EXPECT_EQ(scene->pages()[1].height, 60'000);
    EXPECT_EQ(scene->text(scene->pages()[1].title), "Nothing");
    EXPECT_EQ(scene->pages()[1].drawn.count, 0u);
    EXPECT_EQ(scene->text(scene->scene().title), "A map");
    EXPECT_EQ(scene->words(scene->scene().authors), (std::vector<std::string_view>{"Ann", "Bob"}));
    EXPECT_EQ(scene->mapJson(), "{\"argmap\":0}");

    ASSERT_EQ(scene->drawn().size(), 2u);
    const argmap_drawn& inference = scene->drawn()[0];
    EXPECT_EQ(scene->text(inference.id), "i1");
    EXPECT_EQ(scene->words(inference.classes),
              (std::vector<std::string_view>{"support", "linked"}));
    EXPECT_EQ(scene->words(inference.premises), (std::vector<std::string_view>{"s1", "s2"}));
    EXPECT_EQ(scene->text(inference.target), "s3");
    EXPECT_EQ(scene->text(inference.argument), "a1");
    ASSERT_EQ(inference.shapes.count, 2u);
    const argmap_shape& path = scene->shapes()[inference.shapes.first];
    EXPECT_EQ(path.type, std::uint32_t{ARGMAP_SHAPE_PATH});
    EXPECT_EQ(path.round_caps, 1u);
    ASSERT_EQ(path.dashes.count, 2u);
    EXPECT_EQ(scene->dashes()[path.dashes.first + 1], 200);
    ASSERT_EQ(path.segments.count, 4u);
    EXPECT_EQ(scene->segments()[path.segments.first + 2].points[2].y, 400);
    EXPECT_EQ(scene->link(path), "");

    const argmap_drawn& claim = scene->drawn()[1];
    EXPECT_EQ(scene->words(claim.members), std::vector<std::string_view>{"m1"});
    EXPECT_EQ(scene->words(claim.links), std::vector<std::string_view>{"https://example.org/"});
    ASSERT_EQ(claim.cited.count, 2u);
    const argmap_cited& place = scene->cited()[claim.cited.first];
    EXPECT_EQ(scene->text(place.mark), "S1 p. 5");
    EXPECT_EQ(scene->text(place.quote), "So it is.");
    EXPECT_EQ(scene->text(place.source), "A book");
    EXPECT_EQ(scene->text(place.address), "https://example.org/");
    ASSERT_EQ(claim.shapes.count, 2u);
    EXPECT_EQ(scene->shapes()[claim.shapes.first].radius, 600);
    const argmap_shape& text = scene->shapes()[claim.shapes.first + 1];
    EXPECT_EQ(scene->link(text), "https://example.org/");
    ASSERT_EQ(text.runs.count, 2u);
    const argmap_run& run = scene->runs()[text.runs.first + 1];
    EXPECT_EQ(scene->text(run.text), "שב");
    EXPECT_EQ(run.rtl, 1u);
    EXPECT_EQ(scene->glyphs()[run.glyphs.first + 1].x, 700);
    const argmap_font& font = scene->fonts()[run.font];
    EXPECT_EQ(scene->text(font.style), "Bold Italic");
    EXPECT_EQ(scene->data(font).size(), 5u);
    EXPECT_EQ(scene->data(font).data(), scene->data(scene->fonts()[0]).data())
        << "bytes are shared";
}

// A scene of one item with one shape, each as `build` makes them.
// All items first, then their shapes in any order: as if each had been drawn where it begins.
TEST(SceneBuilder, DrawsItemsLaterAndMovesThem) {
    ShapeStyle style;
    style.part = ARGMAP_PART_BOX;
    const argmap_segment curve[] = {moveTo({1, 2}), lineTo({3, 4}),
                                    curveTo({5, 6}, {7, 8}, {9, 10}), closePath()};
    SceneRun run;
    run.x = 11;
    run.y = 12;
    run.text = "a";
    SceneBuilder builder;
    builder.beginPage(1, 1);
    run.font = builder.addFont({});
    SceneItem item;
    item.role = ARGMAP_DRAWN_STATEMENT;
    const std::uint32_t first = builder.begin(item);
    const std::uint32_t second = builder.begin(item);
    builder.resume(second, {1, 2, 30, 40});
    builder.path(style, {1, 2, 8, 8}, curve);
    builder.text(style, {11, 3, 9, 9}, {{run}});
    builder.resume(first, {5, 5, 6, 6});
    builder.rect(style, {5, 5, 6, 6});
    builder.move(second, {100, 1000});
    builder.resizePage(500, 2000);
    const ImageBytes image = builder.finish();
    const auto scene = SceneView::open(image);
    ASSERT_TRUE(scene) << scene.error();
    EXPECT_EQ(scene->pages()[0].width, 500);
    EXPECT_EQ(scene->pages()[0].height, 2000);
    ASSERT_EQ(scene->drawn().size(), 2U);
    const argmap_drawn& still = scene->drawn()[first];
    ASSERT_EQ(still.shapes.count, 1U);
    EXPECT_EQ(scene->shapes()[still.shapes.first].frame.x, 5);
    const argmap_drawn& moved = scene->drawn()[second];
    EXPECT_EQ(moved.bounds.x, 101);
    EXPECT_EQ(moved.bounds.y, 1002);
    EXPECT_EQ(moved.bounds.width, 30);
    ASSERT_EQ(moved.shapes.count, 2U);
    const argmap_shape& path = scene->shapes()[moved.shapes.first];
    EXPECT_EQ(path.frame.y, 1002);
    const auto point = [&](std::uint32_t segment, std::size_t at) {
        return scene->segments()[path.segments.first + segment].points[at];
    };
    EXPECT_EQ(point(0, 0).x, 101);
    EXPECT_EQ(point(1, 0).y, 1004);
    EXPECT_EQ(point(1, 1).x, 0) << "a line has one point";
    EXPECT_EQ(point(2, 2).x, 109);
    EXPECT_EQ(point(2, 2).y, 1010);
    EXPECT_EQ(point(3, 0).x, 0);
    const argmap_shape& text = scene->shapes()[moved.shapes.first + 1];
    EXPECT_EQ(text.frame.x, 111);
    EXPECT_EQ(scene->runs()[text.runs.first].x, 111);
    EXPECT_EQ(scene->runs()[text.runs.first].y, 1012);
}

std::string sceneError(const std::function<void(SceneBuilder&)>& build) {
    SceneBuilder builder;
    builder.beginPage(100, 100);
    build(builder);
    const ImageBytes image = builder.finish();
    return SceneView::open(image).error();
}

SceneItem item(std::uint32_t role = ARGMAP_DRAWN_STATEMENT, argmap_rect bounds = {}) {
    SceneItem result;
    result.role = role;
    result.bounds = bounds;
    return result;
}

ShapeStyle style(std::uint32_t part = ARGMAP_PART_BOX, std::uint32_t fill = 0) {
    return {part, fill, ARGMAP_NO_COLOUR, 0, false, {}, ""};
}

TEST(SceneView, RefusesWhatIsNotSound) {
    const auto shape = [](const ShapeStyle& look, const argmap_rect& frame) {
        return sceneError([&](SceneBuilder& b) {
            b.begin(item());
            b.rect(look, frame);
        });
    };
    const auto run = [](const SceneRun& one) {
        return sceneError([&](SceneBuilder& b) {
            b.addFont({"F", "R", 400, false, 0, {}});
            b.begin(item());
            b.text(style(), {}, {&one, 1});
        });
    };
    const auto path = [](std::vector<argmap_segment> segments) {
        return sceneError([&](SceneBuilder& b) {
            b.begin(item());
            b.path(style(), {}, segments);
        });
    };
    EXPECT_EQ(shape(style(), {1, 2, 3, 4}), "");
    EXPECT_EQ(run({}), "");
    EXPECT_EQ(path({moveTo({1, 1}), closePath()}), "");
    EXPECT_EQ(sceneError([](SceneBuilder& b) { b.beginPage(-1, 1); }), "a page is out of range");
    EXPECT_EQ(SceneView::open(SceneBuilder().finish()).error(), "the scene has no page");
    EXPECT_EQ(sceneError([](SceneBuilder& b) { b.begin(item(9)); }),
              "a drawn item is of no known role");
    EXPECT_EQ(sceneError([](SceneBuilder& b) { b.begin(item(1, {0, 0, -1, 0})); }),
              "a drawn item is out of range");
    EXPECT_EQ(shape(style(0), {}), "a shape is of no known part");
    EXPECT_EQ(shape(style(1, 0x01000000), {}), "a shape's colour is none");
    EXPECT_EQ(shape(style(), {INT32_MIN, 0, 0, 0}), "a shape is out of range");
    EXPECT_EQ(run({1, 0, 0, 0, 0, false, "", {}}), "a run's font is not there");
    EXPECT_EQ(run({0, -1, 0, 0, 0, false, "", {}}), "a run is out of range");
    const std::vector<argmap_glyph> behind{{1, 0, 0, 2}};
    const std::vector<argmap_glyph> within{{1, 0, 0, 1}};
    EXPECT_EQ(run({0, 0, 0, 0, 0, false, "ab", within}), "");
    EXPECT_EQ(run({0, 0, 0, 0, 0, false, "ab", behind}), "a glyph stands for no letter of its run");
    EXPECT_EQ(run({0, 0, 0, 0, 0, false, "é", within}), "a glyph stands for no letter of its run");
    EXPECT_EQ(path({lineTo({1, 1})}), "a path does not begin with a move");
    EXPECT_EQ(path({moveTo({INT32_MAX, 1})}), "a path is out of range");
    EXPECT_EQ(sceneError([](SceneBuilder& b) { b.addFont({"", "", 2000, false, 0, {}}); }),
              "a font's weight or slope is out of range");
}

} // namespace
} // namespace argmap::wire
