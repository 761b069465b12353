#include <argmap/model/change_set.hpp>
#include <argmap/model/transaction.hpp>

#include <gtest/gtest.h>

using namespace argmap::model;

namespace {

Statement titled(std::string title, std::string id = {}) {
    Statement statement;
    statement.title = std::move(title);
    statement.id = std::move(id);
    return statement;
}

Inference support(StatementId premise, ItemRef target) {
    Inference inference;
    inference.premises.push_back({premise, {}, {}, false, false});
    inference.target = target;
    inference.stance = Stance::Support;
    return inference;
}

ArgumentMap committed(Transaction&& tx) {
    auto result = std::move(tx).commit();
    EXPECT_TRUE(result) << result.error().message;
    return result ? *std::move(result) : ArgumentMap();
}

} // namespace

TEST(Transaction, LeavesItsBaseAsItIs) {
    const ArgumentMap base;
    Transaction tx(base);
    const StatementId id = tx.insert(titled("a"));
    const ArgumentMap map = committed(std::move(tx));
    EXPECT_EQ(base.table<Statement>().size(), 0U);
    EXPECT_EQ(map[id].title, "a");
    EXPECT_EQ(map.find(map[id].id), ItemRef(id));
}

TEST(Transaction, ReadsItsOwnEditsAndNotThoseMadeAfterACopy) {
    Transaction tx{ArgumentMap()};
    const StatementId a = tx.insert(titled("a"));
    const ArgumentMap copy = tx.current();
    tx.edit(a, [](Statement& s) { s.title = "b"; });
    EXPECT_EQ(copy[a].title, "a");
    EXPECT_EQ(tx.current()[a].title, "b");
}

TEST(Transaction, GivesRandomIdsThatCanBeSeededAndOrdersBehindTheLast) {
    std::string ids;
    for (int run = 0; run < 2; ++run) {
        Transaction::seedIds(7);
        Transaction tx{ArgumentMap()};
        const StatementId a = tx.insert(titled("a"));
        const StatementId b = tx.insert(titled("b"));
        const ArgumentMap map = committed(std::move(tx));
        EXPECT_EQ(map[a].id.size(), 8U);
        EXPECT_LT(map[a].order, map[b].order);
        EXPECT_TRUE(run == 0 || ids == map[a].id + map[b].id);
        ids = map[a].id + map[b].id;
    }
}

TEST(Transaction, NeverUsesADenseIdAgainAlsoNotAfterAnUndo) {
    Transaction first{ArgumentMap()};
    const StatementId a = first.insert(titled("a"));
    const ArgumentMap before = committed(std::move(first));
    Transaction second(before);
    const StatementId b = second.insert(titled("b"));
    const ArgumentMap undone = committed(std::move(second));
    Transaction third(before); // as after an undo
    const StatementId c = third.insert(titled("c"));
    EXPECT_NE(b, c);
    EXPECT_LT(a, b);
    EXPECT_LT(b, c);
    EXPECT_FALSE(undone.contains(c));
}

TEST(Transaction, KeepsTheIndexesWithTheTables) {
    Transaction tx{ArgumentMap()};
    const StatementId a = tx.insert(titled("a", "a"));
    const StatementId b = tx.insert(titled("b", "b"));
    const InferenceId i = tx.insert(support(b, a));
    ArgumentMap map = committed(std::move(tx));
    EXPECT_EQ(map.inferencesOn(a), std::vector{i});
    EXPECT_EQ(map.inferencesFrom(b), std::vector{i});
    EXPECT_EQ(map.mainItem(), ItemRef(a));

    Transaction turn(map); // the other way round, and renamed
    turn.edit(i, [&](Inference& inference) {
        inference.premises[0].statement = a;
        inference.target = b;
    });
    turn.edit(a, [](Statement& s) { s.id = "renamed"; });
    map = committed(std::move(turn));
    EXPECT_TRUE(map.inferencesOn(a).empty());
    EXPECT_EQ(map.inferencesOn(b), std::vector{i});
    EXPECT_EQ(map.inferencesFrom(a), std::vector{i});
    EXPECT_EQ(map.find("a"), std::nullopt);
    EXPECT_EQ(map.find("renamed"), ItemRef(a));
    EXPECT_EQ(map.mainItem(), ItemRef(b));

    Transaction remove(map);
    remove.remove(i);
    map = committed(std::move(remove));
    EXPECT_TRUE(map.referrers(a).empty());
    EXPECT_TRUE(map.referrers(b).empty());
    EXPECT_FALSE(map.contains(i));
}

TEST(Transaction, ChangesAreComputedFromTheTwoMaps) {
    Transaction tx{ArgumentMap()};
    const StatementId a = tx.insert(titled("a"));
    const StatementId b = tx.insert(titled("b"));
    const ArgumentMap before = committed(std::move(tx));
    Transaction second(before);
    second.edit(a, [](Statement&) {}); // nothing
    second.remove(b);
    const StatementId c = second.insert(titled("c"));
    MapProperties properties;
    properties.title = "title";
    second.setProperties(properties);
    const ArgumentMap after = committed(std::move(second));
    const ChangeSet changes = diff(before, after);
    EXPECT_TRUE(changes.properties);
    ASSERT_EQ(changes.items.size(), 2U);
    EXPECT_EQ(changes.items[0].item, ItemRef(b));
    EXPECT_TRUE(changes.items[0].before);
    EXPECT_FALSE(changes.items[0].after);
    EXPECT_EQ(changes.items[1].item, ItemRef(c));
    EXPECT_TRUE(changes.items[1].after);
    EXPECT_TRUE(diff(after, after).empty());
    EXPECT_EQ(diff(after, before).items.size(), 2U);
}

TEST(Transaction, AnEditOfWhatIsNotThereFailsAtCommit) {
    Transaction tx{ArgumentMap()};
    const StatementId gone = tx.insert(titled("a"));
    tx.remove(gone);
    for (const StatementId id : {gone, StatementId{}, StatementId{700}}) {
        Transaction edit(tx.current());
        bool called = false;
        edit.edit(id, [&](Statement&) { called = true; });
        EXPECT_FALSE(called);
        EXPECT_EQ(std::move(edit).commit().error().code, "model.no-such-item");
        Transaction replace(tx.current());
        replace.replace(id, titled("b"));
        EXPECT_TRUE(replace.current().table<Statement>().empty());
        EXPECT_EQ(std::move(replace).commit().error().code, "model.no-such-item");
    }
}
