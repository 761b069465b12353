// Glyphs that have colours of their own, as emoji, keep them.
#include "drawn.hpp"
#include "fonts_of_tests.hpp"

#include <argmap/sdk/testing.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace argmap::pictures {
namespace {

// Red with little of the rest, among the pixels of a picture.
std::ptrdiff_t red(const Pixels& pixels) {
    return std::count_if(pixels.data.begin(), pixels.data.end(), [](std::uint32_t pixel) {
        return (pixel >> 16U & 0xFFU) > 200 && (pixel >> 8U & 0xFFU) < 80 && (pixel & 0xFFU) < 80;
    });
}

TEST(Colours, OfGlyphsAreKeptInPng) {
    sdk::TestHost host;
    EXPECT_EQ(host.run(*argmap_plugin.get_interface(ARGMAP_INTERFACE_RENDERER, 1),
                       test::sceneOf({{"l", test::withARedLetter(), "Emoji"}}), {{"scale", "4"}}),
              ARGMAP_OK)
        << host.messages();
    EXPECT_GT(red(fromPng(host.output())), 50);
}

} // namespace
} // namespace argmap::pictures
