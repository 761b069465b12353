// What programs that read PDF find in ours.
#include "picture.hpp"
#include "rendered.hpp"
#include "scenes.hpp"
#include "sketch.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace argmap::render_cairo::test {
namespace {

using argmap::test::Picture;
using argmap::test::Sketch;
using argmap::test::Stance;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// Several lines of text, joined as a reader would.
std::string joined(const std::vector<std::string>& lines) {
    std::string all;
    for (const std::string& line : lines)
        all += line + ' ';
    return all;
}

std::string pdfOf(const model::ArgumentMap& map) {
    return rendered(Target::Pdf, Picture(map).scene().bytes());
}

TEST(Pdf, ASheetIsAsLargeAsThePage) {
    const std::string pdf =
        rendered(Target::Pdf, Scenes().page(960, 480).page(96, 192, "Second").finish());
    EXPECT_EQ(infoOf(pdf, "Pages"), "2");
    const std::string sizes = poppler({"pdfinfo", "-f", "1", "-l", "2", "-"}, pdf);
    EXPECT_THAT(sizes, HasSubstr("Page    1 size:  720 x 360 pts"));
    EXPECT_THAT(sizes, HasSubstr("Page    2 size:  72 x 144 pts"));
    const std::string half =
        rendered(Target::Pdf, Scenes().page(960, 480).finish(), {{"scale", "0.5"}});
    EXPECT_EQ(infoOf(half, "Page size"), "360 x 180 pts");
}

TEST(Pdf, SaysWhatThePictureIs) {
    wire::SceneHead head;
    head.title = "Ein Bericht über (fast) alles";
    head.description = "Argument map with 2 statements.";
    head.authors = {"Ann", "Bób"};
    head.date = "2023-09-16";
    const std::string pdf = rendered(Target::Pdf, Scenes(head).page(100, 100).finish());
    EXPECT_EQ(infoOf(pdf, "Title"), head.title);
    EXPECT_EQ(infoOf(pdf, "Subject"), head.description);
    EXPECT_EQ(infoOf(pdf, "Author"), "Ann, Bób");
    EXPECT_EQ(infoOf(pdf, "Creator"), "Argmap");
    EXPECT_THAT(infoOf(pdf, "CreationDate"), HasSubstr("Sep 16"));
}

TEST(Pdf, SaysItsLanguage) {
    wire::SceneHead head;
    head.language = "de-AT";
    EXPECT_THAT(rendered(Target::Pdf, Scenes(head).page(100, 100).finish()),
                HasSubstr("/Lang (de-AT)\n"));
    head.language = "de) /Evil (";
    EXPECT_THAT(rendered(Target::Pdf, Scenes(head).page(100, 100).finish()),
                Not(HasSubstr("/Lang")));
}

// Neither the hour nor the day on which it was made.
TEST(Pdf, HasNoDateOfItsOwn) {
    wire::SceneHead head;
    head.date = "some day in September";
    for (const std::string& pdf : {rendered(Target::Pdf, Scenes().page(100, 100).finish()),
                                   rendered(Target::Pdf, Scenes(head).page(100, 100).finish())}) {
        EXPECT_EQ(infoOf(pdf, "CreationDate"), "");
        EXPECT_EQ(infoOf(pdf, "ModDate"), "");
    }
}

Sketch severalScripts() {
    Sketch s;
    s.properties([](model::MapProperties& map) { map.title = "Письмо"; });
    s.claim("ru", "The office affirms five flat difficulties: Россия нуждается в боеприпасах");
    s.claim("he", "He said שלום עולם to us");
    s.claim("ar", "روسيا في حاجة ماسة");
    s.claim("hi", "हिन्दी में एक वाक्य");
    s.step("i", Stance::Support, {"he"}, "ru").step("j", Stance::Support, {"ar"}, "ru");
    s.step("k", Stance::Attack, {"hi"}, "ar");
    return s;
}

TEST(Pdf, TextsAreThoseOfTheMapInReadingOrder) {
    const std::string all = joined(textsOf(pdfOf(severalScripts().map())));
    std::size_t at = 0;
    for (const std::string text :
         {"The office affirms five flat difficulties: Россия", "нуждается в боеприпасах",
          "He said ", "שלום", " to us", "حاجة", "हिन्दी में एक वाक्य"}) {
        const std::size_t found = all.find(text, at);
        ASSERT_NE(found, std::string::npos) << text << " behind byte " << at << " of " << all;
        at = found;
    }
}

TEST(Pdf, LettersCanBeSearchedOneByOne) {
    const std::string boxes =
        poppler({"pdftotext", "-bbox", "-", "-"},
                rendered(Target::Pdf, Scenes().page(300, 100).box({"One two", 10, 10}).finish()));
    EXPECT_THAT(boxes, HasSubstr(">One</word>"));
    EXPECT_THAT(boxes, HasSubstr(">two</word>"));
}

TEST(Pdf, FontsAreEmbeddedAsSubsets) {
    const std::string pdf = pdfOf(severalScripts().map());
    const std::vector<std::string> fonts = linesOf(poppler({"pdffonts", "-"}, pdf));
    ASSERT_GT(fonts.size(), 5U); // two lines of head
    for (std::size_t at = 2; at < fonts.size(); ++at)
        EXPECT_THAT(fonts[at], HasSubstr("yes yes yes")) << "embedded, a subset, with letters";
    EXPECT_LT(pdf.size(), 200'000U);
}

TEST(Pdf, ThereAreNoPixels) {
    const std::string images = poppler({"pdfimages", "-list", "-"}, pdfOf(severalScripts().map()));
    EXPECT_EQ(linesOf(images).size(), 2U) << images; // the head of an empty list
}

TEST(Pdf, LeadsToSources) {
    const std::string pdf = rendered(
        Target::Pdf, Scenes()
                         .page(300, 300)
                         .box({"Article", 10, 10, ARGMAP_DRAWN_STATEMENT, "a",
                               "https://example.org/a(1)?q='x y'\\ü"})
                         .box({"Mail", 10, 60, ARGMAP_DRAWN_STATEMENT, "b", "mailto:a@example.org"})
                         .box({"Script", 10, 110, ARGMAP_DRAWN_STATEMENT, "c", "javascript:x()"})
                         .finish());
    const std::string links = poppler({"pdfinfo", "-url", "-"}, pdf);
    EXPECT_THAT(links, HasSubstr("https://example.org/a%281%29?q=%27x%20y%27%5C%C3%BC"));
    EXPECT_THAT(links, HasSubstr("mailto:a@example.org"));
    EXPECT_THAT(links, Not(HasSubstr("javascript")));
    EXPECT_EQ(linesOf(links).size(), 3U) << links;
}

TEST(Pdf, HasAStructure) {
    Sketch s = severalScripts();
    s.group("g", "A group").into("g", {"he", "ar"});
    diagram::Options options;
    options.frames = diagram::Frames::All;
    const Picture picture(s.map(), options);
    const std::string pdf = rendered(Target::Pdf, picture.scene().bytes());
    EXPECT_EQ(infoOf(pdf, "Tagged"), "yes");
    const std::string structure = poppler({"pdfinfo", "-struct-text", "-"}, pdf);
    EXPECT_THAT(structure, testing::StartsWith("Document"));
    EXPECT_THAT(structure, HasSubstr("H1 (block)\n    \"Письмо\""));
    EXPECT_THAT(structure, HasSubstr("H2 (block)\n    \"A group\""));
    EXPECT_THAT(structure, HasSubstr("P (block)\n    \"because\""));
}

// Page after page, what is in it; a closed group leads to the page that shows it.
TEST(Pdf, PagesHaveBookmarksAndLeadToEachOther) {
    const std::string pdf = rendered(
        Target::Pdf, Scenes()
                         .page(300, 300, "Overview")
                         .box({"Closed group", 10, 10, ARGMAP_DRAWN_GROUP, "g", "", {"closed"}})
                         .page(300, 300, "Inside")
                         .box({"Closed group", 50, 100, ARGMAP_DRAWN_GROUP, "g"})
                         .finish());
    EXPECT_THAT(pdf, HasSubstr("/Title (Overview)"));
    EXPECT_THAT(pdf, HasSubstr("/Title (Inside)"));
    EXPECT_THAT(pdf, HasSubstr("/Subtype /Link"));
    const std::string text = poppler({"pdftotext", "-", "-"}, pdf);
    EXPECT_THAT(linesOf(text), ElementsAre("Closed group", "Closed group"));
}

// Cairo forgets what lies below a thing that covers all, and with it what it was told of tags.
TEST(Pdf, ABoxMayCoverTheWholeSheet) {
    const std::string pdf = rendered(Target::Pdf, Scenes()
                                                      .page(100, 30)
                                                      .box({"Below", 0, 0})
                                                      .page(100, 30)
                                                      .cover()
                                                      .box({"Above", 0, 0})
                                                      .finish());
    EXPECT_THAT(textsOf(pdf), ElementsAre("Below", "Above"));
    const std::string structure = poppler({"pdfinfo", "-struct", "-"}, pdf);
    EXPECT_THAT(linesOf(structure), ElementsAre("Document", "  P (block)", "  P (block)"));
}

TEST(Pdf, TheSameSceneGivesTheSameBytes) {
    const Picture picture(severalScripts().map());
    const std::string first = rendered(Target::Pdf, picture.scene().bytes());
    EXPECT_TRUE(first == rendered(Target::Pdf, picture.scene().bytes()));
    const Picture again(severalScripts().map());
    EXPECT_TRUE(first == rendered(Target::Pdf, again.scene().bytes()));
}

TEST(Pdf, RefusesWhatHasNoSize) {
    for (const auto& [width, height] : {std::pair(0, 0), {100, 0}, {0, 100}}) {
        const sdk::TestHost host = call(Target::Pdf, Scenes().page(width, height).finish());
        EXPECT_EQ(host.status, ARGMAP_FAILED);
        EXPECT_THAT(host.messages(), HasSubstr("[pdf.empty]"));
    }
}

TEST(Pdf, WarnsOfSheetsThatViewersDoNotShow) {
    sdk::TestHost host = call(Target::Pdf, Scenes().page(100, 20'000).finish());
    EXPECT_EQ(host.status, ARGMAP_OK);
    EXPECT_THAT(host.messages(), HasSubstr("[pdf.large-sheet]"));
    EXPECT_EQ(infoOf(host.output(), "Page size"), "75 x 15000 pts");
}

TEST(Pdf, TakesTheLargestScene) {
    const auto scene = Scenes().page(5'000'000, 5'000'000).box({"Far out", 4'999'000, 10}).finish();
    EXPECT_EQ(call(Target::Pdf, scene).status, ARGMAP_OK);
    const sdk::TestHost host = call(Target::Pdf, scene, {{"scale", "2"}});
    EXPECT_EQ(host.status, ARGMAP_FAILED);
    EXPECT_THAT(host.messages(), HasSubstr("[pdf.too-large]"));
}

TEST(Pdf, StopsWhenAsked) {
    sdk::TestHost host;
    host.stop = true;
    const auto scene = Scenes().page(100, 100).box({"Box", 0, 0}).finish();
    EXPECT_EQ(host.run(*argmap_plugin.get_interface(ARGMAP_INTERFACE_RENDERER, 0), scene),
              ARGMAP_STOPPED);
    sdk::TestHost full;
    full.maxOutput = 100;
    EXPECT_EQ(full.run(*argmap_plugin.get_interface(ARGMAP_INTERFACE_RENDERER, 0), scene),
              ARGMAP_STOPPED);
}

} // namespace
} // namespace argmap::render_cairo::test
