// What stands in our PNGs, read by Cairo and chunk by chunk.
#include "rendered.hpp"
#include "scenes.hpp"

#include <cairo.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>

namespace argmap::render_cairo::test {
namespace {

using testing::HasSubstr;

std::uint32_t number(const std::string& png, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8U | static_cast<unsigned char>(png[at + i]);
    return value;
}

/// The content of the first chunk of a type; nothing where there is none.
std::string chunk(const std::string& png, const std::string& type) {
    for (std::size_t at = 8; at + 12 <= png.size(); at += 12 + number(png, at))
        if (png.compare(at + 4, 4, type) == 0)
            return png.substr(at + 8, number(png, at));
    return {};
}

std::pair<std::uint32_t, std::uint32_t> sizeOf(const std::string& png) {
    const std::string head = chunk(png, "IHDR");
    return {number(head, 0), number(head, 4)};
}

struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> data;

    [[nodiscard]] std::uint32_t at(int x, int y) const {
        return data[static_cast<std::size_t>(y * width + x)];
    }
};

Pixels decoded(const std::string& png) {
    std::pair<const std::string*, std::size_t> source{&png, 0};
    auto* surface = cairo_image_surface_create_from_png_stream(
        [](void* closure, unsigned char* data, unsigned int length) {
            auto& [bytes, at] = *static_cast<std::pair<const std::string*, std::size_t>*>(closure);
            if (length > bytes->size() - at)
                return CAIRO_STATUS_READ_ERROR;
            std::memcpy(data, bytes->data() + at, length);
            at += length;
            return CAIRO_STATUS_SUCCESS;
        },
        &source);
    EXPECT_EQ(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS);
    Pixels pixels{
        cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface), {}};
    for (int y = 0; y < pixels.height; ++y)
        for (int x = 0; x < pixels.width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel,
                        cairo_image_surface_get_data(surface) +
                            static_cast<std::ptrdiff_t>(y) *
                                cairo_image_surface_get_stride(surface) +
                            x * 4,
                        4);
            pixels.data.push_back(pixel);
        }
    cairo_surface_destroy(surface);
    return pixels;
}

wire::ImageBytes oneBox(int width = 300, int height = 100) {
    wire::SceneHead head;
    head.title = "The title";
    head.background = 0xFFF0F0;
    return Scenes(head).page(width, height).box({"Text", 20, 20}).finish();
}

TEST(Png, IsAsLargeAsItsScaleSays) {
    EXPECT_EQ(sizeOf(rendered(Target::Png, oneBox())), std::pair(600U, 200U));
    EXPECT_EQ(sizeOf(rendered(Target::Png, oneBox(), {{"scale", "1"}})), std::pair(300U, 100U));
    EXPECT_EQ(sizeOf(rendered(Target::Png, oneBox(), {{"scale", "0.015"}})), std::pair(5U, 2U));
}

TEST(Png, SaysItsResolutionAndTitle) {
    const std::string png = rendered(Target::Png, oneBox());
    EXPECT_EQ(number(chunk(png, "pHYs"), 0), 7559U) << "192 dots an inch are 7559 a metre";
    EXPECT_EQ(chunk(png, "pHYs")[8], 1);
    EXPECT_EQ(chunk(png, "tEXt"), std::string("Title\0The title", 15));
    wire::SceneHead head;
    head.title = "Письмо";
    EXPECT_THAT(chunk(rendered(Target::Png, Scenes(head).page(10, 10).finish()), "iTXt"),
                HasSubstr("Письмо"));
}

TEST(Png, ShowsThePictureOnThePage) {
    const Pixels pixels = decoded(rendered(Target::Png, oneBox()));
    EXPECT_EQ(pixels.at(0, 0), 0xFFFFF0F0U);
    EXPECT_EQ(pixels.at(599, 199), 0xFFFFF0F0U);
    EXPECT_EQ(pixels.at(40, 80), 0xFF0072B2U) << "the frame of the box";
}

TEST(Png, IsTransparentWhenAsked) {
    const Pixels pixels = decoded(rendered(Target::Png, oneBox(), {{"background", "none"}}));
    EXPECT_EQ(pixels.at(0, 0), 0U);
    EXPECT_EQ(pixels.at(40, 80), 0xFF0072B2U);
}

// It is drawn in bands and columns; none may leave a seam.
TEST(Png, HasNoSeams) {
    const auto scene = Scenes()
                           .page(20'000, 600)
                           .box({"Left", 10, 10})
                           .box({"Across the columns", 16'300, 100})
                           .box({"Across the bands", 10, 120})
                           .finish();
    const Pixels large = decoded(rendered(Target::Png, scene, {{"scale", "1"}}));
    const Pixels part = decoded(
        rendered(Target::Png, Scenes().page(220, 160).box({"Across the bands", 10, 120}).finish(),
                 {{"scale", "1"}}));
    for (int y = 110; y < 160; ++y)
        for (int x = 0; x < 220; ++x)
            ASSERT_EQ(large.at(x, y), part.at(x, y)) << x << ", " << y;
    for (int y = 100; y < 140; ++y)
        for (int x = 0; x < 200; ++x)
            if (y == 100 || x == 0) {
                ASSERT_NE(large.at(16'300 + x, y), 0xFFFFFFFFU) << "the frame is whole";
            }
}

TEST(Png, RefusesMoreThanProgramsCanShow) {
    const auto refused = [](int width, int height, const std::string& scale) {
        sdk::TestHost host =
            call(Target::Png, Scenes().page(width, height).finish(), {{"scale", scale}});
        EXPECT_EQ(host.status, ARGMAP_FAILED);
        EXPECT_EQ(host.output(), "");
        EXPECT_EQ(host.diagnostics.size(), 1U);
        return host.diagnostics[0];
    };
    const wire::Diagnostic large = refused(20'000, 20'000, "2");
    EXPECT_EQ(large.code, "png.too-large");
    EXPECT_EQ(large.message, "At scale 2 the picture would have 40000 × 40000 pixels; at most 250 "
                             "million are drawn, and 65535 a side.");
    EXPECT_EQ(large.advice, "It fits with --opt scale=0.789");
    EXPECT_EQ(refused(100'000, 10, "1").advice, "It fits with --opt scale=0.655");
    EXPECT_EQ(refused(5'000'000, 5'000'000, "1").code, "png.too-large");
    EXPECT_EQ(refused(0, 100, "1").code, "png.empty");
    EXPECT_EQ(refused(100, 100, "0").code, "png.option");
    EXPECT_EQ(refused(100, 100, "inf").code, "png.option");
}

TEST(Png, WhatItSaysThatFitsDoesFit) {
    const auto scene = Scenes().page(1'000'000, 300).finish();
    const sdk::TestHost host = call(Target::Png, scene, {{"scale", "1"}});
    ASSERT_EQ(host.status, ARGMAP_FAILED);
    const std::string& advice = host.diagnostics[0].advice;
    const std::string scale = advice.substr(advice.rfind('=') + 1);
    EXPECT_EQ(sizeOf(rendered(Target::Png, scene, {{"scale", scale}})).first, 65'000U);
}

TEST(Png, TheSameSceneGivesTheSameBytes) {
    EXPECT_TRUE(rendered(Target::Png, oneBox()) == rendered(Target::Png, oneBox()));
}

} // namespace
} // namespace argmap::render_cairo::test
