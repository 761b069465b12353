// What stands in boxes: text, bars, dashes, corners, footers, numbers.
#include "picture.hpp"
#include "sketch.hpp"

#include <gmock/gmock.h>

namespace {

using namespace argmap;
using namespace argmap::test;
using diagram::Options;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr diagram::Palette colours;

argmap_shape boxOf(const Picture& picture, std::string_view id) {
    const auto shapes = picture.shapes(picture.item(id), ARGMAP_PART_BOX);
    EXPECT_EQ(shapes.size(), 1U);
    return shapes.at(0);
}

std::uint32_t barOf(const Picture& picture, std::string_view id) {
    const auto shapes = picture.shapes(picture.item(id), ARGMAP_PART_BAR);
    EXPECT_EQ(shapes.size(), 1U);
    return shapes.at(0).type == ARGMAP_SHAPE_RECT ? shapes.at(0).fill : shapes.at(0).stroke;
}

TEST(Boxes, HoldTheirWholeText) {
    const std::string text =
        "Closer cooperation could be a win–win for both regimes, whatever it is "
        "that each of them wants from the other in the long run";
    Sketch s;
    s.claim("a", text);
    const Picture picture(s.map());
    const argmap_drawn drawn = picture.item("a");
    EXPECT_EQ(picture.joined(drawn, ARGMAP_PART_TEXT), text);
    EXPECT_EQ(picture.text(drawn.title), text);
    for (const argmap_shape& line : picture.shapes(drawn, ARGMAP_PART_TEXT)) {
        EXPECT_GE(line.frame.x, drawn.bounds.x);
        EXPECT_LE(line.frame.x + line.frame.width, drawn.bounds.x + drawn.bounds.width);
        EXPECT_GE(line.frame.y, drawn.bounds.y);
        EXPECT_LE(line.frame.y + line.frame.height, drawn.bounds.y + drawn.bounds.height);
    }
}

TEST(Boxes, ShowTheTitleWhereThereIsNoText) {
    Sketch s;
    s.claim("a", "", [](model::Statement& statement) {
        statement.wordings.clear();
        statement.title = "Win–win";
    });
    s.claim("b", "", [](model::Statement& statement) { statement.wordings.clear(); });
    const Picture picture(s.map());
    EXPECT_EQ(picture.joined(picture.item("a"), ARGMAP_PART_TEXT), "Win–win");
    EXPECT_EQ(picture.joined(picture.item("b"), ARGMAP_PART_TEXT), "b");
}

TEST(Boxes, CarryABarInTheColourOfTheirStance) {
    Sketch s;
    s.claim("main", "Main").claim("for", "For").claim("against", "Against").claim("under", "Under");
    s.claim("child", "Child");
    s.step("i", Stance::Support, {"for"}, "main").step("j", Stance::Attack, {"against"}, "main");
    s.step("k", Stance::Attack, {"under"}, "i").step("l", Stance::Unspecified, {"child"}, "main");
    const Picture picture(s.map());
    EXPECT_EQ(barOf(picture, "main"), colours.mainFrame);
    EXPECT_EQ(barOf(picture, "for"), colours.support);
    EXPECT_EQ(barOf(picture, "against"), colours.attack);
    EXPECT_EQ(barOf(picture, "under"), colours.undercut);
    EXPECT_EQ(barOf(picture, "child"), colours.neutral);
}

TEST(Boxes, EmphasiseTheMainItem) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").step("i", Stance::Support, {"b"}, "a");
    const Picture picture(s.map());
    EXPECT_EQ(boxOf(picture, "a").stroke, colours.mainFrame);
    EXPECT_EQ(boxOf(picture, "b").stroke, colours.boxFrame);
    const auto text = picture.shapes(picture.item("a"), ARGMAP_PART_TEXT);
    const argmap_run& run = picture.view().runs()[text.at(0).runs.first];
    EXPECT_EQ(run.size, 1467);
    EXPECT_EQ(picture.view().fonts()[run.font].weight, 700U);
}

TEST(Boxes, DashImplicitPremises) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D");
    const auto implicit = [](model::Inference& inference) {
        for (model::Premise& premise : inference.premises)
            premise.implicit = true;
    };
    s.step("i", Stance::Support, {"b", "c"}, "a", implicit);
    s.step("j", Stance::Support, {"c", "d"}, "a"); // c is spelt out here
    const Picture picture(s.map());
    EXPECT_EQ(boxOf(picture, "b").dashes.count, 2U);
    EXPECT_EQ(boxOf(picture, "c").dashes.count, 0U);
    EXPECT_EQ(boxOf(picture, "d").dashes.count, 0U);
    EXPECT_THAT(picture.classes(picture.item("b")), ElementsAre("claim", "implicit"));
}

TEST(Boxes, TellTheAnalystsOwn) {
    Sketch s;
    s.claim("a", "A", [](model::Statement& statement) { statement.origin = "analyst"; });
    s.claim("b", "B", [](model::Statement& statement) { statement.origin = "source"; });
    s.claim("c", "C", [](model::Statement& statement) { statement.origin = "witness"; });
    const Picture picture(s.map());
    EXPECT_EQ(boxOf(picture, "a").radius, 1100);
    EXPECT_EQ(boxOf(picture, "b").radius, 300);
    EXPECT_EQ(picture.joined(picture.item("a"), ARGMAP_PART_FOOTER), "analyst’s own");
    EXPECT_EQ(picture.joined(picture.item("b"), ARGMAP_PART_FOOTER), "");
    EXPECT_EQ(picture.joined(picture.item("c"), ARGMAP_PART_FOOTER), "witness");
}

TEST(Boxes, CiteSources) {
    Sketch s;
    s.source("S1", "An article", "B").source("S2", "Another", "");
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D");
    s.cite("a", "S1", "5", "2").cite("a", "S1", "12", "2").cite("a", "S1", "5", "2");
    s.cite("b", "S1", "1", "3").cite("b", "S1", "2", "");
    s.cite("c", "S2", "7", "1").cite("d", "", "3");
    const Picture picture(s.map());
    const auto footer = [&](std::string_view id) {
        return picture.joined(picture.item(id), ARGMAP_PART_FOOTER);
    };
    EXPECT_EQ(footer("a"), "S1 ¶5, ¶12 · B2");
    EXPECT_EQ(footer("b"), "S1 ¶1 · B3 · S1 ¶2");
    EXPECT_EQ(footer("c"), "S2 ¶7 · credibility 1");
    EXPECT_EQ(footer("d"), "¶3");
    EXPECT_EQ(picture.text(picture.item("a").description), "Cited: S1 ¶5, ¶12 · B2.");
}

TEST(Boxes, NumberSourcesWhoseIdsAreLong) {
    Sketch s;
    s.source("the-long-name-of-a-work", "Work", "A").claim("a", "A");
    s.cite("a", "the-long-name-of-a-work", "2");
    const Picture picture(s.map());
    EXPECT_EQ(picture.joined(picture.item("a"), ARGMAP_PART_FOOTER), "S1 ¶2");
}

TEST(Boxes, NameTheSourceThatReportsAnother) {
    Sketch s;
    s.source("S1", "Article", "F").source("S2", "Interview", "B").claim("a", "A");
    s.transaction().edit(s.find<model::SourceId>("S2"),
                         [](model::Source& source) { source.metadata = {{"via", "\"S1\""}}; });
    s.cite("a", "S2", "15", "3");
    const Picture picture(s.map());
    EXPECT_EQ(picture.joined(picture.item("a"), ARGMAP_PART_FOOTER), "S2 in S1 ¶15 · B3");
}

TEST(Boxes, CarryEachPlaceThatTheyCite) {
    Sketch s;
    s.source("S1", "Article", "B", "https://example.org/").claim("a", "A").claim("b", "B");
    s.step("i", Stance::Support, {"b"}, "a");
    s.cite("a", "S1", "5", "2", "So it is.").cite("a", "", "7").cite("i", "S1", "9");
    const Picture picture(s.map());
    const auto said = [&](std::string_view id) {
        std::vector<std::string> all;
        const argmap_list list = picture.item(id).cited;
        for (std::uint32_t i = 0; i < list.count; ++i) {
            const argmap_cited& place = picture.view().cited()[list.first + i];
            all.push_back(picture.text(place.mark) + "|" + picture.text(place.quote) + "|" +
                          picture.text(place.source) + "|" + picture.text(place.address));
        }
        return all;
    };
    EXPECT_THAT(
        said("a"),
        ElementsAre("S1 ¶5 · B2|So it is.|Article (reliability B)|https://example.org/", "¶7|||"));
    EXPECT_THAT(said("i"), ElementsAre("S1 ¶9||Article (reliability B)|https://example.org/"));
    EXPECT_THAT(said("b"), IsEmpty());
}

TEST(Boxes, SayTheirTagsUnlessLeftOut) {
    Sketch s;
    s.claim("a", "A", [](model::Statement& statement) {
        statement.confidence = "low";
        statement.tags = {"safety", "upkeep"};
    });
    s.claim("b", "B");
    const auto footer = [](const Picture& picture, std::string_view id) {
        return picture.joined(picture.item(id), ARGMAP_PART_FOOTER);
    };
    const model::ArgumentMap map = s.map();
    const Picture tagged(map);
    EXPECT_EQ(footer(tagged, "a"), "confidence low · #safety #upkeep");
    EXPECT_EQ(footer(tagged, "b"), "");
    Options options;
    options.tags = false;
    EXPECT_EQ(footer(Picture(map, options), "a"), "confidence low");
}

TEST(Boxes, SayKindLikelihoodAndConfidence) {
    Sketch s;
    s.claim("a", "A", [](model::Statement& statement) {
        statement.kind = "assumption";
        statement.likelihoodTerm = "likely";
        statement.confidence = "low";
    });
    s.claim("b", "B", [](model::Statement& statement) {
        statement.kind = "evidence"; // without a source it must be said
        statement.likelihoodLow = 550000;
        statement.likelihoodHigh = 800000;
    });
    s.claim("c", "C", [](model::Statement& statement) {
        statement.kind = "value judgement";
        statement.likelihoodLow = statement.likelihoodHigh = 123456;
    });
    const Picture picture(s.map());
    const auto footer = [&](std::string_view id) {
        return picture.joined(picture.item(id), ARGMAP_PART_FOOTER);
    };
    EXPECT_EQ(footer("a"), "assumption · likely · confidence low");
    EXPECT_EQ(footer("b"), "evidence · likelihood 55–80%");
    EXPECT_EQ(footer("c"), "value judgement · likelihood 12.3456%");
    // A kind that is not built in is no class.
    EXPECT_THAT(picture.classes(picture.item("c")), IsEmpty());
    EXPECT_EQ(picture.text(picture.item("c").kind), "value judgement");
}

TEST(Boxes, BreakLongFootersBetweenTheirParts) {
    Sketch s;
    s.claim("a", "A", [](model::Statement& statement) {
        statement.kind = "hypothesis";
        statement.likelihoodTerm = "roughly even chance";
        statement.confidence = "moderate";
        statement.origin = "analyst";
    });
    const Picture picture(s.map());
    const auto lines = picture.lines(picture.item("a"), ARGMAP_PART_FOOTER);
    EXPECT_THAT(lines, ElementsAre("hypothesis · roughly even chance",
                                   "confidence moderate · analyst’s own"));
}

TEST(Boxes, CarryNumbers) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D").claim("e", "E");
    s.step("i", Stance::Support, {"b"}, "a").step("j", Stance::Attack, {"c"}, "a");
    s.step("k", Stance::Attack, {"d"}, "j");
    const model::ArgumentMap map = s.map();
    const Picture picture(map);
    const auto number = [&](std::string_view id) {
        return picture.joined(picture.item(id), ARGMAP_PART_NUMBER);
    };
    EXPECT_EQ(number("a"), "1");
    EXPECT_EQ(number("b"), "1.1");
    EXPECT_EQ(number("c"), "1.2");
    EXPECT_EQ(number("d"), "1.2.1");
    EXPECT_EQ(number("e"), "2");
    Options plain;
    plain.numbers = false;
    const Picture without(map, plain);
    EXPECT_THAT(without.shapes(without.item("a"), ARGMAP_PART_NUMBER), IsEmpty());
}

TEST(Boxes, StandInReadingOrder) {
    Sketch s;
    s.claim("e", "E").claim("d", "D").claim("c", "C").claim("b", "B").claim("a", "A");
    s.properties([&](model::MapProperties& map) { map.mainItem = s.find("a"); });
    s.step("j", Stance::Support, {"c"}, "a").step("i", Stance::Support, {"b"}, "a");
    s.step("k", Stance::Support, {"d"}, "c");
    const Picture picture(s.map());
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_STATEMENT), ElementsAre("a", "c", "d", "b", "e"));
}

TEST(Boxes, ShowArgumentsThatAreNotSpeltOut) {
    Sketch s;
    s.claim("a", "A").argument("arg", "Both sides gain", "Each gets what it lacks.");
    s.step("i", Stance::Support, {}, "a", [&](model::Inference& inference) {
        inference.argument = s.find<model::ArgumentId>("arg");
    });
    const Picture picture(s.map());
    const argmap_drawn drawn = picture.item("arg");
    EXPECT_EQ(drawn.role, static_cast<std::uint32_t>(ARGMAP_DRAWN_ARGUMENT));
    EXPECT_EQ(picture.joined(drawn, ARGMAP_PART_TITLE), "Both sides gain");
    EXPECT_EQ(picture.joined(drawn, ARGMAP_PART_TEXT), "Each gets what it lacks.");
    EXPECT_EQ(barOf(picture, "arg"), colours.support);
    EXPECT_EQ(picture.text(picture.item("i").argument), "arg");
}

TEST(Boxes, ShowQuestions) {
    Sketch s;
    s.claim("yes", "Yes").claim("no", "No").issue("q", "Will they?", {"yes", "no"});
    const Picture picture(s.map());
    const argmap_drawn drawn = picture.item("q");
    EXPECT_EQ(drawn.role, static_cast<std::uint32_t>(ARGMAP_DRAWN_ISSUE));
    EXPECT_EQ(picture.joined(drawn, ARGMAP_PART_TEXT), "Will they?");
    EXPECT_EQ(barOf(picture, "q"), colours.mainFrame);
    EXPECT_EQ(picture.text(drawn.description), "Answered by “Yes”; “No”.");
}

TEST(Boxes, FoldTheirBranch) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D");
    s.step("i", Stance::Support, {"b"}, "a").step("j", Stance::Support, {"c"}, "b");
    s.step("k", Stance::Attack, {"d"}, "j");
    model::View view;
    view.id = "v";
    view.folded = {s.find("b")};
    (void)s.transaction().insert(view);
    const model::ArgumentMap map = s.map();
    const Picture picture(map, {}, diagram::firstView(map));
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_STATEMENT), ElementsAre("a", "b"));
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_INFERENCE), ElementsAre("i"));
    EXPECT_EQ(picture.joined(picture.item("b"), ARGMAP_PART_FOOTER), "+2 folded");
}

} // namespace
