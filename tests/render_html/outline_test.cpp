// What stands below what, worked out from a scene, is the structure of the map that it was drawn of.
#include "outline.hpp"
#include "picture.hpp"
#include "sketch.hpp"

#include <argmap/conformance/map_generator.hpp>
#include <argmap/model/structure.hpp>
#include <argmap/wire/scene_builder.hpp>

#include <gmock/gmock.h>

namespace {

using namespace argmap;
using namespace argmap::test;
using render_html::Bond;
using render_html::OutlineLine;
using ::testing::ElementsAre;

// "2 id", "2 again id", "2 further id", "2 undercut id".
std::vector<std::string> told(const Picture& picture) {
    std::vector<std::string> lines;
    for (const OutlineLine& line : render_html::outlineOf(picture.view())) {
        std::string text = std::to_string(line.level) + " ";
        text += line.bond == Bond::Undercut ? "undercut "
                : line.bond == Bond::Answer ? "answer "
                                            : "";
        text += line.further ? "further " : "";
        text += line.again ? "again " : "";
        lines.push_back(text + picture.text(picture.view().drawn()[line.drawn].id));
    }
    return lines;
}

TEST(Outline, PutsReasonsBelowWhatTheyBearOn) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D").claim("e", "E");
    s.step("i", Stance::Support, {"b", "c"}, "a").step("j", Stance::Attack, {"d"}, "i");
    s.step("k", Stance::Support, {"e"}, "c").step("l", Stance::Attack, {"e"}, "a");
    EXPECT_THAT(told(Picture(s.map())),
                ElementsAre("0 a", "1 b", "2 undercut d", "1 further c", "2 e", "1 again e"));
}

TEST(Outline, PutsAnswersBelowQuestionsAndArgumentsBelowClaims) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").issue("q", "Which?", {"a", "b"});
    s.argument("x", "Not spelt out")
        .step("i", Stance::Support, {}, "b",
              [&](model::Inference& step) { step.argument = s.find<model::ArgumentId>("x"); });
    EXPECT_THAT(told(Picture(s.map())), ElementsAre("0 q", "1 answer a", "1 answer b", "2 x"));
}

TEST(Outline, CutsCircles) {
    Sketch s;
    s.claim("a", "A").claim("b", "B");
    s.step("i", Stance::Support, {"b"}, "a").step("j", Stance::Support, {"a"}, "b");
    EXPECT_THAT(told(Picture(s.map())), ElementsAre("0 a", "1 b", "2 again a"));
}

TEST(Outline, CountsWhatSeveralPagesShowOnce) {
    wire::SceneBuilder builder;
    for (int page = 0; page < 2; ++page) {
        builder.beginPage(100, 100, "Page");
        wire::SceneItem step;
        step.role = ARGMAP_DRAWN_INFERENCE;
        step.id = "i";
        step.premises = {"b"};
        step.target = "a";
        builder.begin(step);
        for (const char* id : {"a", "b"}) {
            wire::SceneItem box;
            box.role = ARGMAP_DRAWN_STATEMENT;
            box.id = id;
            builder.begin(box);
        }
    }
    const wire::ImageBytes image = builder.finish();
    const auto scene = wire::SceneView::open(image);
    const std::vector<OutlineLine> lines = render_html::outlineOf(*scene);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[1].level, 1U);
    EXPECT_EQ(lines[1].drawn, 2U);
}

// All groups open: what a closed one hides is in no scene.
model::ArgumentMap openedMap(std::uint64_t seed) {
    const model::ArgumentMap map = conformance::randomMap(seed, {.statements = 60});
    model::Transaction transaction(map);
    for (const model::GroupId id : map.table<model::Group>().ids())
        transaction.edit(id, [](model::Group& group) { group.closed = false; });
    return std::move(transaction).commit().value();
}

TEST(Outline, IsTheStructureOfAnyMap) {
    std::size_t deep = 0;
    for (std::uint64_t seed = 1; seed <= 80; ++seed) {
        const model::ArgumentMap map = openedMap(seed);
        const Picture picture(map);
        std::vector<std::string> expected;
        const model::Structure structure(map);
        for (const model::StructureNode& node : structure.nodes()) {
            expected.push_back(std::to_string(node.depth) + " " + map.item(node.item).id);
            deep += node.depth > 1 ? 1 : 0;
        }
        std::vector<std::string> found;
        for (const OutlineLine& line : render_html::outlineOf(picture.view()))
            if (!line.again)
                found.push_back(std::to_string(line.level) + " " +
                                picture.text(picture.view().drawn()[line.drawn].id));
        EXPECT_EQ(found, expected) << "seed " << seed;
    }
    EXPECT_GT(deep, 50U);
}

} // namespace
