// Numbers of boxes: as they are read, and once they are fixed.
#include "picture.hpp"
#include "sketch.hpp"

#include <argmap/diagram/numbers.hpp>
#include <argmap/model/comparison.hpp>
#include <argmap/model/order_key.hpp>
#include <argmap/model/transaction.hpp>

#include <gtest/gtest.h>

namespace {

using namespace argmap;
using namespace argmap::test;

std::string numberOf(const model::ArgumentMap& map, std::string_view id) {
    const Picture picture(map);
    return picture.joined(picture.item(id), ARGMAP_PART_NUMBER);
}

// a <- (b <- c), d
Sketch sketch() {
    Sketch s;
    s.claim("a", "A").claim("b", "B").claim("c", "C").claim("d", "D");
    s.step("ab", Stance::Support, {"b"}, "a").step("bc", Stance::Support, {"c"}, "b");
    s.step("ad", Stance::Attack, {"d"}, "a");
    return s;
}

model::ArgumentMap fixed(const model::ArgumentMap& map) {
    return *diagram::fixNumbers(map).transaction.commit();
}

model::ArgumentMap without(const model::ArgumentMap& map, std::vector<std::string> ids) {
    model::Transaction transaction(map);
    for (const std::string& id : ids)
        transaction.remove(*map.find(id));
    return *std::move(transaction).commit();
}

TEST(Numbers, FollowTheStructure) {
    const model::ArgumentMap map = sketch().map();
    EXPECT_EQ(numberOf(map, "a"), "1");
    EXPECT_EQ(numberOf(map, "c"), "1.1.1");
    EXPECT_EQ(numberOf(map, "d"), "1.2");
    EXPECT_EQ(numberOf(without(map, {"ab", "bc", "b", "c"}), "d"), "1.1");
}

// A further reason for an item, above or below those it has.
model::ArgumentMap withReason(const model::ArgumentMap& map, std::string_view target,
                              const std::string& name, std::string order) {
    model::Transaction transaction(map);
    model::Statement statement;
    statement.id = name;
    statement.wordings = {{name, {}, {}}};
    const model::StatementId id = transaction.insert(std::move(statement));
    model::Inference step;
    step.id = name + "-step";
    step.stance = model::Stance::Support;
    step.premises.emplace_back().statement = id;
    step.target = *map.find(target);
    step.order = std::move(order);
    transaction.insert(std::move(step));
    return *std::move(transaction).commit();
}

TEST(Numbers, StayOnceTheyAreFixed) {
    const model::ArgumentMap map = fixed(sketch().map());
    EXPECT_EQ(numberOf(map, "d"), "1.2");
    EXPECT_EQ(numberOf(without(map, {"ab", "bc", "b", "c"}), "d"), "1.2");
    EXPECT_EQ(numberOf(without(map, {"ab"}), "b"), "1.1") << "even where it is a root now";
}

TEST(Numbers, OfNewItemsAreFurtherOnes) {
    const model::ArgumentMap before = fixed(sketch().map());
    const std::string top =
        model::orderBetween({}, before[before.find("ad")->as<model::InferenceId>()].order);
    const model::ArgumentMap map =
        withReason(without(before, {"ab", "bc", "b", "c"}), "a", "new", top);
    EXPECT_EQ(numberOf(map, "new"), "1.3");
    EXPECT_EQ(numberOf(map, "d"), "1.2");
}

// Whoever cites 1.2 in a text that is out must not find another item there.
TEST(Numbers, OfItemsThatHaveGoneAreNeverGivenAgain) {
    const model::ArgumentMap last = without(fixed(sketch().map()), {"ad", "d"});
    EXPECT_EQ(numberOf(withReason(last, "a", "new", {}), "new"), "1.3");
    const model::ArgumentMap again =
        without(fixed(withReason(last, "a", "new", {})), {"new", "new-step", "ab", "bc", "b", "c"});
    EXPECT_EQ(numberOf(withReason(again, "a", "newer", {}), "newer"), "1.4");

    Sketch roots;
    roots.claim("a", "A").claim("b", "B");
    model::Transaction transaction(without(fixed(roots.map()), {"b"}));
    model::Statement other;
    other.id = "other";
    transaction.insert(std::move(other));
    EXPECT_EQ(numberOf(*std::move(transaction).commit(), "other"), "3");
}

TEST(Numbers, BelowAnItemThatMovedAwayAreNotGivenAgain) {
    const model::ArgumentMap before = fixed(sketch().map());
    model::Transaction transaction(before);
    transaction.edit(before.find("ad")->as<model::InferenceId>(),
                     [&](model::Inference& step) { step.target = *before.find("c"); });
    const model::ArgumentMap moved = *std::move(transaction).commit();
    EXPECT_EQ(numberOf(moved, "d"), "1.2") << "below 1.1.1 now";
    EXPECT_EQ(numberOf(withReason(moved, "a", "new", {}), "new"), "1.3");
}

TEST(Numbers, ThatAreFixedAgainAreTheSame) {
    const diagram::NumbersEdit first = diagram::fixNumbers(sketch().map());
    EXPECT_EQ(first.items, 4U);
    const model::ArgumentMap map = fixed(sketch().map());
    EXPECT_EQ(diagram::fixNumbers(map).items, 0U);
    EXPECT_TRUE(model::compare(map, fixed(map)).empty());
}

TEST(Numbers, ThatAreFreedFollowTheStructureAndLeaveNothingBehind) {
    const model::ArgumentMap before = sketch().map();
    const model::ArgumentMap map = fixed(before);
    EXPECT_EQ(diagram::freeNumbers(map).items, 4U);
    EXPECT_TRUE(model::compare(before, *diagram::freeNumbers(map).transaction.commit()).empty());
    EXPECT_EQ(
        numberOf(*diagram::freeNumbers(without(map, {"ab", "bc", "b", "c"})).transaction.commit(),
                 "d"),
        "1.1");
}

TEST(Numbers, ThatAForeignFileGivesTwiceOrBadlyAreNone) {
    Sketch s;
    for (const std::string id : {"a", "b", "c"})
        s.claim(id, id, [&](model::Statement& statement) {
            statement.metadata = {{"number", id == "c" ? "[1]" : "\"7\""}};
        });
    const model::ArgumentMap map = s.map();
    EXPECT_EQ(numberOf(map, "a"), "7");
    EXPECT_EQ(numberOf(map, "b"), "8");
    EXPECT_EQ(numberOf(map, "c"), "9");
}

} // namespace
