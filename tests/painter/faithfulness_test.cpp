// What the painter shows is what an SVG of the same scene shows, drawn by another program.
#include "picture.hpp"
#include "scenes.hpp"
#include "sketch.hpp"

#include <argmap/sdk/testing.hpp>
#include <argmap/support/process.hpp>

#include <gtest/gtest.h>

#include <cstring>

namespace argmap::painter::test {
namespace {

using argmap::test::Picture;
using argmap::test::Sketch;
using argmap::test::Stance;

std::string asSvg(const diagram::Scene& scene) {
    sdk::TestHost host;
    EXPECT_EQ(host.run(*argmap_plugin.get_interface(ARGMAP_INTERFACE_RENDERER, 0), scene.bytes()),
              ARGMAP_OK)
        << host.messages();
    return host.output();
}

Pixels fromPng(const std::string& png) {
    struct Source {
        const std::string& bytes;
        std::size_t at;
    } source{png, 0};
    const auto read = [](void* closure, unsigned char* data, unsigned int length) {
        auto& from = *static_cast<Source*>(closure);
        if (length > from.bytes.size() - from.at)
            return CAIRO_STATUS_READ_ERROR;
        std::memcpy(data, from.bytes.data() + from.at, length);
        from.at += length;
        return CAIRO_STATUS_SUCCESS;
    };
    auto* surface = cairo_image_surface_create_from_png_stream(read, &source);
    Pixels pixels;
    pixels.width = cairo_image_surface_get_width(surface);
    pixels.height = cairo_image_surface_get_height(surface);
    const auto* data = cairo_image_surface_get_data(surface);
    const auto stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < pixels.height; ++y)
        for (int x = 0; x < pixels.width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, data + static_cast<std::ptrdiff_t>(y) * stride + x * 4, 4);
            pixels.data.push_back(pixel);
        }
    cairo_surface_destroy(surface);
    return pixels;
}

// As rsvg-convert (librsvg) draws it.
Pixels drawnBySvg(const diagram::Scene& scene, int zoom) {
    const auto outcome = support::run(
        {.words = {"rsvg-convert", "--zoom", std::to_string(zoom), "--background-color", "white"},
         .input = asSvg(scene)});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    return fromPng(outcome.output);
}

Pixels drawnByPainter(const diagram::Scene& scene, const Pixels& size, int zoom) {
    const Painter painter(scene.view(), std::make_shared<Fonts>());
    return paint(
        painter,
        {0, 0, static_cast<double>(size.width) / zoom, static_cast<double>(size.height) / zoom},
        zoom);
}

Sketch everything() {
    Sketch s;
    s.properties([](model::MapProperties& map) {
        map.title = "A map with everything";
        map.language = "en";
    });
    s.source("S1", "An article", "B");
    s.claim("claim", "The claim that all of this is about, long enough for several lines of text");
    s.claim("one", "A first premise");
    s.claim("two", "A second premise, left out by the author",
            [](model::Statement& statement) { statement.origin = "analyst"; });
    s.claim("against", "What speaks against it");
    s.claim("undercut", "Why that does not count");
    s.step("i", Stance::Support, {"one", "two"}, "claim",
           [](model::Inference& inference) { inference.premises[1].implicit = true; });
    s.step("j", Stance::Attack, {"against"}, "claim").step("k", Stance::Attack, {"undercut"}, "j");
    s.cite("one", "S1", "5", "2");
    s.group("g", "A group").into("g", {"one", "two"});
    return s;
}

class Faithfulness : public testing::TestWithParam<int> {};

TEST_P(Faithfulness, PainterAndSvgShowTheSamePicture) {
    if (!support::isInstalled("rsvg-convert"))
        GTEST_SKIP() << "rsvg-convert is not installed";
    const auto map = everything().map();
    const Picture picture(map);
    const auto svg = drawnBySvg(picture.scene(), GetParam());
    const auto painted = drawnByPainter(picture.scene(), svg, GetParam());
    ASSERT_GT(svg.width, 400 * GetParam());
    // Glyphs are smoothed a little differently; a text that is missing or moved would show in its
    // block.
    EXPECT_LT(difference(svg, painted), 2);
    EXPECT_LT(blockDifference(svg, painted, 16 * GetParam()), 20);
}

INSTANTIATE_TEST_SUITE_P(Zoom, Faithfulness, testing::Values(1, 2));

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
