// Lines: joints, heads, words, colours, what they mean.
#include "picture.hpp"
#include "sketch.hpp"

#include <argmap/wire/layout_result.hpp>

#include <gmock/gmock.h>

namespace {

using namespace argmap;
using namespace argmap::test;
using diagram::LineWords;
using diagram::Options;
using diagram::Scene;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr diagram::Palette colours;

std::string wordOf(const Picture& picture, std::string_view id) {
    return picture.joined(picture.item(id), ARGMAP_PART_LABEL);
}

Sketch pair(Stance stance) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").step("i", stance, {"b"}, "a");
    return s;
}

argmap_rect frameOf(const argmap_shape& shape) {
    return shape.frame;
}

TEST(Lines, OfOnePremiseHaveNoJoint) {
    const Picture picture(pair(Stance::Support).map());
    const argmap_drawn drawn = picture.item("i");
    EXPECT_THAT(picture.shapes(drawn, ARGMAP_PART_CONCLUSION), SizeIs(1));
    EXPECT_THAT(picture.shapes(drawn, ARGMAP_PART_PREMISE), IsEmpty());
    EXPECT_THAT(picture.shapes(drawn, ARGMAP_PART_JUNCTION), IsEmpty());
    EXPECT_THAT(picture.classes(drawn), ElementsAre("support"));
    EXPECT_EQ(picture.text(drawn.target), "a");
    EXPECT_THAT(picture.view().words(drawn.premises), ElementsAre("b"));
}

TEST(Lines, OfLinkedPremisesMeetInADot) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D");
    s.step("i", Stance::Support, {"b", "c", "d"}, "a");
    const Picture picture(s.map());
    const argmap_drawn drawn = picture.item("i");
    EXPECT_THAT(picture.shapes(drawn, ARGMAP_PART_PREMISE), SizeIs(3));
    EXPECT_THAT(picture.shapes(drawn, ARGMAP_PART_CONCLUSION), SizeIs(1));
    const auto dots = picture.shapes(drawn, ARGMAP_PART_JUNCTION);
    ASSERT_THAT(dots, SizeIs(1));
    EXPECT_EQ(dots[0].fill, colours.support);
    EXPECT_THAT(picture.classes(drawn), ElementsAre("support", "linked"));
    EXPECT_EQ(picture.text(drawn.title), "“A”, because “B”, “C” and “D”.");
}

// The first box above, the others below it in a list, each with a line along one stem.
base::Result<std::vector<std::uint8_t>> listLayout(std::span<const std::uint8_t> image) {
    const auto graph = wire::GraphView::open(image);
    wire::LayoutBuilder layout(*graph);
    constexpr std::int32_t Indent = 8'000;
    std::vector<argmap_place> places;
    std::int32_t next = 0;
    for (std::uint32_t i = 0; i < graph->nodes().size(); ++i) {
        const auto& node = graph->nodes()[i];
        const std::int32_t left = i == 0 ? 0 : Indent;
        places.push_back({left + node.width / 2, next + node.height / 2});
        layout.placeNode(i, places[i].x, places[i].y);
        next += node.height + 2'000;
    }
    for (std::uint32_t i = 0; i < graph->edges().size(); ++i) {
        const std::int32_t y = places[graph->edges()[i].from].y;
        const std::int32_t end = places[0].y + graph->nodes()[0].height / 2;
        const argmap_point points[7]{{Indent, y},     {6'000, y},        {3'000, y},  {1'500, y},
                                     {1'500, y - 10}, {1'500, end + 10}, {1'500, end}};
        layout.setPath(i, points);
    }
    layout.setPage(50'000, next);
    return layout.finish();
}

TEST(Lines, OfReasonsInAListRunAlongTheStemThatTheLayoutGivesThem) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C");
    s.step("i", Stance::Support, {"b"}, "a").step("j", Stance::Support, {"c"}, "a");
    const auto scene = diagram::draw(s.map(), {}, diagram::Style{}, {}, measurer(), listLayout);
    ASSERT_TRUE(scene);
    int lines = 0;
    for (std::uint32_t row = 0; row < scene->view().shapes().size(); ++row) {
        const auto& shape = scene->view().shapes()[row];
        if (shape.part != ARGMAP_PART_CONCLUSION)
            continue;
        ++lines;
        EXPECT_LE(shape.frame.width, 8'000); // a bracket on the other side would be wider
        EXPECT_GT(shape.frame.height, 2'000);
    }
    EXPECT_EQ(lines, 2);
}

TEST(Lines, OfReasonsAndObjectionsInAListHaveStemsOfTheirOwn) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D");
    s.step("i", Stance::Support, {"b"}, "a").step("j", Stance::Attack, {"c"}, "a");
    s.step("k", Stance::Support, {"d"}, "a");
    const auto scene = diagram::draw(s.map(), {}, diagram::Style{}, {}, measurer(), listLayout);
    ASSERT_TRUE(scene);
    std::vector<std::int32_t> stems;
    for (std::uint32_t row = 0; row < scene->view().shapes().size(); ++row)
        if (const auto& shape = scene->view().shapes()[row]; shape.part == ARGMAP_PART_CONCLUSION)
            stems.push_back(shape.frame.x);
    ASSERT_EQ(stems.size(), 3U);
    EXPECT_EQ(stems[0], stems[2]);
    EXPECT_LE(stems[1], stems[0] - 1'000);
}

// A line that makes a detour far below both boxes, which stand half a pixel beside whole ones.
base::Result<Scene> drawnWithADetour(bool keepsPaths) {
    const auto layOut = [&](std::span<const std::uint8_t> image) {
        const auto graph = wire::GraphView::open(image);
        wire::LayoutBuilder layout(*graph);
        const std::int32_t width = graph->nodes()[0].width;
        layout.setPage(100'000, 100'000);
        layout.placeNode(0, 1'030 + width / 2, 10'030);
        layout.placeNode(1, 60'030 + width / 2, 10'030);
        const argmap_point points[7]{{60'030, 10'030},       {50'000, 10'030}, {45'000, 90'000},
                                     {45'000, 90'000},       {45'000, 90'000}, {40'000, 10'030},
                                     {1'030 + width, 10'030}};
        layout.setPath(0, points);
        if (keepsPaths)
            layout.keepPaths();
        return base::Result<std::vector<std::uint8_t>>(layout.finish());
    };
    return diagram::draw(pair(Stance::Support).map(), {}, diagram::Style{}, {}, measurer(), layOut);
}

argmap_shape lineOf(const Scene& scene) {
    for (std::uint32_t row = 0; row < scene.view().shapes().size(); ++row)
        if (scene.view().shapes()[row].part == ARGMAP_PART_CONCLUSION)
            return scene.view().shapes()[row];
    return {};
}

TEST(Lines, AreTheLayoutsWhereItWantsThemKept) {
    const auto scene = drawnWithADetour(true);
    ASSERT_TRUE(scene);
    const argmap_shape line = lineOf(*scene);
    EXPECT_GT(line.frame.height, 70'000);
    for (std::uint32_t row = 0; row < scene->view().drawn().size(); ++row)
        if (const argmap_drawn drawn = scene->view().drawn()[row];
            scene->view().text(drawn.id) == "b" && scene->view().isBox(drawn)) {
            // It is drawn on to the box, whose sides stand on whole pixels.
            EXPECT_EQ(line.frame.x + line.frame.width, drawn.bounds.x);
        }
}

TEST(Lines, AreSimplerThanTheLayoutsWhereNothingIsInTheWay) {
    const auto scene = drawnWithADetour(false);
    ASSERT_TRUE(scene);
    EXPECT_LT(lineOf(*scene).frame.height, 1'000);
}

TEST(Lines, EndInAnArrowOrABar) {
    const Picture support(pair(Stance::Support).map());
    const Picture attack(pair(Stance::Attack).map());
    const auto arrow = support.shapes(support.item("i"), ARGMAP_PART_HEAD);
    const auto bar = attack.shapes(attack.item("i"), ARGMAP_PART_HEAD);
    ASSERT_THAT(arrow, SizeIs(1));
    ASSERT_THAT(bar, SizeIs(1));
    EXPECT_EQ(arrow[0].fill, colours.support);
    EXPECT_EQ(arrow[0].segments.count, 4U);
    EXPECT_EQ(bar[0].fill, colours.attack);
    EXPECT_EQ(bar[0].segments.count, 5U);
    EXPECT_GT(frameOf(bar[0]).height, 4 * frameOf(bar[0]).width);
    // The arrow's tip touches the box.
    const argmap_rect box = support.item("a").bounds;
    EXPECT_EQ(frameOf(arrow[0]).x, box.x + box.width);
}

TEST(Lines, ThatUndercutEndInARingOnTheStep) {
    Sketch s = pair(Stance::Support);
    s.claim("u", "U").step("j", Stance::Attack, {"u"}, "i");
    const Picture picture(s.map());
    const auto rings = picture.shapes(picture.item("i"), ARGMAP_PART_JUNCTION);
    ASSERT_THAT(rings, SizeIs(1));
    EXPECT_EQ(rings[0].stroke, colours.undercut);
    const argmap_drawn undercut = picture.item("j");
    EXPECT_THAT(picture.classes(undercut), ElementsAre("attack", "undercut"));
    const auto lines = picture.shapes(undercut, ARGMAP_PART_CONCLUSION);
    ASSERT_THAT(lines, SizeIs(1));
    EXPECT_EQ(lines[0].stroke, colours.undercut);
    EXPECT_EQ(lines[0].dashes.count, 4U);
    EXPECT_THAT(picture.shapes(undercut, ARGMAP_PART_HEAD), IsEmpty());
    // It ends where the ring is.
    const argmap_list path = lines[0].segments;
    const argmap_segment last = picture.view().segments()[path.first + path.count - 1];
    const argmap_point end = last.op == ARGMAP_SEGMENT_CURVE ? last.points[2] : last.points[0];
    EXPECT_NEAR(end.x, frameOf(rings[0]).x + frameOf(rings[0]).width / 2, 2);
    EXPECT_NEAR(end.y, frameOf(rings[0]).y + frameOf(rings[0]).height / 2, 2);
    EXPECT_EQ(picture.text(undercut.title), "“U” undercuts the step from “B” to “A”.");
}

TEST(Lines, AreNamedByWhatTheyAttack) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D");
    s.step("i", Stance::Support, {"b"}, "a");
    s.step("j", Stance::Attack, {"c"}, "a").step("k", Stance::Attack, {"d"}, "b");
    const Picture picture(s.map());
    EXPECT_THAT(picture.classes(picture.item("j")), ElementsAre("attack", "rebuttal"));
    EXPECT_THAT(picture.classes(picture.item("k")), ElementsAre("attack", "undermining"));
}

TEST(Lines, CarryWordsOrSignsOrNothing) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D").claim("e", "E");
    s.claim("f", "F");
    s.step("for", Stance::Support, {"b"}, "a").step("but", Stance::Attack, {"c"}, "a");
    s.step("cut", Stance::Attack, {"d"}, "for").step("any", Stance::Unspecified, {"e"}, "a");
    s.step("so", Stance::Support, {"f"}, "a", [](model::Inference& i) { i.strict = true; });
    const model::ArgumentMap map = s.map();
    const Picture words(map);
    EXPECT_EQ(wordOf(words, "for"), "because");
    EXPECT_EQ(wordOf(words, "but"), "but");
    EXPECT_EQ(wordOf(words, "cut"), "undercuts");
    EXPECT_EQ(wordOf(words, "any"), "");
    EXPECT_EQ(wordOf(words, "so"), "follows from");
    Options options;
    options.words = LineWords::Signs;
    const Picture signs(map, options);
    EXPECT_EQ(wordOf(signs, "for"), "+");
    EXPECT_EQ(wordOf(signs, "but"), "−");
    options.words = LineWords::None;
    const Picture none(map, options);
    EXPECT_EQ(wordOf(none, "for"), "");
    EXPECT_EQ(wordOf(none, "cut"), "");
}

TEST(Lines, SayHowAPremiseServes) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D");
    s.step("i", Stance::Support, {"b", "c", "d"}, "a", [](model::Inference& inference) {
        inference.premises[0].negated = true;
        inference.premises[1].type = "exception";
        inference.premises[2].type = "assumption";
    });
    const Picture picture(s.map());
    EXPECT_EQ(wordOf(picture, "i"), "not unless assuming because");
}

TEST(Lines, OfAnOpenArgumentCarryItsTitleAndScheme) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D");
    s.argument("arg", "Mutual gain", "Both win.");
    const auto of = [&](model::Inference& inference) {
        inference.argument = s.find<model::ArgumentId>("arg");
        inference.scheme = "Analogy";
    };
    s.step("i", Stance::Support, {"c", "d"}, "b", of).step("j", Stance::Support, {"b"}, "a", of);
    const Picture picture(s.map());
    EXPECT_EQ(wordOf(picture, "i"), "because Analogy");
    EXPECT_EQ(wordOf(picture, "j"), "because Mutual gain Analogy");
    EXPECT_EQ(picture.text(picture.item("j").argument), "arg");
    EXPECT_EQ(picture.text(picture.item("j").kind), "Analogy");
    const argmap_drawn argument = picture.item("arg");
    EXPECT_EQ(argument.role, static_cast<std::uint32_t>(ARGMAP_DRAWN_GROUP));
    EXPECT_THAT(picture.classes(argument), ElementsAre("argument"));
    EXPECT_EQ(picture.text(argument.title), "Mutual gain");
}

TEST(Lines, OnAnOpenArgumentEndOnItsLastStep) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").argument("arg", "Gain");
    s.step("i", Stance::Support, {"b"}, "a", [&](model::Inference& inference) {
        inference.argument = s.find<model::ArgumentId>("arg");
    });
    s.step("j", Stance::Attack, {"c"}, "arg");
    const Picture picture(s.map());
    EXPECT_THAT(picture.shapes(picture.item("i"), ARGMAP_PART_JUNCTION), SizeIs(1));
    EXPECT_EQ(picture.text(picture.item("j").target), "arg");
    EXPECT_THAT(picture.classes(picture.item("j")), ElementsAre("attack"));
}

TEST(Lines, AreThickerTheStronger) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D");
    const auto strength = [](std::int32_t value) {
        return [value](model::Inference& inference) { inference.strength = value; };
    };
    s.step("weak", Stance::Support, {"b"}, "a", strength(0));
    s.step("strong", Stance::Support, {"c"}, "a", strength(1000000));
    s.step("unsaid", Stance::Support, {"d"}, "a");
    const Picture picture(s.map());
    const auto width = [&](std::string_view id) {
        return picture.shapes(picture.item(id), ARGMAP_PART_CONCLUSION).at(0).stroke_width;
    };
    EXPECT_EQ(width("weak"), 100);
    EXPECT_EQ(width("unsaid"), 160);
    EXPECT_EQ(width("strong"), 320);
}

TEST(Lines, FromPositionsAreNeutral) {
    Sketch s;
    s.claim("yes", "Yes").claim("no", "No");
    s.issue("q", "Will they?", {"yes", "no"}, [](model::Issue& issue) {
        issue.metadata = {{"stances", R"({"yes": "support", "no": "attack"})"}};
    });
    const Picture picture(s.map());
    const auto positions = picture.items(ARGMAP_DRAWN_RELATION);
    ASSERT_THAT(positions, SizeIs(2));
    EXPECT_THAT(picture.classes(positions[0]), ElementsAre("position"));
    EXPECT_THAT(picture.view().words(positions[0].members), ElementsAre("yes", "q"));
    EXPECT_EQ(picture.joined(positions[0], ARGMAP_PART_LABEL), "");
    EXPECT_EQ(picture.joined(positions[1], ARGMAP_PART_LABEL), "but");
    for (const argmap_drawn& position : positions) {
        EXPECT_EQ(picture.shapes(position, ARGMAP_PART_CONCLUSION).at(0).stroke, colours.neutral);
        EXPECT_THAT(picture.shapes(position, ARGMAP_PART_HEAD), IsEmpty());
    }
}

TEST(Lines, OfRelationsTellTheirKind) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C");
    s.relation("x", "contradiction", "a", "b").relation("y", "equivalence", "b", "c");
    s.relation("z", "illustrates", "c", "a");
    const Picture picture(s.map());
    EXPECT_THAT(picture.classes(picture.item("x")), ElementsAre("contradiction"));
    EXPECT_THAT(picture.shapes(picture.item("x"), ARGMAP_PART_HEAD), SizeIs(2));
    EXPECT_EQ(wordOf(picture, "x"), "contradicts");
    EXPECT_THAT(picture.shapes(picture.item("y"), ARGMAP_PART_HEAD), IsEmpty());
    EXPECT_EQ(wordOf(picture, "y"), "same as");
    EXPECT_THAT(picture.classes(picture.item("z")), IsEmpty());
    EXPECT_EQ(picture.text(picture.item("z").kind), "illustrates");
    EXPECT_EQ(wordOf(picture, "z"), "illustrates");
    EXPECT_EQ(picture.text(picture.item("x").title), "“A” contradicts “B”.");
}

TEST(Lines, IntoOneBoxSpreadOverItsSide) {
    Sketch s;
    s.claim("a", "A");
    for (const std::string id : {"b", "c", "d", "e"})
        s.claim(id, id).step("to-" + id, Stance::Support, {id}, "a");
    const Picture picture(s.map());
    const argmap_rect box = picture.item("a").bounds;
    std::int32_t last = box.y;
    for (const std::string id : {"b", "c", "d", "e"}) {
        const auto head = picture.shapes(picture.item("to-" + id), ARGMAP_PART_HEAD).at(0).frame;
        const std::int32_t middle = head.y + head.height / 2;
        EXPECT_GT(middle, last);
        EXPECT_LT(middle, box.y + box.height);
        last = middle;
    }
}

TEST(Lines, RunInAllFourDirections) {
    const model::ArgumentMap map = pair(Stance::Support).map();
    for (const auto direction : {diagram::Direction::Right, diagram::Direction::Down,
                                 diagram::Direction::Left, diagram::Direction::Up}) {
        Options options;
        options.direction = direction;
        const Picture picture(map, options);
        const argmap_rect claim = picture.item("a").bounds;
        const argmap_rect reason = picture.item("b").bounds;
        const argmap_rect head = picture.shapes(picture.item("i"), ARGMAP_PART_HEAD).at(0).frame;
        switch (direction) {
        case diagram::Direction::Right:
            EXPECT_LT(claim.x + claim.width, reason.x);
            EXPECT_EQ(head.x, claim.x + claim.width);
            break;
        case diagram::Direction::Down:
            EXPECT_LT(claim.y + claim.height, reason.y);
            EXPECT_EQ(head.y, claim.y + claim.height);
            break;
        case diagram::Direction::Left:
            EXPECT_GT(claim.x, reason.x + reason.width);
            EXPECT_EQ(head.x + head.width, claim.x);
            break;
        case diagram::Direction::Up:
            EXPECT_GT(claim.y, reason.y + reason.height);
            EXPECT_EQ(head.y + head.height, claim.y);
            break;
        }
    }
}

} // namespace
