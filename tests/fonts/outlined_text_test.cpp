// Letters as paths: where they stand, how they look, which stay text.
#include "fonts_of_tests.hpp"

#include <argmap/fonts/outlined_text.hpp>

#include <gmock/gmock.h>

namespace {

using namespace argmap;
using namespace argmap::test;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Outlined {
    std::string svg;
    std::set<std::string> needed;
};

Outlined outlined(const std::vector<Line>& runs, std::uint32_t colour = 0x1A1A1A) {
    const wire::ImageBytes bytes = sceneOf(runs, colour);
    const auto scene = wire::SceneView::open(bytes);
    EXPECT_TRUE(scene);
    fonts::OutlinedText letters(*scene);
    svg::XmlBuffer out;
    letters.write(0, 1, "text", out);
    return {std::string(out.bytes()), letters.needed()};
}

// The letter l of Noto Sans is a rectangle; the scene's glyphs stand 6 pixels apart, half an em.
TEST(OutlinedText, StandsWhereTheSceneHasIt) {
    EXPECT_EQ(outlined({{"l l", notoSans()}}).svg,
              "<path class=\"text\" transform=\"translate(0 15)scale(0.024)\" fill=\"#1A1A1A\" "
              "d=\"M87 0h-44v-380h44zM587 0h-44v-380h44z\"/>");
}

// The section around it says a colour.
TEST(OutlinedText, IsNotDrawnWhereTheTextIsNot) {
    EXPECT_THAT(outlined({{"l", notoSans()}}, ARGMAP_NO_COLOUR).svg,
                HasSubstr(" fill=\"none\" d="));
}

TEST(OutlinedText, IsOnePathAFont) {
    const Outlined both =
        outlined({{"ab", notoSans()}, {"سلام", notoSansArabic(), "Noto Sans Arabic"}});
    std::size_t paths = 0;
    for (std::size_t at = 0; (at = both.svg.find("<path", at)) != std::string::npos; ++at)
        ++paths;
    EXPECT_EQ(paths, 2U);
    EXPECT_THAT(both.needed, IsEmpty());
}

// An empty table is enough: fonts of emoji say so by the table that has their colours.
TEST(OutlinedText, LeavesGlyphsWithColoursToTheText) {
    for (const char* table : {"CBDT", "COLR", "SVG ", "sbix"}) {
        const std::string emoji = withTable(notoSans(), table, std::string_view("\0\0\0\0", 4));
        const Outlined mixed = outlined({{"l", notoSans()}, {"l", emoji, "Emoji"}});
        EXPECT_THAT(mixed.svg, HasSubstr("d=\"M87 0h-44v-380h44z\"/>")) << table;
        EXPECT_THAT(mixed.needed, ElementsAre("Emoji")) << table;
    }
}

TEST(OutlinedText, LeavesBrokenFontsToTheText) {
    const Outlined none = outlined({{"", "no font", "Broken"}});
    EXPECT_EQ(none.svg, "");
    EXPECT_THAT(none.needed, ElementsAre("Broken"));
}

} // namespace
