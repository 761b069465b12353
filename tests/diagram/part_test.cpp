// Parts of maps: what is drawn of them, what is counted, what is left out.
#include "picture.hpp"
#include "sketch.hpp"

#include <argmap/diagram/part.hpp>

#include <gmock/gmock.h>

namespace {

using namespace argmap;
using namespace argmap::test;
using diagram::Options;
using diagram::Part;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// a <- b <- (c, d), d undercut by e; a <- f <- g; groups G {b, c}, within it H {d}.
model::ArgumentMap sample() {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D").claim("e", "E");
    s.claim("f", "F", [](model::Statement& f) { f.tags = {"arms"}; });
    s.claim("g", "G", [](model::Statement& g) {
        g.tags = {"arms", "trade"};
        g.title = "Shells";
    });
    s.step("ab", Stance::Support, {"b"}, "a").step("bc", Stance::Support, {"c"}, "b");
    s.step("bd", Stance::Attack, {"d"}, "b").step("de", Stance::Attack, {"e"}, "bd");
    s.step("af", Stance::Attack, {"f"}, "a").step("fg", Stance::Support, {"g"}, "f");
    s.group("G", "Cooperation").group("H", "Doubts", "G").into("G", {"b", "c"}).into("H", {"d"});
    return s.map();
}

Picture drawn(const Part& part, const model::ArgumentMap& map = sample()) {
    Options options;
    options.part = part;
    return Picture(map, options);
}

std::vector<std::string> boxes(const Part& part) {
    return drawn(part).ids(ARGMAP_DRAWN_STATEMENT);
}
std::vector<std::string> steps(const Part& part) {
    return drawn(part).ids(ARGMAP_DRAWN_INFERENCE);
}

TEST(Parts, AreTheWholeMapUnlessAskedFor) {
    EXPECT_TRUE(Part{}.isWhole());
    EXPECT_THAT(boxes({}), ElementsAre("a", "b", "c", "d", "e", "f", "g"));
}

TEST(Parts, LeaveOutWhatNoLineLeadsToOrFrom) {
    const auto sketch = [] {
        Sketch s;
        s.claim("a", "A")
            .claim("b", "B")
            .claim("prose", "So much for that.")
            .claim("aside", "Well");
        s.claim("u", "U").claim("v", "V").claim("answer", "Yes");
        s.step("ab", Stance::Support, {"b"}, "a");
        s.issue("q", "Is it so?", {"answer"}).issue("asked", "Why?", {});
        s.relation("uv", "contradiction", "u", "v");
        s.group("G", "In passing").into("G", {"aside"});
        return s;
    };
    const Part without{.loose = false};
    EXPECT_FALSE(without.isWhole());
    Sketch s = sketch();
    const Picture picture = drawn(without, s.map());
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_STATEMENT),
                testing::UnorderedElementsAre("a", "b", "u", "v", "answer"));
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_ISSUE), ElementsAre("q"));
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_GROUP), IsEmpty());
    Sketch named = sketch();
    named.properties([&](model::MapProperties& map) { map.mainItem = named.find("prose"); });
    EXPECT_THAT(drawn(without, named.map()).ids(ARGMAP_DRAWN_STATEMENT), testing::Contains("prose"))
        << "what a map is about is shown";
}

TEST(Parts, BeginAtRoots) {
    EXPECT_THAT(boxes({.roots = {"b"}}), ElementsAre("b", "c", "d", "e"));
    EXPECT_THAT(steps({.roots = {"b"}}), ElementsAre("bc", "bd", "de"))
        << "the step from b leads away";
    EXPECT_THAT(boxes({.roots = {"b", "f"}}), ElementsAre("b", "c", "d", "e", "f", "g"));
    EXPECT_THAT(boxes({.roots = {"Shells"}}), ElementsAre("g")) << "by its title";
}

TEST(Parts, KeepTheNumbersOfTheWhole) {
    const Picture picture = drawn({.roots = {"f"}});
    EXPECT_EQ(picture.joined(picture.item("g"), ARGMAP_PART_NUMBER), "1.2.1");
}

TEST(Parts, EndAtADepth) {
    EXPECT_THAT(boxes({.depth = 0}), ElementsAre("a"));
    const Picture picture = drawn({.depth = 1});
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_STATEMENT), ElementsAre("a", "b", "f"));
    EXPECT_EQ(picture.joined(picture.item("b"), ARGMAP_PART_FOOTER), "+3 folded");
    EXPECT_EQ(picture.joined(picture.item("f"), ARGMAP_PART_FOOTER), "#arms · +1 folded");
    EXPECT_THAT(boxes({.roots = {"b"}, .depth = 1}), ElementsAre("b", "c", "d"))
        << "depth counts from the root of the part";
}

TEST(Parts, AreGroupsWithThoseWithin) {
    EXPECT_THAT(boxes({.groups = {"G"}}), ElementsAre("b", "c", "d"));
    EXPECT_THAT(boxes({.groups = {"Doubts"}}), ElementsAre("d"));
    EXPECT_THAT(steps({.groups = {"G"}}), ElementsAre("bc", "bd"));
}

TEST(Parts, OpenAGroupThatIsAskedFor) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").step("i", Stance::Support, {"b"}, "a");
    s.group("g", "Group", {}, true).into("g", {"b"});
    const model::ArgumentMap map = s.map();
    EXPECT_THAT(drawn({.groups = {"g"}}, map).ids(ARGMAP_DRAWN_STATEMENT), ElementsAre("b"));
    EXPECT_THAT(drawn({}, map).ids(ARGMAP_DRAWN_STATEMENT), ElementsAre("a"));
}

TEST(Parts, AreWhatHasATag) {
    EXPECT_THAT(boxes({.tags = {"arms"}}), ElementsAre("f", "g"));
    EXPECT_THAT(boxes({.tags = {"trade"}}), ElementsAre("g"));
    EXPECT_THAT(boxes({.roots = {"b"}, .tags = {"arms"}}), IsEmpty());
}

TEST(Parts, FoldBranches) {
    const Picture picture = drawn({.folded = {"b"}});
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_STATEMENT), ElementsAre("a", "b", "f", "g"));
    EXPECT_EQ(picture.joined(picture.item("b"), ARGMAP_PART_FOOTER), "+3 folded");
}

TEST(Parts, LeaveNoLineOfAnArgumentThatIsNotShown) {
    Sketch s;
    s.claim("a", "A").argument("b", "B", "B's text").argument("c", "C", "C's text");
    s.step("ab", Stance::Support, {}, "a",
           [&](model::Inference& i) { i.argument = s.find<model::ArgumentId>("b"); });
    s.step("bc", Stance::Support, {}, "b",
           [&](model::Inference& i) { i.argument = s.find<model::ArgumentId>("c"); });
    const model::ArgumentMap map = s.map();
    EXPECT_THAT(drawn({}, map).ids(ARGMAP_DRAWN_INFERENCE), ElementsAre("ab", "bc"));
    EXPECT_THAT(drawn({.depth = 0}, map).ids(ARGMAP_DRAWN_INFERENCE), IsEmpty());
    EXPECT_THAT(drawn({.depth = 1}, map).ids(ARGMAP_DRAWN_INFERENCE), ElementsAre("ab"));
}

TEST(Parts, ListTheSourcesThatTheyCite) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").step("i", Stance::Support, {"b"}, "a");
    s.source("S1", "First", "", "").source("S2", "Second", "", "");
    s.cite("a", "S1", "1", "").cite("b", "S2", "1", "");
    const model::ArgumentMap map = s.map();
    const auto below = [](const Picture& picture) {
        return picture.joined(picture.items(ARGMAP_DRAWN_CAPTION).back(), ARGMAP_PART_TEXT);
    };
    EXPECT_EQ(below(drawn({}, map)), "S1: First S2: Second");
    EXPECT_EQ(below(drawn({.roots = {"b"}}, map)), "S2: Second");
}

TEST(Parts, SayWhatTheMapDoesNotHave) {
    const auto error = [](const Part& part) {
        const auto checked = diagram::checkPart(sample(), part);
        return checked ? std::string() : checked.error().code + ": " + checked.error().message;
    };
    EXPECT_EQ(error({.roots = {"a"}, .groups = {"Doubts"}, .tags = {"arms"}, .folded = {"b"}}), "");
    EXPECT_EQ(error({.roots = {"x"}}), "part.no-item: the map has no item \"x\"");
    EXPECT_EQ(error({.folded = {"x"}}), "part.no-item: the map has no item \"x\"");
    EXPECT_EQ(error({.roots = {"ab"}}), "part.no-box: \"ab\" is not drawn as a box of its own");
    EXPECT_EQ(error({.groups = {"a"}}), "part.no-group: the map has no group \"a\"");
    EXPECT_EQ(error({.tags = {"x"}}), "part.no-tag: the map has no item with the tag \"x\"");
}

} // namespace
