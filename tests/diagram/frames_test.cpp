// Frames of groups: when they are drawn, closed groups, nesting.
#include "picture.hpp"
#include "sketch.hpp"

#include <gmock/gmock.h>

namespace {

using namespace argmap;
using namespace argmap::test;
using diagram::Frames;
using diagram::Options;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Sketch chain() {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D");
    s.step("ab", Stance::Support, {"b"}, "a").step("bc", Stance::Support, {"c"}, "b");
    s.step("cd", Stance::Support, {"d"}, "c");
    s.group("g", "What each side gains");
    return s;
}

TEST(Groups, AreFramedWithTheirTitle) {
    Sketch s = chain();
    s.into("g", {"b", "c"});
    const Picture picture(s.map());
    const argmap_drawn frame = picture.item("g");
    EXPECT_EQ(frame.role, static_cast<std::uint32_t>(ARGMAP_DRAWN_GROUP));
    EXPECT_EQ(picture.joined(frame, ARGMAP_PART_TITLE), "What each side gains");
    for (const char* id : {"b", "c"}) {
        const argmap_rect box = picture.item(id).bounds;
        EXPECT_GE(box.x, frame.bounds.x);
        EXPECT_LE(box.x + box.width, frame.bounds.x + frame.bounds.width);
    }
    Options options;
    options.frames = Frames::None;
    EXPECT_FALSE(Picture(chain().into("g", {"b", "c"}).map(), options).has("g"));
}

TEST(Groups, OfTheWholeMapNeedNoFrame) {
    Sketch s = chain();
    s.into("g", {"a", "b", "c", "d"});
    const model::ArgumentMap map = s.map();
    EXPECT_FALSE(Picture(map).has("g"));
    Options all;
    all.frames = Frames::All;
    EXPECT_TRUE(Picture(map, all).has("g"));
}

TEST(Groups, WhoseStatementsDoNotHangTogetherAreNotFramed) {
    Sketch s;
    s.claim("main", "Main").group("g", "Scattered").group("h", "About");
    for (int i = 0; i < 8; ++i) {
        const std::string n = std::to_string(i);
        s.claim("r" + n, "Reason").claim("e" + n, "Evidence");
        s.step("i" + n, Stance::Support, {"r" + n}, "main");
        s.step("j" + n, Stance::Support, {"e" + n}, "r" + n);
        s.into("g", {"r" + n}).into("h", {"e" + n});
    }
    const model::ArgumentMap map = s.map();
    EXPECT_FALSE(Picture(map).has("g"));
    Options all;
    all.frames = Frames::All;
    EXPECT_TRUE(Picture(map, all).has("g"));
}

TEST(Groups, WithoutBoxesAreNotDrawn) {
    Sketch s = chain();
    s.group("empty", "Nothing").into("g", {"b", "c"});
    const Picture picture(s.map());
    EXPECT_TRUE(picture.has("g"));
    EXPECT_FALSE(picture.has("empty"));
}

TEST(Groups, NestFlatOuterFirst) {
    Sketch s = chain();
    s.group("inner", "Inner", "g").into("g", {"b"}).into("inner", {"c", "d"});
    const Picture picture(s.map());
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_GROUP), ElementsAre("g", "inner"));
    EXPECT_NE(picture.shapes(picture.item("g"), ARGMAP_PART_BOX).at(0).fill,
              picture.shapes(picture.item("inner"), ARGMAP_PART_BOX).at(0).fill);
}

TEST(ClosedGroups, StandAsOneBox) {
    Sketch s = chain();
    s.group("closed", "Closed", "", true).into("closed", {"b", "c"});
    const Picture picture(s.map());
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_STATEMENT), ElementsAre("a", "d"));
    const argmap_drawn box = picture.item("closed");
    EXPECT_EQ(box.role, static_cast<std::uint32_t>(ARGMAP_DRAWN_GROUP));
    EXPECT_THAT(picture.classes(box), ElementsAre("closed"));
    EXPECT_EQ(picture.joined(box, ARGMAP_PART_TITLE), "Closed");
    EXPECT_EQ(picture.joined(box, ARGMAP_PART_FOOTER), "2 items");
    // What lies within it is not drawn, what leads in and out is.
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_INFERENCE), ElementsAre("ab", "cd"));
}

TEST(ClosedGroups, DrawOneLineForSeveral) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D");
    s.step("ab", Stance::Support, {"b"}, "a").step("ac", Stance::Support, {"c"}, "a");
    s.step("ad", Stance::Attack, {"d"}, "a");
    s.group("closed", "Closed", "", true).into("closed", {"b", "c", "d"});
    const Picture picture(s.map());
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_INFERENCE), ElementsAre("ab", "ad"));
}

TEST(ClosedGroups, HideWhatIsNestedInThem) {
    Sketch s = chain();
    s.group("closed", "Closed", "", true).group("in", "In", "closed").into("in", {"c", "d"});
    const Picture picture(s.map());
    EXPECT_FALSE(picture.has("in"));
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_STATEMENT), ElementsAre("a", "b"));
    EXPECT_THAT(picture.ids(ARGMAP_DRAWN_GROUP), ElementsAre("closed"));
}

} // namespace
