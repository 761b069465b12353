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

TEST(Numbers, StayOnceTheyAreFixed) {
    const model::ArgumentMap fixed = *diagram::fixNumbers(sketch().map());
    EXPECT_EQ(numberOf(fixed, "d"), "1.2");
    EXPECT_EQ(numberOf(without(fixed, {"ab", "bc", "b", "c"}), "d"), "1.2");
    EXPECT_EQ(numberOf(without(fixed, {"ab"}), "b"), "1.1") << "even where it is a root now";
}

TEST(Numbers, OfNewItemsAreFurtherOnes) {
    const model::ArgumentMap fixed = *diagram::fixNumbers(sketch().map());
    model::Transaction transaction(without(fixed, {"ab", "bc", "b", "c"}));
    model::Statement statement;
    statement.id = "new";
    statement.wordings = {{"New", {}, {}}};
    const model::StatementId id = transaction.insert(std::move(statement));
    model::Inference step;
    step.id = "step";
    step.stance = model::Stance::Support;
    step.premises.emplace_back().statement = id;
    step.target = *fixed.find("a");
    step.order = model::orderBetween({}, fixed[fixed.find("ad")->as<model::InferenceId>()].order);
    transaction.insert(std::move(step));
    const model::ArgumentMap map = *std::move(transaction).commit();
    EXPECT_EQ(numberOf(map, "new"), "1.3");
    EXPECT_EQ(numberOf(map, "d"), "1.2");
}

TEST(Numbers, ThatAreFixedAgainAreTheSame) {
    const model::ArgumentMap fixed = *diagram::fixNumbers(sketch().map());
    EXPECT_TRUE(model::compare(fixed, *diagram::fixNumbers(fixed)).empty());
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
