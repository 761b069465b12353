// What changed since an earlier version: marks at boxes and lines, what was removed put back.
#include "picture.hpp"
#include "sketch.hpp"

#include <argmap/diagram/changes.hpp>
#include <argmap/diagram/numbers.hpp>

#include <gmock/gmock.h>

#include <random>

namespace {

using namespace argmap;
using namespace argmap::test;
using diagram::Change;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

model::ArgumentMap before() {
    Sketch s;
    s.properties([](model::MapProperties& map) { map.revision = "1"; });
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D");
    s.step("ab", Stance::Support, {"b", "d"}, "a").step("ac", Stance::Attack, {"c"}, "a");
    s.relation("r", "contradiction", "b", "c");
    return s.map();
}

// d and c have gone, with what led to and from them; b says something else; e is new.
model::ArgumentMap after() {
    Sketch s;
    s.properties([](model::MapProperties& map) { map.revision = "2"; });
    s.claim("a", "A").claim("b", "B has changed").claim("e", "E");
    s.step("ab", Stance::Support, {"b"}, "a").step("be", Stance::Support, {"e"}, "b");
    return s.map();
}

Picture drawn(const diagram::ChangedMap& changed) {
    diagram::Options options;
    options.changes = std::make_shared<const diagram::Changes>(changed.changes);
    return Picture(changed.map, options);
}

TEST(Changes, AreNotThatNumbersWereFixed) {
    const model::ArgumentMap fixed = *diagram::fixNumbers(before()).transaction.commit();
    EXPECT_TRUE(diagram::changesSince(before(), fixed).changes.items.empty());
}

TEST(Changes, AreFoundByIdAndPutBackWhatWasRemoved) {
    const diagram::ChangedMap changed = diagram::changesSince(before(), after());
    EXPECT_EQ(changed.changes.of("a"), Change::None);
    EXPECT_EQ(changed.changes.of("b"), Change::Changed);
    EXPECT_EQ(changed.changes.of("c"), Change::Removed);
    EXPECT_EQ(changed.changes.of("d"), Change::Removed);
    EXPECT_EQ(changed.changes.of("e"), Change::Added);
    EXPECT_EQ(changed.changes.of("ac"), Change::Removed);
    EXPECT_EQ(changed.changes.of("r"), Change::Removed);
    EXPECT_EQ(changed.changes.since, "revision 1");
    const auto target = changed.map.find("ac");
    ASSERT_TRUE(target);
    EXPECT_EQ(changed.map.item(changed.map[target->as<model::InferenceId>()].target).id, "a");
    EXPECT_EQ(changed.map[changed.map.find("ab")->as<model::InferenceId>()].premises.size(), 2U)
        << "the step has its lost premise again";
}

TEST(Changes, AreSaidAtBoxesAndLines) {
    const Picture picture = drawn(diagram::changesSince(before(), after()));
    EXPECT_THAT(picture.lines(picture.item("e"), ARGMAP_PART_NUMBER), ElementsAre("1.1.1", "new"));
    EXPECT_THAT(picture.lines(picture.item("b"), ARGMAP_PART_NUMBER),
                ElementsAre("1.1", "changed"));
    EXPECT_THAT(picture.lines(picture.item("a"), ARGMAP_PART_NUMBER), ElementsAre("1"));
    EXPECT_THAT(picture.lines(picture.item("c"), ARGMAP_PART_NUMBER), ElementsAre("removed"))
        << "and no number";
    EXPECT_THAT(picture.classes(picture.item("c")), Contains("removed"));
    EXPECT_THAT(picture.classes(picture.item("be")), Contains("new"));
    EXPECT_THAT(picture.joined(picture.item("be"), ARGMAP_PART_LABEL), HasSubstr("because, new"));
    EXPECT_THAT(picture.joined(picture.items(ARGMAP_DRAWN_LEGEND).at(0), ARGMAP_PART_TEXT),
                HasSubstr("new, changed, removed: since revision 1"));
}

TEST(Changes, StrikeOutWhatWasRemoved) {
    const Picture picture = drawn(diagram::changesSince(before(), after()));
    EXPECT_EQ(picture.shapes(picture.item("c"), ARGMAP_PART_ORNAMENT).size(), 1U);
    EXPECT_THAT(picture.shapes(picture.item("b"), ARGMAP_PART_ORNAMENT), IsEmpty());
    const auto line = picture.shapes(picture.item("ac"), ARGMAP_PART_CONCLUSION).at(0);
    EXPECT_EQ(line.stroke, diagram::Palette().neutral);
    EXPECT_GT(line.dashes.count, 0U);
}

TEST(Changes, AreNoneBetweenEqualMaps) {
    const diagram::ChangedMap changed = diagram::changesSince(before(), before());
    EXPECT_THAT(changed.changes.items, IsEmpty());
    const Picture picture = drawn(changed);
    EXPECT_THAT(picture.joined(picture.items(ARGMAP_DRAWN_LEGEND).at(0), ARGMAP_PART_TEXT),
                HasSubstr("nothing has changed since revision 1"));
}

TEST(Changes, AreNotThatAnItemWasReadFromAnotherFileOrStandsElsewhere) {
    const auto map = [](const char* file, const char* order) {
        Sketch s;
        s.claim("a", "A", [&](model::Statement& a) {
            a.originFile = file;
            a.originLine = file[0] == 'x' ? 1 : 2;
            a.order = order;
        });
        return s.map();
    };
    EXPECT_THAT(diagram::changesSince(map("x.argdown", "1"), map("y.argdown", "2")).changes.items,
                IsEmpty());
}

TEST(Changes, OfCitationsAreChangesOfWhatIsCited) {
    const auto map = [](const char* paragraph) {
        Sketch s;
        s.claim("a", "A").claim("b", "B").source("S1", "Source", "", "");
        s.cite("a", "S1", paragraph, "").cite("b", "S1", "9", "");
        return s.map();
    };
    const diagram::ChangedMap changed = diagram::changesSince(map("1"), map("2"));
    EXPECT_EQ(changed.changes.of("a"), Change::Changed);
    EXPECT_EQ(changed.changes.of("b"), Change::None);
}

// Any two maps: all items of both stand in the one that is drawn.
TEST(Changes, HoldBothMapsWhole) {
    const auto any = [](unsigned seed) {
        std::mt19937 random(seed);
        Sketch s;
        std::vector<std::string> claims;
        for (int i = 0; i < 12; ++i)
            if (random() % 3 > 0)
                s.claim(claims.emplace_back("s" + std::to_string(i)), std::to_string(random() % 3));
        for (std::size_t i = 1; i < claims.size(); ++i) {
            const std::string n = claims[i].substr(1);
            if (random() % 4 > 0)
                s.step("i" + n, Stance::Support, {claims[i]}, claims[random() % i]);
            if (random() % 4 == 0 && s.transaction().current().find("i" + n))
                s.step("u" + n, Stance::Attack, {claims[0]}, "i" + n);
            if (random() % 5 == 0)
                s.relation("r" + n, "contradiction", claims[i], claims[random() % i]);
        }
        return s.map();
    };
    for (unsigned seed = 0; seed < 200; ++seed) {
        const model::ArgumentMap old = any(seed);
        const model::ArgumentMap now = any(seed + 1000);
        const diagram::ChangedMap changed = diagram::changesSince(old, now);
        for (const model::ArgumentMap* map : {&old, &now}) {
            for (const model::Statement& statement : map->table<model::Statement>())
                ASSERT_TRUE(changed.map.find(statement.id)) << seed << ": " << statement.id;
            for (const model::Inference& inference : map->table<model::Inference>())
                ASSERT_TRUE(changed.map.find(inference.id)) << seed << ": " << inference.id;
        }
        for (const model::Inference& inference : old.table<model::Inference>()) {
            const model::Inference& there =
                changed.map[changed.map.find(inference.id)->as<model::InferenceId>()];
            if (changed.changes.of(inference.id) != Change::Removed)
                continue;
            ASSERT_EQ(there.premises.size(), inference.premises.size()) << seed;
            ASSERT_EQ(bool(there.target), bool(inference.target)) << seed;
        }
        (void)drawn(changed);
    }
}

} // namespace
