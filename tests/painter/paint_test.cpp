// What is painted, near by.
#include "scenes.hpp"

#include <cairo-pdf.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace argmap::painter::test {
namespace {

TEST(Paint, DrawsInTheOrderOfTheScene) {
    const auto scene = twoBoxes();
    const auto all = paint(scene.painter, {0, 0, 400, 400});
    EXPECT_EQ(all.at(270, 75), 0xFFFFFFU); // the box lies over the frame
    EXPECT_EQ(all.at(350, 120), 0xEEEEEEU);
    EXPECT_EQ(all.at(270, 50), 0x000000U); // its border
    const auto line = all.at(170, 150);    // smoothed, so only more blue than red
    EXPECT_GT(line & 0xFFU, (line >> 16U) + 0x40U);
    EXPECT_EQ(all.at(5, 5), 0xFFFFFFU);
}

TEST(Paint, RoundsCorners) {
    const Painted scene(SceneMaker(200, 100)
                            .box("a", rect(10, 10, 100, 50), ARGMAP_DRAWN_STATEMENT, 0x00FF00)
                            .finish());
    const auto large = paint(scene.painter, {0, 0, 100, 60}, 8);
    EXPECT_EQ(large.at(76, 76), 0xFFFFFFU);   // outside the curve, within the corner
    EXPECT_EQ(large.at(200, 80), 0x000000U);  // on the border
    EXPECT_EQ(large.at(200, 200), 0x00FF00U); // inside
}

TEST(Paint, PartsTogetherAreTheWhole) {
    const auto scene = twoBoxes();
    const auto all = paint(scene.painter, {0, 0, 400, 400});
    int most = 0;
    for (int left = 0; left < 400; left += 100)
        for (int top = 0; top < 400; top += 100) {
            const auto part = paint(
                scene.painter, {static_cast<double>(left), static_cast<double>(top), 100, 100});
            for (int x = 0; x < 100; ++x)
                for (int y = 0; y < 100; ++y)
                    for (const unsigned shift : {0U, 8U, 16U})
                        most = std::max(
                            most, std::abs(static_cast<int>((all.at(left + x, top + y) >> shift) &
                                                            0xFFU) -
                                           static_cast<int>((part.at(x, y) >> shift) & 0xFFU)));
        }
    EXPECT_LE(most, 8); // smoothing may differ by a shade where an edge cuts a line
}

TEST(Paint, PaintsTheSameAgain) {
    const auto scene = twoBoxes();
    for (const double scale : {1.0, 0.2, 0.05})
        EXPECT_EQ(paint(scene.painter, {0, 0, 400, 400}, scale).data,
                  paint(scene.painter, {0, 0, 400, 400}, scale).data);
}

TEST(Paint, LeavesTheContextAsItWas) {
    const auto scene = twoBoxes();
    auto* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 100, 100);
    auto* cairo = cairo_create(surface);
    cairo_set_line_width(cairo, 7);
    for (const double scale : {1.0, 0.2, 0.05})
        scene.painter.paint(cairo, {0, 0, 100, 100}, scale);
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo, &matrix);
    EXPECT_EQ(matrix.xx, 1);
    EXPECT_EQ(matrix.x0, 0);
    EXPECT_EQ(cairo_get_line_width(cairo), 7);
    EXPECT_EQ(cairo_status(cairo), CAIRO_STATUS_SUCCESS);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
}

// On paper nothing is left out for want of pixels, and boxes far below a pixel are still drawn.
TEST(Paint, DrawsOnPaperAtAnyScale) {
    const auto scene = twoBoxes();
    std::size_t sizes[2] = {0, 0};
    for (int boxes = 0; boxes < 2; ++boxes) {
        const auto count = [](void* closure, const unsigned char*, unsigned int length) {
            *static_cast<std::size_t*>(closure) += length;
            return CAIRO_STATUS_SUCCESS;
        };
        auto* surface = cairo_pdf_surface_create_for_stream(count, &sizes[boxes], 100, 100);
        auto* cairo = cairo_create(surface);
        cairo_scale(cairo, 0.05, 0.05);
        if (boxes == 1)
            scene.painter.paint(cairo, {0, 0, 400, 400}, 0.05);
        EXPECT_EQ(cairo_status(cairo), CAIRO_STATUS_SUCCESS);
        cairo_destroy(cairo);
        cairo_surface_finish(surface);
        cairo_surface_destroy(surface);
    }
    EXPECT_GT(sizes[1], sizes[0] + 100);
}

TEST(Paint, SurvivesAFontThatIsNone) {
    SceneMaker maker(400, 400);
    maker.box("a", rect(0, 0, 100, 50));
    const std::vector<std::uint8_t> garbage(1000, 0x5A);
    wire::SceneFont font;
    font.family = "None";
    font.data = garbage;
    wire::SceneRun run;
    run.font = maker.builder().addFont(font);
    run.size = 1200;
    run.x = 1000;
    run.y = 2000;
    run.width = 700;
    run.text = "a";
    const std::vector<argmap_glyph> glyphs{{3, 0, 0, 0}};
    run.glyphs = glyphs;
    wire::ShapeStyle style;
    style.part = ARGMAP_PART_TEXT;
    style.fill = 0;
    maker.builder().text(style, rect(10, 8, 7, 14), std::vector{run});
    const Painted scene(maker.finish());
    EXPECT_EQ(paint(scene.painter, {0, 0, 400, 400}).at(12, 18), 0xFFFFFFU);
}

TEST(Pixels, DifferencesAreMeasured) {
    Pixels white{16, 16, std::vector<std::uint32_t>(256, 0xFFFFFF)};
    auto spotted = white;
    spotted.data[0] = 0;
    EXPECT_EQ(difference(white, white), 0);
    EXPECT_NEAR(difference(white, spotted), 1.0, 0.01);
    EXPECT_NEAR(blockDifference(white, spotted, 8), 255.0 / 64, 0.01);
}

} // namespace
} // namespace argmap::painter::test
