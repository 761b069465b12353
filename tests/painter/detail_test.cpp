// What is left out from afar, and what is not.
#include "scenes.hpp"

#include <gtest/gtest.h>

namespace argmap::painter::test {
namespace {

// A wall of boxes, each joined to the one at its left.
Painted wall(int columns, int rows) {
    SceneMaker maker(columns * 300, rows * 100);
    for (int column = 1; column < columns; ++column)
        for (int row = 0; row < rows; ++row)
            maker.line("line", column * 300, row * 100 + 40, column * 300 - 80, row * 100 + 40,
                       row % 2 == 0 ? 0x0072B2 : 0xD55E00);
    for (int column = 0; column < columns; ++column)
        for (int row = 0; row < rows; ++row)
            maker.box("box", rect(column * 300, row * 100 + 10, 220, 60), ARGMAP_DRAWN_STATEMENT,
                      0xFFFFFF);
    return Painted(maker.finish());
}

// The mean of a part, from 0 (black) to 255.
double brightness(const Pixels& pixels) {
    double sum = 0;
    for (const auto pixel : pixels.data)
        sum += (pixel & 0xFFU) + ((pixel >> 8U) & 0xFFU) + ((pixel >> 16U) & 0xFFU);
    return sum / (3 * static_cast<double>(pixels.data.size()));
}

TEST(Detail, BoxesAndLinesAreSeenAtEveryScale) {
    const auto scene = wall(8, 8);
    for (const double scale : {1.0, 0.3, 0.2, 0.1, 0.05, 0.03}) {
        const auto boxes = paint(scene.painter, {300, 0, 220, 800}, scale);
        const auto lines = paint(scene.painter, {230, 0, 60, 800}, scale);
        EXPECT_LT(brightness(boxes), 254) << scale;
        EXPECT_LT(brightness(lines), 254) << scale;
        EXPECT_GT(brightness(lines), 30) << scale;
    }
}

TEST(Detail, FromAfarItIsWhatTheWholeLooksLike) {
    const auto scene = wall(6, 6);
    const Area all{0, 0, 1800, 600};
    // Just above and just below the scale at which details go.
    const auto whole = paint(scene.painter, all, 0.25);
    const auto afar = paint(scene.painter, all, 0.2499999);
    ASSERT_EQ(whole.data.size(), afar.data.size());
    EXPECT_LT(difference(whole, afar), 8);
    EXPECT_LT(blockDifference(whole, afar, 10), 40);
}

TEST(Detail, TextIsLeftOutWhenItIsTooSmallToRead) {
    SceneMaker maker(100, 100);
    maker.box("a", rect(0, 0, 100, 100));
    const Painted scene(maker.finish());
    EXPECT_EQ(paint(scene.painter, {0, 0, 100, 100}, 0.5).at(25, 25), 0xFFFFFFU);
}

// A word stands on a plate over its line; where the word is not drawn, near or far, the line must
// not seem broken.
TEST(Detail, AWordThatCannotBeReadLeavesNoGapInItsLine) {
    SceneMaker maker(400, 100);
    wire::SceneFont font;
    font.family = "Noto Sans";
    const auto face = maker.builder().addFont(font);
    wire::SceneItem item;
    item.role = ARGMAP_DRAWN_INFERENCE;
    item.id = "line";
    item.bounds = rect(0, 0, 400, 100);
    maker.builder().begin(item);
    wire::ShapeStyle stroke;
    stroke.part = ARGMAP_PART_CONCLUSION;
    stroke.stroke = 0x0072B2;
    stroke.strokeWidth = 160;
    maker.builder().path(stroke, item.bounds,
                         std::vector{wire::moveTo({0, 5000}), wire::lineTo({40000, 5000})});
    wire::ShapeStyle plate;
    plate.part = ARGMAP_PART_LABEL;
    plate.fill = 0xFFFFFF;
    maker.builder().rect(plate, rect(150, 40, 100, 20));
    wire::ShapeStyle word;
    word.part = ARGMAP_PART_LABEL;
    word.fill = 0x0072B2;
    wire::SceneRun run;
    run.font = face;
    run.size = 1067;
    run.x = 15400;
    run.y = 5373;
    run.width = 9200;
    run.text = "because";
    maker.builder().text(word, rect(150, 40, 100, 20), std::vector{run});
    const Painted scene(maker.finish());
    for (const double scale : {0.27, 0.2, 0.1}) {
        SCOPED_TRACE(scale);
        const auto pixels = paint(scene.painter, {0, 0, 400, 100}, scale);
        const int y = static_cast<int>(50 * scale);
        for (int x = 1; x < static_cast<int>(398 * scale); ++x) {
            bool inked = false;
            for (const int row : {y - 1, y, y + 1})
                inked = inked || pixels.at(x, row) != 0xFFFFFFU;
            EXPECT_TRUE(inked) << x;
        }
    }
}

TEST(Detail, FarViewsHaveAsManyPixelsAsTheDisplay) {
    const auto scene = wall(20, 20);
    const Area all{0, 0, 6000, 2000};
    const auto plain = paint(scene.painter, all, 0.05, 1);
    const auto fine = paint(scene.painter, all, 0.025, 2); // the same pixels, twice as dense
    EXPECT_EQ(plain.width, fine.width);
    EXPECT_LT(difference(plain, fine), 1);
}

TEST(Detail, APartLiesWhereItLiesInTheWhole) {
    const auto scene = wall(20, 20);
    const double scale = 0.05;
    const auto all = paint(scene.painter, {0, 0, 6000, 2000}, scale);
    const auto part = paint(scene.painter, {2000, 400, 2000, 1000}, scale);
    int different = 0;
    for (int x = 0; x < part.width; ++x)
        for (int y = 0; y < part.height; ++y)
            different += part.at(x, y) != all.at(x + 100, y + 20) ? 1 : 0;
    EXPECT_LT(different, part.width * part.height / 50);
}

TEST(Detail, ATurnedContextIsPaintedByCairo) {
    const auto scene = wall(20, 20);
    auto* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 300, 300);
    auto* cairo = cairo_create(surface);
    cairo_rotate(cairo, 0.3);
    cairo_scale(cairo, 0.05, 0.05);
    scene.painter.paint(cairo, {0, 0, 6000, 2000}, 0.05);
    EXPECT_EQ(cairo_status(cairo), CAIRO_STATUS_SUCCESS);
    cairo_surface_flush(surface);
    const auto* row = cairo_image_surface_get_data(surface) +
                      static_cast<std::ptrdiff_t>(cairo_image_surface_get_stride(surface)) * 60;
    EXPECT_TRUE(row[400] != 0 || row[404] != 0 ||
                row[408] != 0); // painted at all: the page is white
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
}

} // namespace
} // namespace argmap::painter::test
