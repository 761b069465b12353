#include "small_map.hpp"

#include <argmap/presenter/edit_add.hpp>
#include <argmap/presenter/edit_change.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace argmap::presenter {

using namespace model;
using test::at;
using test::smallMap;

namespace {

ArgumentMap done(EditResult edit) {
    EXPECT_TRUE(edit.has_value()) << edit.error().message;
    auto map = std::move(edit->transaction).commit();
    EXPECT_TRUE(map.has_value()) << map.error().message;
    return map.value();
}

// Ids of the nodes below an item, in reading order.
std::vector<std::string> below(const ArgumentMap& map, std::string_view id) {
    const Structure structure(map);
    std::vector<std::string> ids;
    for (const std::uint32_t child : structure.nodes()[*structure.find(at(map, id))].children)
        ids.push_back(map.item(structure.nodes()[child].item).id);
    return ids;
}

using Ids = std::vector<std::string>;

} // namespace

TEST(SmallMap, IsReadDepthFirstWithUndercutsBelowTheReason) {
    const ArgumentMap map = smallMap();
    EXPECT_EQ(below(map, "main"), (Ids{"r1", "o1"}));
    EXPECT_EQ(below(map, "r1"), (Ids{"p1", "p2", "u1"}));
    EXPECT_EQ(Structure(map).depth(), 2U);
}

TEST(AddReason, HangsANewStatementBelowTheOthers) {
    EditResult edit = addReason(smallMap(), at(smallMap(), "main"), Stance::Attack);
    const ItemRef added = edit->editNext;
    EXPECT_EQ(edit->name, "Add Objection");
    EXPECT_EQ(edit->selection, document::Selection{added});
    const ArgumentMap map = done(std::move(edit));
    const std::vector<InferenceId> on = map.inferencesOn(at(map, "main"));
    ASSERT_EQ(on.size(), 3U);
    EXPECT_EQ(map[on.back()].stance, Stance::Attack);
    EXPECT_EQ(ItemRef(map[on.back()].premises.front().statement), added);
}

TEST(AddReason, NeedsSomethingToBearOn) {
    EXPECT_FALSE(addReason(smallMap(), {}, Stance::Support).has_value());
    EXPECT_FALSE(addReason(smallMap(), at(smallMap(), "i-r1"), Stance::Support).has_value());
}

TEST(AddSibling, StandsRightBehindWithTheSameStance) {
    const ArgumentMap map = done(addSibling(smallMap(), at(smallMap(), "r1")));
    const std::vector<InferenceId> on = map.inferencesOn(at(map, "main"));
    ASSERT_EQ(on.size(), 3U);
    EXPECT_EQ(map[on[0]].id, "i-r1");
    EXPECT_EQ(map[on[1]].stance, Stance::Support);
    EXPECT_EQ(map[on[2]].id, "i-o1");
}

TEST(AddCoPremise, JoinsTheStep) {
    const ArgumentMap map = done(addCoPremise(smallMap(), at(smallMap(), "p1")));
    const Inference& step = map[at(map, "i-p").as<InferenceId>()];
    ASSERT_EQ(step.premises.size(), 3U);
    EXPECT_EQ(map[step.premises[0].statement].id, "p1");
    EXPECT_EQ(map[step.premises[2].statement].id, "p2");
}

TEST(AddUndercut, AttacksTheStepOfTheReason) {
    const ArgumentMap map = done(addUndercut(smallMap(), at(smallMap(), "o1")));
    const std::vector<InferenceId> attackers = map.inferencesOn(at(map, "i-o1"));
    ASSERT_EQ(attackers.size(), 1U);
    EXPECT_EQ(map[attackers.front()].stance, Stance::Attack);
    EXPECT_FALSE(addUndercut(smallMap(), at(smallMap(), "main")).has_value());
}

TEST(Connect, RefusesWhatIsConnectedAlready) {
    const ArgumentMap map = smallMap();
    EXPECT_FALSE(connect(map, {at(map, "r1")}, at(map, "main"), Stance::Support).has_value());
    const ArgumentMap after = done(connect(map, {at(map, "o1")}, at(map, "r1"), Stance::Attack));
    EXPECT_EQ(after.inferencesFrom(at(after, "o1").as<StatementId>()).size(), 2U);
}

TEST(TurnRound, SwapsSupportAndAttackButNotAnUndercut) {
    const ArgumentMap map = done(turnRound(smallMap(), at(smallMap(), "r1")));
    EXPECT_EQ(map[at(map, "i-r1").as<InferenceId>()].stance, Stance::Attack);
    EXPECT_FALSE(turnRound(smallMap(), at(smallMap(), "u1")).has_value());
    EXPECT_FALSE(turnRound(smallMap(), at(smallMap(), "main")).has_value());
}

TEST(Move, SwapsSiblingsAndPremisesAndStopsAtTheEnds) {
    const ArgumentMap swapped = done(moveAmongSiblings(smallMap(), at(smallMap(), "r1"), +1));
    EXPECT_EQ(below(swapped, "main"), (Ids{"o1", "r1"}));
    const ArgumentMap back = done(moveAmongSiblings(swapped, at(swapped, "r1"), -1));
    EXPECT_EQ(below(back, "main"), (Ids{"r1", "o1"}));
    const ArgumentMap premises = done(moveAmongSiblings(smallMap(), at(smallMap(), "p2"), -1));
    EXPECT_EQ(below(premises, "r1"), (Ids{"p2", "p1", "u1"}));
    EXPECT_FALSE(moveAmongSiblings(smallMap(), at(smallMap(), "r1"), -1).has_value());
    EXPECT_FALSE(moveAmongSiblings(smallMap(), at(smallMap(), "main"), +1).has_value());
}

TEST(Move, OutTakesAPremiseOutOfItsStep) {
    const ArgumentMap map = done(moveOut(smallMap(), at(smallMap(), "p2")));
    EXPECT_EQ(below(map, "r1"), (Ids{"p1", "u1"}));
    EXPECT_EQ(below(map, "main"), (Ids{"r1", "p2", "o1"}));
}

TEST(Move, InGoesUnderTheSiblingBefore) {
    const ArgumentMap map = done(moveIn(smallMap(), at(smallMap(), "o1")));
    EXPECT_EQ(below(map, "main"), (Ids{"r1"}));
    EXPECT_EQ(below(map, "r1"), (Ids{"p1", "p2", "o1", "u1"}));
    EXPECT_FALSE(moveIn(smallMap(), at(smallMap(), "r1")).has_value());
}

TEST(Remove, TakesWhatHangsOnItAlone) {
    const ArgumentMap map = done(removeItems(smallMap(), {at(smallMap(), "r1")}));
    EXPECT_EQ(map.table<Statement>().size(), 2U); // main and o1: the undercut went with its step
    EXPECT_EQ(map.table<Inference>().size(), 1U);
}

TEST(Remove, KeepsWhatBearsOnSomethingElseToo) {
    const ArgumentMap shared =
        done(connect(smallMap(), {at(smallMap(), "p1")}, at(smallMap(), "o1"), Stance::Support));
    const ArgumentMap map = done(removeItems(shared, {at(shared, "r1")}));
    EXPECT_TRUE(map.find("p1").has_value());
    EXPECT_FALSE(map.find("p2").has_value());
}

TEST(Remove, OfALineKeepsTheMainItem) {
    const ArgumentMap map = done(removeItems(smallMap(), {at(smallMap(), "i-p")}));
    EXPECT_FALSE(map.find("p1").has_value());
    EXPECT_TRUE(map.find("r1").has_value());
}

TEST(SetText, DropsTheMarksOfTheOldText) {
    const ArgumentMap map = done(setText(smallMap(), at(smallMap(), "r1"), "Neu"));
    EXPECT_EQ(textOf(map, at(map, "r1")), "Neu");
}

TEST(SetField, ReadsAndWritesTags) {
    const ArgumentMap map =
        done(setField(smallMap(), at(smallMap(), "r1"), Field::Tags, " a, b ,a,, "));
    EXPECT_EQ(map.item(at(map, "r1")).tags, (Ids{"a", "b"}));
    EXPECT_EQ(fieldOf(map, at(map, "r1"), Field::Tags), "a, b");
    EXPECT_FALSE(setField(smallMap(), at(smallMap(), "i-r1"), Field::Kind, "x").has_value());
}

TEST(Fold, IsKeptInTheFirstViewAndTurnsBack) {
    const ArgumentMap folded = done(toggleFold(smallMap(), {at(smallMap(), "r1")}));
    EXPECT_TRUE(isFolded(folded, at(folded, "r1")));
    EXPECT_TRUE(sameMeaning(folded, smallMap()));
    const ArgumentMap open = done(toggleFold(folded, {at(folded, "r1")}));
    EXPECT_FALSE(isFolded(open, at(open, "r1")));
    EXPECT_FALSE(toggleFold(smallMap(), {at(smallMap(), "o1")}).has_value());
}

TEST(FoldToLevel, FoldsTheLevelOfTheItemThenShowsAll) {
    const ArgumentMap map = smallMap();
    EditResult edit = foldToLevelOf(map, {at(map, "o1")});
    EXPECT_EQ(edit->selection, document::Selection{at(map, "o1")}); // what was selected stays so
    const ArgumentMap folded = done(std::move(edit));
    EXPECT_TRUE(isFolded(folded, at(folded, "r1")));
    EXPECT_FALSE(isFolded(folded, at(folded, "o1"))); // nothing stands below it
    EXPECT_FALSE(isFolded(folded, at(folded, "main")));
    const ArgumentMap open = done(foldToLevelOf(folded, {at(folded, "o1")}));
    EXPECT_FALSE(isFolded(open, at(open, "r1")));
    EXPECT_FALSE(foldToLevelOf(map, {at(map, "p1")}).has_value());
}

TEST(FoldToLevel, WithoutSelectionIsThatOfTheMainItem) {
    const ArgumentMap folded = done(foldToLevelOf(smallMap(), {}));
    EXPECT_TRUE(isFolded(folded, at(folded, "main")));
}

} // namespace argmap::presenter
