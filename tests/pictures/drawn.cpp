#include "drawn.hpp"

#include <argmap/sdk/testing.hpp>
#include <argmap/support/process.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

namespace argmap::pictures {
namespace {

std::string output(const std::vector<std::string>& words, const std::string& input) {
    const support::Outcome outcome = support::run({.words = words, .input = input});
    EXPECT_EQ(outcome.status, 0) << outcome.errors;
    return outcome.output;
}

// Without the first shape or text of a class.
std::string leftOut(const std::string& svg, const std::string& className) {
    const std::size_t found = svg.find(" class=\"" + className + "\"");
    EXPECT_NE(found, std::string::npos) << className;
    const std::size_t begin = svg.rfind('<', found);
    const std::string end = svg.compare(begin, 5, "<text") == 0 ? "</text>" : "/>";
    return svg.substr(0, begin) + svg.substr(svg.find(end, found) + end.size());
}

std::string rendered(std::uint32_t index, const diagram::Scene& scene,
                     const sdk::TestHost::OptionValues& options) {
    sdk::TestHost host;
    EXPECT_EQ(host.run(*argmap_plugin.get_interface(ARGMAP_INTERFACE_RENDERER, index),
                       scene.bytes(), options),
              ARGMAP_OK)
        << host.messages();
    return host.output();
}

} // namespace

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
    EXPECT_EQ(cairo_surface_status(surface), CAIRO_STATUS_SUCCESS);
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

std::string svgOf(const diagram::Scene& scene, const svg::SvgOptions& options) {
    std::string svg;
    const svg::DrawnIds ids(scene.view(), scene.view().pages()[0].drawn);
    svg::SvgWriter(
        scene.view(), 0, ids, [&](std::string_view bytes) { svg += bytes; }, options)
        .write();
    return svg;
}

Pixels bySvg(const diagram::Scene& scene, int scale, const std::string& without) {
    std::string svg = svgOf(scene);
    if (!without.empty())
        svg = leftOut(svg, without);
    return fromPng(output({"rsvg-convert", "--unlimited", "--zoom", std::to_string(scale),
                           "--background-color", "white"},
                          svg));
}

Pixels byPng(const diagram::Scene& scene, int scale) {
    return fromPng(rendered(1, scene, {{"scale", std::to_string(scale)}}));
}

Pixels byPdf(const diagram::Scene& scene, int scale) {
    return fromPng(output({"pdftoppm", "-png", "-r", std::to_string(96 * scale), "-"},
                          rendered(0, scene, {})));
}

Pixels byCanvas(const diagram::Scene& scene, int scale) {
    const painter::Painter painter(scene.view(), std::make_shared<painter::Fonts>());
    const argmap_scene_page page = scene.view().pages()[0];
    return painter::test::paint(painter, {0, 0, page.width * 0.01, page.height * 0.01}, scale);
}

void cutToSameSize(Pixels& a, Pixels& b) {
    const int width = std::min(a.width, b.width);
    const int height = std::min(a.height, b.height);
    for (Pixels* one : {&a, &b}) {
        Pixels cut{width, height, {}};
        for (int y = 0; y < height; ++y) {
            const auto row = one->data.begin() + static_cast<std::ptrdiff_t>(y) * one->width;
            cut.data.insert(cut.data.end(), row, row + width);
        }
        *one = std::move(cut);
    }
}

} // namespace argmap::pictures
