// Which glyphs of a run stand for which of its letters.
#include "pieces.hpp"

#include <argmap/wire/scene_builder.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace argmap::painter {
namespace {

// "bytes/glyphs" of each piece, from left to right, and the text in that order.
std::vector<std::string> pieces(const std::string& text, const std::vector<std::uint32_t>& letters,
                                bool rightToLeft = false) {
    std::vector<argmap_glyph> glyphs;
    for (const std::uint32_t letter : letters)
        glyphs.push_back({1, 0, 0, letter});
    wire::SceneBuilder builder;
    builder.beginPage(100, 100);
    wire::SceneRun run;
    run.font = builder.addFont({});
    run.rightToLeft = rightToLeft;
    run.text = text;
    run.glyphs = glyphs;
    wire::SceneItem item;
    item.role = ARGMAP_DRAWN_STATEMENT;
    builder.begin(item);
    wire::ShapeStyle style;
    style.part = ARGMAP_PART_TEXT;
    builder.text(style, {}, {&run, 1});
    const wire::ImageBytes bytes = builder.finish();
    const auto scene = wire::SceneView::open(bytes);
    EXPECT_TRUE(scene) << scene.error();
    Pieces cut;
    cut.cut(*scene, scene->runs()[0]);
    std::vector<std::string> all;
    for (const cairo_text_cluster_t& one : cut.clusters())
        all.push_back(std::to_string(one.num_bytes) + "/" + std::to_string(one.num_glyphs));
    all.push_back(cut.text());
    return all;
}

TEST(Pieces, AreLettersAndLigatures) {
    EXPECT_THAT(pieces("abc", {0, 1, 2}), testing::ElementsAre("1/1", "1/1", "1/1", "abc"));
    EXPECT_THAT(pieces("office", {0, 1, 4, 5}),
                testing::ElementsAre("1/1", "3/1", "1/1", "1/1", "office"));
    EXPECT_THAT(pieces("éa", {0, 0, 2}), testing::ElementsAre("2/2", "1/1", "éa"));
}

TEST(Pieces, StandFromLeftToRight) {
    EXPECT_THAT(pieces("אבג", {4, 2, 0}, true), testing::ElementsAre("2/1", "2/1", "2/1", "גבא"));
    // Lam and alef are one glyph; within it the letters keep their order.
    EXPECT_THAT(pieces("بلا", {2, 0}, true), testing::ElementsAre("4/1", "2/1", "لاب"));
}

TEST(Pieces, CoverTheWholeText) {
    EXPECT_THAT(pieces("abc", {1, 2}), testing::ElementsAre("2/1", "1/1", "abc"));
    EXPECT_THAT(pieces("abc", {0}), testing::ElementsAre("3/1", "abc"));
}

TEST(Pieces, AreOneWhereGlyphsDoNotFollowLetters) {
    EXPECT_THAT(pieces("abc", {0, 0, 0}), testing::ElementsAre("3/3", "abc"));
    EXPECT_THAT(pieces("abc", {2, 0, 1}), testing::ElementsAre("3/3", "abc"));
    EXPECT_THAT(pieces("abc", {0, 1, 0}), testing::ElementsAre("3/3", "abc"));
}

} // namespace
} // namespace argmap::painter
