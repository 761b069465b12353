// The page: title, legend, sources, and that everything lies on it.
#include "picture.hpp"
#include "sketch.hpp"

#include <gmock/gmock.h>

namespace {

using namespace argmap;
using namespace argmap::test;
using diagram::Options;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Sketch titled() {
    Sketch s;
    s.properties([](model::MapProperties& map) {
        map.title = "The pact of pariahs?";
        map.abstract = "An argument map of an article. More of it.";
        map.authors = {"A. Nalyst"};
        map.cutoff = "2023-09-16";
        map.revision = "3";
        map.language = "en";
    });
    s.claim("a", "A");
    return s;
}

std::vector<std::string> textsOf(const Picture& picture, std::uint32_t role) {
    std::vector<std::string> texts;
    for (const argmap_drawn& item : picture.items(role))
        for (const argmap_shape& shape : picture.shapes(item))
            if (shape.type == ARGMAP_SHAPE_TEXT)
                texts.emplace_back(
                    picture.view().text(picture.view().runs()[shape.runs.first].text));
    return texts;
}

TEST(Page, CarriesTitleAndALineAboutTheMap) {
    const Picture picture(titled().map());
    EXPECT_THAT(textsOf(picture, ARGMAP_DRAWN_CAPTION),
                ElementsAre("The pact of pariahs?",
                            "An argument map of an article · A. Nalyst · "
                            "information to 16 September 2023 · revision 3"));
    EXPECT_EQ(picture.text(picture.view().scene().title), "The pact of pariahs?");
    EXPECT_EQ(picture.text(picture.view().scene().language), "en");
    EXPECT_EQ(picture.text(picture.view().scene().description), "Argument map with 1 statement.");
    Options bare;
    bare.titleBlock = false;
    EXPECT_THAT(textsOf(Picture(titled().map(), bare), ARGMAP_DRAWN_CAPTION), IsEmpty());
}

TEST(Page, AsksTheQuestionOfTheMapBelowItsTitle) {
    const auto texts = [](const std::string& main, const std::string& title) {
        Sketch s = titled();
        s.issue("q", "Will there be a pact?", {"a"});
        s.properties([&](model::MapProperties& map) {
            map.mainItem = s.find(main);
            map.title = title;
        });
        return textsOf(Picture(s.map()), ARGMAP_DRAWN_CAPTION);
    };
    ASSERT_THAT(texts("q", "A pact"), SizeIs(3));
    EXPECT_EQ(texts("q", "A pact")[1], "Will there be a pact?");
    EXPECT_THAT(texts("a", "A pact"), SizeIs(2)) << "it is about a claim";
    EXPECT_THAT(texts("q", "Will there be a pact?"), SizeIs(2)) << "it is not asked twice";
}

TEST(Page, CarriesItsMarkingAboveAndBelow) {
    Sketch s = titled();
    s.properties([](model::MapProperties& map) { map.marking = "RESTRICTED"; });
    const auto texts = textsOf(Picture(s.map()), ARGMAP_DRAWN_CAPTION);
    EXPECT_EQ(texts.front(), "RESTRICTED");
    EXPECT_EQ(texts.back(), "RESTRICTED");
}

TEST(Page, ListsSources) {
    Sketch s = titled();
    s.source("S1", "An article", "B");
    s.transaction().edit(s.find<model::SourceId>("S1"), [](model::Source& source) {
        source.authors = {"P. Reporter"};
        source.publisher = "The Paper";
        source.date = "2023-09";
    });
    s.claim("b", "B", [](model::Statement& statement) {
        statement.likelihoodTerm = "likely";
        statement.likelihoodYardstick = "ICD 203";
    });
    const model::ArgumentMap map = s.map();
    const auto texts = textsOf(Picture(map), ARGMAP_DRAWN_CAPTION);
    EXPECT_EQ(texts[texts.size() - 2], "Likelihood in the words of ICD 203.");
    EXPECT_EQ(texts.back(),
              "S1: P. Reporter, An article, The Paper, September 2023 (reliability B)");
    Options bare;
    bare.sources = false;
    EXPECT_EQ(textsOf(Picture(map, bare), ARGMAP_DRAWN_CAPTION).size(), texts.size() - 2);
}

TEST(Page, ExplainsInItsLegendWhatItUses) {
    Sketch s = titled();
    EXPECT_THAT(Picture(titled().map()).items(ARGMAP_DRAWN_LEGEND), IsEmpty());
    s.claim("b", "B").step("i", Stance::Support, {"b"}, "a");
    EXPECT_THAT(textsOf(Picture(s.map()), ARGMAP_DRAWN_LEGEND), ElementsAre("reason"));

    Sketch all = titled();
    for (const char* id : {"b", "c", "d", "e", "f"})
        all.claim(id, id, [](model::Statement& statement) { statement.origin = "analyst"; });
    all.source("S1", "Article", "B").cite("b", "S1", "5", "2");
    all.step("i", Stance::Support, {"b", "c"}, "a", [](model::Inference& inference) {
        inference.premises[0].implicit = true;
        inference.strength = 500000;
    });
    all.step("j", Stance::Attack, {"d"}, "a").step("k", Stance::Attack, {"e"}, "i");
    all.relation("r", "contradiction", "b", "d").issue("q", "Q?", {"f"});
    EXPECT_THAT(textsOf(Picture(all.map()), ARGMAP_DRAWN_LEGEND),
                ElementsAre("reason", "objection", "undercuts the step", "linked: only together",
                            "answers the question", "exclude each other",
                            "the thicker, the stronger", "implicit premise", "analyst’s own",
                            "S1 ¶5 · B2: source, paragraph, reliability and credibility "
                            "(NATO AJP-2.1)"));
    Options bare;
    bare.legend = false;
    EXPECT_THAT(Picture(titled().map(), bare).items(ARGMAP_DRAWN_LEGEND), IsEmpty());
}

TEST(Page, HoldsEverything) {
    Sketch s = titled();
    s.claim("b", "B").claim("c", "C").claim("d", "D");
    s.step("i", Stance::Support, {"b", "c"}, "a").step("j", Stance::Attack, {"d"}, "i");
    s.group("g", "Group").into("g", {"b", "c"});
    const Picture picture(s.map());
    const argmap_scene_page page = picture.view().pages()[0];
    for (std::uint32_t row = 0; row < picture.view().shapes().size(); ++row) {
        const argmap_rect frame = picture.view().shapes()[row].frame;
        EXPECT_GE(frame.x, 0);
        EXPECT_GE(frame.y, 0);
        EXPECT_LE(frame.x + frame.width, page.width);
        EXPECT_LE(frame.y + frame.height, page.height);
    }
}

TEST(Page, HoldsWhatNothingLeadsToBelowTheRest) {
    Sketch s;
    s.claim("prose", "Some say this:").claim("a", "A").claim("b", "B");
    s.step("i", Stance::Support, {"b"}, "a");
    for (int i = 0; i < 12; ++i)
        s.claim("loose" + std::to_string(i), "Nothing leads to this");
    const Picture picture(s.map());
    const argmap_rect first = picture.item("a").bounds;
    const argmap_rect reason = picture.item("b").bounds;
    std::vector<argmap_rect> loose{picture.item("prose").bounds};
    for (int i = 0; i < 12; ++i)
        loose.push_back(picture.item("loose" + std::to_string(i)).bounds);
    for (std::size_t i = 0; i < loose.size(); ++i) {
        EXPECT_GT(loose[i].y, first.y + first.height);
        EXPECT_GT(loose[i].y, reason.y + reason.height);
        for (std::size_t j = 0; j < i; ++j) // in rows, in reading order
            EXPECT_TRUE(loose[i].y > loose[j].y ||
                        (loose[i].y == loose[j].y && loose[i].x >= loose[j].x + loose[j].width));
    }
    EXPECT_EQ(loose[0].y, loose[1].y);
    // What nobody called the main item is not emphasised.
    EXPECT_EQ(picture.shapes(picture.item("prose"), ARGMAP_PART_BOX).at(0).stroke,
              diagram::Palette{}.boxFrame);
    // A box of many reasons is high enough for their ends.
    Sketch hub;
    hub.claim("hub", "Hub");
    for (int i = 0; i < 10; ++i) {
        const std::string n = std::to_string(i);
        hub.claim("r" + n, "R").step("i" + n, Stance::Attack, {"r" + n}, "hub");
    }
    const Picture star(hub.map());
    EXPECT_GE(star.item("hub").bounds.height, 10 * 1400);
    std::int32_t end = 0;
    for (int i = 0; i < 10; ++i) {
        const auto bar =
            star.shapes(star.item("i" + std::to_string(i)), ARGMAP_PART_HEAD).at(0).frame;
        EXPECT_GE(bar.y, end);
        end = bar.y + bar.height;
    }
}

TEST(Page, OfAnEmptyMapIsATitle) {
    Sketch s;
    s.properties([](model::MapProperties& map) { map.title = "Nothing yet"; });
    const Picture picture(s.map());
    EXPECT_THAT(textsOf(picture, ARGMAP_DRAWN_CAPTION), ElementsAre("Nothing yet"));
    EXPECT_GT(picture.view().pages()[0].width, 0);
    EXPECT_EQ(Picture(model::ArgumentMap{}).view().drawn().size(), 0U);
}

TEST(Page, CarriesFontsOnlyWhenAsked) {
    const model::ArgumentMap map = titled().map();
    const Picture with(map);
    Options bare;
    bare.fonts = false;
    const Picture without(map, bare);
    ASSERT_GE(with.view().fonts().size(), 2U);
    for (std::uint32_t i = 0; i < with.view().fonts().size(); ++i) {
        EXPECT_GT(with.view().data(with.view().fonts()[i]).size(), 1000U);
        EXPECT_EQ(without.view().data(without.view().fonts()[i]).size(), 0U);
        EXPECT_EQ(with.text(with.view().fonts()[i].family), "Noto Sans");
    }
}

TEST(Page, CarriesTheMapAlong) {
    Options options;
    options.mapJson = "{\"argmap\": 1}";
    EXPECT_EQ(Picture(titled().map(), options).view().mapJson(), "{\"argmap\": 1}");
}

TEST(Page, IsTheSameOnEveryRun) {
    const auto bytes = [] {
        Sketch s = titled();
        for (int i = 0; i < 30; ++i) {
            const std::string n = std::to_string(i);
            s.claim("c" + n, "Claim number " + n + " سلام");
            s.step("i" + n, i % 3 == 0 ? Stance::Attack : Stance::Support, {"c" + n},
                   i == 0 ? "a" : "c" + std::to_string(i / 2));
        }
        const Picture picture(s.map());
        return std::vector<std::uint8_t>(picture.scene().bytes().begin(),
                                         picture.scene().bytes().end());
    };
    EXPECT_EQ(bytes(), bytes());
}

} // namespace
