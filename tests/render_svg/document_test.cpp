// The promise of docs/svg.md: structure, classes, ids, attributes.
#include "rendered.hpp"
#include "sketch.hpp"

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/shared_folder.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>

#include <random>

namespace {

using namespace argmap;
using namespace argmap::test;
using ::testing::HasSubstr;
using ::testing::Not;

Sketch small() {
    Sketch s;
    s.properties([](model::MapProperties& map) {
        map.title = "A & B";
        map.authors = {"One", "Two"};
        map.date = "2023-10-02";
        map.language = "en";
    });
    s.source("S1", "Article", "B", "https://example.org/?a=1&b=2");
    s.claim("a", "First claim").claim("b", "Second").claim("c", "Third").claim("d", "Fourth");
    s.step("i", Stance::Support, {"b", "c"}, "a").step("j", Stance::Attack, {"d"}, "i");
    s.cite("b", "S1", "5", "2").group("g", "Group").into("g", {"b", "c"});
    return s;
}

TEST(Document, IsWellFormedAndCarriesItsHead) {
    const std::string svg = rendered(small().map());
    EXPECT_TRUE(isWellFormed(svg));
    EXPECT_THAT(svg, HasSubstr("role=\"graphics-document document\" "
                               "aria-roledescription=\"argument map\" lang=\"en\""));
    EXPECT_THAT(svg, HasSubstr("font-family=\"Noto Sans, sans-serif\""));
    EXPECT_THAT(svg, HasSubstr("<title>A &amp; B</title>"));
    EXPECT_THAT(svg, HasSubstr("<dc:creator>One</dc:creator><dc:creator>Two</dc:creator>"));
    EXPECT_THAT(svg, HasSubstr("<dc:date>2023-10-02</dc:date>"));
    EXPECT_THAT(svg, HasSubstr("<desc>Argument map with 4 statements, 1 reason, 1 undercut and 1 "
                               "source.</desc>"));
}

TEST(Document, GroupsItsItemsInReadingOrder) {
    const std::string svg = rendered(small().map());
    const auto at = [&](std::string_view what) {
        const std::size_t place = svg.find(what);
        EXPECT_NE(place, std::string::npos) << what;
        return place;
    };
    EXPECT_LT(at("<g class=\"groups\""), at("<g class=\"inferences\""));
    EXPECT_LT(at("<g class=\"inferences\""), at("<g class=\"statements\""));
    EXPECT_LT(at("<g class=\"statements\""), at(" class=\"legend\""));
    EXPECT_LT(at(" class=\"legend\""), at(" class=\"caption\""));
    EXPECT_LT(at("<g id=\"a\" data-id=\"a\" class=\"statement claim\""),
              at("<g id=\"b\" data-id=\"b\" class=\"statement claim\""));
    EXPECT_EQ(count(svg, "<g class=\"statements\""), 1U);
}

TEST(Document, TellsWhatEachLineMeans) {
    const std::string svg = rendered(small().map());
    EXPECT_THAT(svg, HasSubstr("class=\"inference support linked\" data-premises=\"b c\" "
                               "data-target=\"a\""));
    EXPECT_THAT(svg, HasSubstr("class=\"inference attack undercut\" data-premises=\"d\" "
                               "data-target=\"i\""));
    EXPECT_EQ(count(svg, "<path class=\"premise\""), 2U);
    EXPECT_EQ(count(svg, "<path class=\"conclusion\""), 2U);
    EXPECT_EQ(count(svg, "class=\"junction\""), 2U); // the ring, and the dot in it
    EXPECT_THAT(svg, HasSubstr("<title>“First claim”, because “Second” and “Third”.</title>"));
}

TEST(Document, DrawsBoxesOfNamedParts) {
    const std::string svg = rendered(small().map());
    for (const char* part :
         {"<rect class=\"box\"", "<path class=\"bar\" d=\"M", "<text class=\"text\"",
          "<rect class=\"number\"", "<text class=\"number\""})
        EXPECT_GE(count(svg, part), 4U) << part;
    EXPECT_THAT(svg, HasSubstr("<text class=\"title\""));
    EXPECT_THAT(svg, HasSubstr("<path class=\"footer\""));
    EXPECT_THAT(svg, HasSubstr("<a href=\"https://example.org/?a=1&amp;b=2\" "
                               "xlink:href=\"https://example.org/?a=1&amp;b=2\"><text "
                               "class=\"footer\""));
    // Each line of text tells its width.
    EXPECT_EQ(count(svg, "<text ") - count(svg, "<text class=\"text\" fill"),
              count(svg, "textLength=") - count(svg, "<tspan "));
}

// Most lines are reasons: an objection says its colour once, for its head and its word.
TEST(Document, AnItemSaysForItsShapesInWhatItDiffersFromTheRest) {
    Sketch s;
    s.claim("a", "First").claim("b", "Second").claim("c", "Third").claim("d", "Fourth");
    s.step("i", Stance::Support, {"b"}, "a").step("j", Stance::Support, {"c"}, "a");
    s.step("k", Stance::Attack, {"d"}, "a");
    const std::string svg = rendered(s.map());
    const std::string colour = " fill=\"#D55E00\"";
    const std::size_t at = svg.find("<g id=\"k\"");
    ASSERT_NE(at, std::string::npos);
    const std::string item = svg.substr(at, svg.find("</g>", at) - at);
    EXPECT_EQ(count(item, colour), 1U) << item;
    EXPECT_LT(item.find(colour), item.find('>')) << item;
    EXPECT_THAT(item, HasSubstr("fill=\"none\" stroke=\"#D55E00\"/><path class=\"head\""));
    EXPECT_EQ(count(svg, colour), 3U); // at its reason and in the legend, too
}

// A tenth of a pixel, so that documents are short.
TEST(Document, WidthsOfTextsHaveOneDecimal) {
    const std::string svg = rendered(small().map());
    std::size_t widths = 0;
    for (std::size_t at = svg.find("textLength=\""); at != std::string::npos;
         at = svg.find("textLength=\"", at + 1), ++widths) {
        const std::size_t begin = at + 12;
        const std::string width = svg.substr(begin, svg.find('"', begin) - begin);
        const std::size_t point = width.find('.');
        EXPECT_TRUE(point == std::string::npos || point + 2 == width.size()) << width;
    }
    EXPECT_GE(widths, 8U);
}

TEST(Document, UsesNothingThatOfficeProgramsCannotRead) {
    const std::string svg = rendered(small().map());
    for (const char* never : {"var(", "rgba(", "transparent", "<style", "<script", "url(", "<image",
                              "<use", "style=", "currentColor", "@import"})
        EXPECT_THAT(svg, Not(HasSubstr(never)));
}

TEST(Document, WritesPlainNumbers) {
    const std::string svg = rendered(small().map());
    for (std::size_t i = svg.find("viewBox"); i < svg.size(); ++i)
        if (svg[i] == '.' && i + 3 < svg.size() && std::isdigit(svg[i + 1]) != 0) {
            EXPECT_FALSE(std::isdigit(svg[i + 2]) != 0 && std::isdigit(svg[i + 3]) != 0)
                << svg.substr(i - 10, 30);
        }
}

TEST(Document, BreaksTextIntoLinesThatCopyAsText) {
    Sketch s;
    s.claim("a", "Russia urgently needs artillery munitions");
    s.claim("b", std::string(60, 'm'));
    const std::string svg = rendered(s.map());
    EXPECT_THAT(svg, HasSubstr("needs</tspan> <tspan"));
    EXPECT_THAT(svg, HasSubstr("mmm</tspan><tspan")); // a word that was broken has no blank
}

// Programs do not agree on where text from right to left begins: it has the place of its left end.
TEST(Document, GivesEachRunOfMixedTextItsPlace) {
    Sketch s;
    s.claim("a", "السلام على الجميع").claim("b", "He said שלום עולם to us");
    const std::string svg = rendered(s.map());
    EXPECT_TRUE(isWellFormed(svg));
    EXPECT_THAT(svg, Not(HasSubstr("direction=")));
    EXPECT_THAT(svg, HasSubstr("sans-serif\"><tspan x="));
    EXPECT_THAT(svg, HasSubstr(">السلام على الجميع</tspan></text>"));
    EXPECT_THAT(svg, HasSubstr(">He said</tspan> <tspan x="));
    EXPECT_THAT(svg, HasSubstr(">שלום עולם</tspan> <tspan x="));
    EXPECT_THAT(svg, HasSubstr(">to us</tspan></text>"));
}

// The main claim is bold; the font that has a thumb is not.
TEST(Document, IsBoldWhereTheFontIs) {
    Sketch s;
    s.claim("a", "👍 agreed 👍");
    const std::string svg = rendered(s.map());
    EXPECT_THAT(svg, HasSubstr(" font-weight=\"bold\">agreed</tspan>"));
    EXPECT_THAT(svg, Not(HasSubstr("font-weight=\"bold\">👍")));
    EXPECT_EQ(count(svg, "👍</tspan>"), 2U);
}

TEST(Document, GivesUniqueIdsThatXmlAllows) {
    Sketch s;
    s.claim("1", "A").claim("_1", "B").claim("-x.y", "C");
    const std::string svg = rendered(s.map());
    EXPECT_THAT(svg, HasSubstr("id=\"_1\" data-id=\"1\""));
    EXPECT_THAT(svg, HasSubstr("id=\"_1-2\" data-id=\"_1\""));
    EXPECT_THAT(svg, HasSubstr("id=\"_-x.y\" data-id=\"-x.y\""));
}

TEST(Document, PutsClosedGroupsAmongTheStatements) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").step("i", Stance::Support, {"b"}, "a");
    s.group("g", "Closed", "", true).into("g", {"b"});
    const std::string svg = rendered(s.map());
    EXPECT_LT(svg.find("<g class=\"statements\""), svg.find("class=\"group closed\""));
}

TEST(Document, EmbedsTheMapWhenAsked) {
    diagram::Options options;
    options.mapJson = "{\"title\": \"<A>\"}";
    const Picture picture(small().map(), options);
    const std::string plain = rendered(picture.scene().bytes());
    EXPECT_THAT(plain, Not(HasSubstr("urn:argmap:map")));
    const std::string embedded = rendered(picture.scene().bytes(), {{"embed", "map"}});
    EXPECT_TRUE(isWellFormed(embedded));
    EXPECT_THAT(embedded, HasSubstr("<map xmlns=\"urn:argmap:map\" type=\"application/json\">"
                                    "{&quot;title&quot;: &quot;&lt;A&gt;&quot;}</map>"));
    std::string messages;
    (void)rendered(Picture(small().map()).scene().bytes(), {{"embed", "map"}}, &messages);
    EXPECT_THAT(messages, HasSubstr("[svg.no-map]"));
}

TEST(Document, LeadsNowhereDangerous) {
    Sketch s;
    s.source("S1", "Article", "B", "javascript:alert(1)").claim("a", "A").cite("a", "S1", "1");
    const std::string svg = rendered(s.map());
    EXPECT_THAT(svg, Not(HasSubstr("javascript")));
    EXPECT_THAT(svg, Not(HasSubstr("<a ")));
}

TEST(Document, IsTheSameOnEveryRun) {
    EXPECT_EQ(rendered(small().map()), rendered(small().map()));
}

// The independent measure of pictures finds nothing to object to.
TEST(Document, PassesTheAudit) {
    ARGMAP_NEEDS_SHARED("tools/svg-audit.py");
    const support::TemporaryFolder folder;
    for (unsigned seed = 1; seed <= 3; ++seed) {
        std::mt19937 random(seed);
        Sketch s;
        s.claim("c0", "The main claim of all, which has some length");
        for (int i = 1; i < 25; ++i) {
            const std::string n = std::to_string(i);
            s.claim("c" + n, std::string("Reason ") + std::string(random() % 90, 'n') + " end");
            s.step("i" + n, random() % 3 == 0 ? Stance::Attack : Stance::Support, {"c" + n},
                   "c" + std::to_string(static_cast<unsigned>(i - 1) / (1 + random() % 3)));
        }
        support::writeFile(folder / "x.svg", rendered(s.map()));
        const support::Outcome outcome =
            support::run({.words = {"python3", support::inShared("tools/svg-audit.py")->string(),
                                    (folder / "x.svg").string()}});
        EXPECT_EQ(outcome.status, 0) << outcome.errors;
        // The plain layout of these tests lets lines run through boxes; all else must be right.
        for (const char* zero : {"overlaps=0", "outside=0", "overflow=0", "unmeasured=0",
                                 "untitled=0", "external=0", "scripts=0"})
            EXPECT_THAT(outcome.output, HasSubstr(zero));
        EXPECT_THAT(outcome.output, HasSubstr("boxes=25"));
    }
}

} // namespace
