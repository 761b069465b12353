#include <argmap/painter/painter.hpp>

#include <argmap/wire/scene_builder.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace argmap::painter {

namespace {

constexpr int side = 400;

argmap_rect rect(int x, int y, int w, int h) {
    return {x * 100, y * 100, w * 100, h * 100};
}

// A group around a box, and a curve from that box to another one.
wire::ImageBytes twoBoxes() {
    wire::SceneBuilder builder;
    wire::ScenePage page;
    page.width = side * 100;
    page.height = side * 100;
    builder.setPage(page);
    const auto add = [&](std::uint32_t role, const char* id, argmap_rect bounds) {
        wire::SceneItem item;
        item.role = role;
        item.id = id;
        item.bounds = bounds;
        builder.begin(item);
    };
    wire::ShapeStyle box;
    box.part = ARGMAP_PART_BOX;
    box.fill = 0xFFFFFF;
    box.stroke = 0x000000;
    box.strokeWidth = 200;
    wire::ShapeStyle frame = box;
    frame.fill = 0xEEEEEE;
    add(ARGMAP_DRAWN_GROUP, "group", rect(200, 20, 190, 120));
    builder.rect(frame, rect(200, 20, 190, 120), 800);
    add(ARGMAP_DRAWN_INFERENCE, "line", rect(120, 50, 100, 200));
    wire::ShapeStyle line;
    line.part = ARGMAP_PART_CONCLUSION;
    line.stroke = 0x0072B2;
    line.strokeWidth = 160;
    builder.path(line, rect(120, 50, 100, 200),
                 std::vector{wire::moveTo({22000, 7500}),
                             wire::curveTo({17000, 7500}, {17000, 22500}, {12000, 22500})});
    add(ARGMAP_DRAWN_STATEMENT, "reason", rect(220, 50, 100, 50));
    builder.rect(box, rect(220, 50, 100, 50), 300);
    add(ARGMAP_DRAWN_STATEMENT, "claim", rect(20, 200, 100, 50));
    builder.rect(box, rect(20, 200, 100, 50), 300);
    return builder.finish();
}

struct Fixture {
    wire::ImageBytes bytes = twoBoxes();
    wire::SceneView view = *wire::SceneView::open(bytes);
    Painter painter{view, std::make_shared<Fonts>()};

    std::string hit(double x, double y) const {
        const auto row = painter.hitTest(x, y);
        return row ? std::string(view.text(view.drawn()[static_cast<std::uint32_t>(*row)].id)) : "nothing";
    }
};

// The pixels of a part, as 0xXXRRGGBB.
std::vector<std::uint32_t> pixels(const Painter& painter, const Area& part, double scale = 1) {
    std::vector<std::uint32_t> data(static_cast<std::size_t>(side) * side, 0);
    cairo_surface_t* surface = cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(data.data()),
                                                                   CAIRO_FORMAT_RGB24, side, side, side * 4);
    cairo_t* cairo = cairo_create(surface);
    cairo_rectangle(cairo, part.x, part.y, part.width, part.height);
    cairo_clip(cairo);
    cairo_scale(cairo, scale, scale);
    painter.paint(cairo, part, scale);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return data;
}

std::uint32_t at(const std::vector<std::uint32_t>& data, int x, int y) {
    return data[static_cast<std::size_t>(y) * side + static_cast<std::size_t>(x)] & 0xFFFFFFU;
}

} // namespace

TEST(HitTest, PrefersBoxesThenLinesThenFrames) {
    const Fixture fixture;
    EXPECT_EQ(fixture.hit(270, 75), "reason");
    EXPECT_EQ(fixture.hit(170, 150), "line");
    EXPECT_EQ(fixture.hit(173, 150), "line"); // near is enough
    EXPECT_EQ(fixture.hit(185, 150), "nothing");
    EXPECT_EQ(fixture.hit(350, 120), "group");
    EXPECT_EQ(fixture.hit(221, 75), "reason"); // where line and box meet
    EXPECT_EQ(fixture.hit(-50, 1e9), "nothing");
}

TEST(Paint, DrawsInTheOrderOfTheScene) {
    const Fixture fixture;
    const std::vector<std::uint32_t> all = pixels(fixture.painter, {0, 0, side, side});
    EXPECT_EQ(at(all, 270, 75), 0xFFFFFFU); // the box lies over the frame
    EXPECT_EQ(at(all, 350, 120), 0xEEEEEEU);
    EXPECT_EQ(at(all, 270, 50), 0x000000U); // its border
    const std::uint32_t line = at(all, 170, 150); // smoothed, so only more blue than red
    EXPECT_GT(line & 0xFFU, (line >> 16U) + 0x40U);
    EXPECT_EQ(at(all, 5, 5), 0xFFFFFFU);
}

TEST(Paint, PartsTogetherAreTheWhole) {
    const Fixture fixture;
    const std::vector<std::uint32_t> all = pixels(fixture.painter, {0, 0, side, side});
    std::vector<std::uint32_t> pieces(all.size(), 0);
    for (int x = 0; x < side; x += 100)
        for (int y = 0; y < side; y += 100) {
            const std::vector<std::uint32_t> part =
                pixels(fixture.painter, {double(x), double(y), 100, 100});
            for (int px = x; px < x + 100; ++px)
                for (int py = y; py < y + 100; ++py)
                    pieces[static_cast<std::size_t>(py) * side + static_cast<std::size_t>(px)] =
                        part[static_cast<std::size_t>(py) * side + static_cast<std::size_t>(px)];
        }
    // Smoothing may differ by a shade where a clip cuts a line.
    int most = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const unsigned shift : {0U, 8U, 16U})
            most = std::max(most, std::abs(static_cast<int>((all[i] >> shift) & 0xFFU) -
                                           static_cast<int>((pieces[i] >> shift) & 0xFFU)));
    EXPECT_LE(most, 8);
}

TEST(Paint, FarOutBoxesAreStillThere) {
    const Fixture fixture;
    const std::vector<std::uint32_t> far = pixels(fixture.painter, {0, 0, side, side}, 0.1);
    EXPECT_NE(at(far, 27, 5), 0xFFFFFFU);
}

TEST(Paint, SurvivesAFontThatIsNone) {
    wire::SceneBuilder builder;
    wire::ScenePage page;
    page.width = page.height = side * 100;
    builder.setPage(page);
    const std::vector<std::uint8_t> garbage(1000, 0x5A);
    wire::SceneFont font;
    font.family = "None";
    font.data = garbage;
    const std::uint32_t row = builder.addFont(font);
    wire::SceneItem item;
    item.role = ARGMAP_DRAWN_STATEMENT;
    item.id = "a";
    item.bounds = rect(0, 0, 100, 50);
    builder.begin(item);
    wire::ShapeStyle style;
    style.part = ARGMAP_PART_TEXT;
    style.fill = 0;
    const std::vector<argmap_glyph> glyphs{{3, 0, 0}};
    wire::SceneRun run;
    run.font = row;
    run.size = 1200;
    run.x = 1000;
    run.y = 2000;
    run.width = 700;
    run.text = "a";
    run.glyphs = glyphs;
    builder.text(style, rect(10, 8, 7, 14), std::vector{run});
    const wire::ImageBytes bytes = builder.finish();
    const wire::SceneView view = *wire::SceneView::open(bytes);
    const Painter painter(view, std::make_shared<Fonts>());
    EXPECT_EQ(at(pixels(painter, {0, 0, side, side}), 12, 18), 0xFFFFFFU);
}

} // namespace argmap::painter
