// What becomes of the fonts: names, embedded, outlines (docs/svg.md).
#include "rendered.hpp"
#include "sketch.hpp"

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/shared_folder.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>

#include <regex>

namespace {

using namespace argmap;
using namespace argmap::test;
using ::testing::HasSubstr;
using ::testing::Not;

const Picture& picture() {
    static const Picture drawn = [] {
        Sketch s;
        s.source("S1", "Article", "B", "https://example.org/");
        s.claim("a", "First claim, which has text enough for several lines in its box");
        s.claim("b", "Он сказал שלום עולם to us").claim("c", "السلام على الجميع");
        s.step("i", Stance::Support, {"b", "c"}, "a").cite("b", "S1", "5", "2");
        return Picture(s.map());
    }();
    return drawn;
}

std::string withFonts(const std::string& how, std::string* messages = nullptr) {
    return rendered(picture().scene().bytes(), {{"fonts", how}}, messages);
}

TEST(Fonts, AreNamedUnlessOneAsksForMore) {
    EXPECT_EQ(withFonts("names"), rendered(picture().scene().bytes()));
}

TEST(Fonts, ThatAreEmbeddedChangeNothingButTheStyle) {
    std::string messages;
    const std::string svg = withFonts("embedded", &messages);
    EXPECT_EQ(messages, "");
    EXPECT_TRUE(isWellFormed(svg));
    // Regular and bold, Arabic, Hebrew.
    EXPECT_EQ(count(svg, "@font-face{"), 4U);
    EXPECT_EQ(count(svg, "@font-face{font-family:'Noto Sans';font-weight:bold;src:url(data:"), 1U);
    const std::size_t begin = svg.find("<style>");
    const std::size_t end = svg.find("</style>\n") + std::string_view("</style>\n").size();
    EXPECT_EQ(svg.substr(0, begin) + svg.substr(end), withFonts("names"));
    EXPECT_EQ(svg, withFonts("embedded"));
}

// The text is the same, in the same place, and nobody sees it; its letters stand before it.
TEST(Fonts, AsOutlinesKeepTheText) {
    std::string messages;
    const std::string svg = withFonts("outlines", &messages);
    EXPECT_EQ(messages, "");
    EXPECT_TRUE(isWellFormed(svg));
    EXPECT_EQ(count(svg, " fill-opacity=\"0\">"), count(svg, "<text"));
    EXPECT_THAT(svg, HasSubstr("<path class=\"number\" transform=\"translate("));
    EXPECT_THAT(svg, Not(HasSubstr("<style")));
    const std::regex letters("<path [^>]*transform=[^>]*/>");
    const std::regex unseen(" fill-opacity=\"0\"");
    EXPECT_EQ(std::regex_replace(std::regex_replace(svg, letters, ""), unseen, ""),
              withFonts("names"));
    EXPECT_EQ(svg, withFonts("outlines"));
}

TEST(Fonts, PassTheAuditInEachWay) {
    ARGMAP_NEEDS_SHARED("tools/svg-audit.py");
    const support::TemporaryFolder folder;
    for (const char* how : {"embedded", "outlines"}) {
        support::writeFile(folder / "x.svg", withFonts(how));
        const support::Outcome outcome =
            support::run({.words = {"python3", support::inShared("tools/svg-audit.py")->string(),
                                    "--strict", (folder / "x.svg").string()}});
        EXPECT_EQ(outcome.status, 0) << how << outcome.output << outcome.errors;
        EXPECT_THAT(outcome.output, HasSubstr("boxes=3"));
    }
}

} // namespace
