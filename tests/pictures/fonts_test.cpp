// Where the font is missing: letters that are shapes, and fonts that come along, look as they do where it is there.
#include "drawn.hpp"
#include "picture.hpp"
#include "sketch.hpp"

#include <argmap/fonts/embedded_fonts.hpp>
#include <argmap/fonts/outlined_text.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

namespace argmap::pictures {
namespace {

namespace fs = std::filesystem;

model::ArgumentMap scripts() {
    test::Sketch s;
    s.claim("a", "Shells are apparently abundant in AVATAR’s realm, in offices – and fjords")
        .claim("ru", "Россия остро нуждается в боеприпасах")
        .claim("ar", "روسيا في حاجة ماسة إلى ذخائر NATO 2023 للحرب")
        .claim("he", "He said שלום עולם to us")
        .claim("hi", "रूस को गोला-बारूद की आवश्यकता है");
    s.step("i", test::Stance::Support, {"ru", "ar"}, "a");
    s.step("j", test::Stance::Attack, {"he", "hi"}, "a");
    return s.map();
}

/// A machine with all fonts, and one that has a single one which nothing was measured with.
class WithoutTheFont : public ::testing::Test {
protected:
    void SetUp() override {
        const fs::path all = "/usr/share/fonts";
        const fs::path serif = all / "truetype/noto/NotoSerif-Regular.ttf";
        if (!fs::exists(serif))
            GTEST_SKIP() << serif << " is missing (Debian: fonts-noto-core)";
        fs::create_directory(m_folder / "fonts");
        fs::copy_file(serif, m_folder / "fonts/serif.ttf");
        m_here = machineWith(all, "here.conf");
        m_elsewhere = machineWith(m_folder / "fonts", "elsewhere.conf");
    }

    using Environment = std::map<std::string, std::string>;

    // Without hints, which the fonts that come along have none of.
    [[nodiscard]] Environment machineWith(const fs::path& fonts, const char* name) const {
        std::ofstream(m_folder / name)
            << "<?xml version=\"1.0\"?><fontconfig><dir>" << fonts.string() << "</dir><cachedir>"
            << (m_folder / "cache").string()
            << "</cachedir><match target=\"font\"><edit name=\"hintstyle\" mode=\"assign\">"
               "<const>hintnone</const></edit></match></fontconfig>";
        return {{"FONTCONFIG_FILE", (m_folder / name).string()}};
    }

    [[nodiscard]] Pixels byLibrsvg(const std::string& svg, const Environment& environment) const {
        const support::Outcome done =
            support::run({.words = {"rsvg-convert", "--unlimited", "--background-color", "white"},
                          .input = svg,
                          .environment = environment});
        EXPECT_EQ(done.status, 0) << done.errors;
        return fromPng(done.output);
    }

    [[nodiscard]] Pixels byChromium(const std::string& svg, const Environment& environment) const {
        support::writeFile(m_folder / "picture.svg", svg);
        const argmap_scene_page page = m_picture.view().pages()[0];
        const support::Outcome done = support::run(
            {.words = {"chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                       "--hide-scrollbars", "--disable-background-networking",
                       "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                       "--user-data-dir=" + (m_folder / "chromium").string(),
                       "--window-size=" + std::to_string(page.width / 100) + "," +
                           std::to_string(page.height / 100),
                       "--screenshot=" + (m_folder / "picture.png").string(),
                       "file://" + (m_folder / "picture.svg").string()},
             .environment = environment});
        EXPECT_EQ(done.status, 0) << done.errors;
        return fromPng(support::readFile(m_folder / "picture.png"));
    }

    // In the square of 16 by 16 pixels that differs most, in grey levels of 255.
    [[nodiscard]] static double farthest(Pixels a, Pixels b) {
        cutToSameSize(a, b);
        return painter::test::blockDifference(a, b, 16);
    }

    support::TemporaryFolder m_folder;
    Environment m_here;
    Environment m_elsewhere;
    test::Picture m_picture{scripts()};
};

TEST_F(WithoutTheFont, LettersThatAreShapesLookTheSame) {
    const Pixels png = byPng(m_picture.scene(), 1);
    fonts::OutlinedText letters(m_picture.view());
    const std::string outlines = svgOf(m_picture.scene(), {.letters = &letters});
    EXPECT_TRUE(letters.needed().empty());
    EXPECT_LT(farthest(png, byLibrsvg(outlines, m_elsewhere)), 1.5);
    EXPECT_GT(farthest(png, byLibrsvg(svgOf(m_picture.scene()), m_elsewhere)), 10);
}

TEST_F(WithoutTheFont, FontsThatComeAlongAreUsed) {
    if (!support::isInstalled("chromium"))
        GTEST_SKIP() << "chromium is missing";
    const std::string names = svgOf(m_picture.scene());
    const fonts::EmbeddedFonts embedded =
        fonts::embeddedFonts(m_picture.view(), m_picture.view().pages()[0].drawn);
    EXPECT_TRUE(embedded.leftOut.empty());
    const std::string along = svgOf(m_picture.scene(), {.style = embedded.css});
    const Pixels usual = byChromium(names, m_here);
    EXPECT_LT(farthest(usual, byChromium(along, m_elsewhere)), 1.5);
    EXPECT_LT(farthest(usual, byChromium(along, m_here)), 1.5);
    EXPECT_GT(farthest(usual, byChromium(names, m_elsewhere)), 10);
}

} // namespace
} // namespace argmap::pictures
