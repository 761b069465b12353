#include <argmap/model/references.hpp>
#include <argmap/model/transaction.hpp>

#include <gtest/gtest.h>

#include <set>

using namespace argmap::model;

namespace {

Statement statement(std::string id, std::string order = {}) {
    Statement item;
    item.id = std::move(id);
    item.order = std::move(order);
    return item;
}

} // namespace

TEST(ArgumentMap, GivesNeighboursInOrderThenId) {
    Transaction tx{ArgumentMap()};
    const StatementId target = tx.insert(statement("t"));
    Inference inference;
    inference.target = target;
    std::vector<InferenceId> ids;
    for (const auto& [id, order] : {std::pair{"b", "V"}, {"a", "V"}, {"c", "1"}}) {
        inference.id = id;
        inference.order = order;
        ids.push_back(tx.insert(inference));
    }
    const ArgumentMap map = std::move(tx).commit().value();
    EXPECT_EQ(map.inferencesOn(target), (std::vector{ids[2], ids[1], ids[0]}));
}

TEST(ArgumentMap, NamesEachReferrerOnceWhateverItsFields) {
    Transaction tx{ArgumentMap()};
    const StatementId s = tx.insert(statement("s"));
    Relation relation;
    relation.from = relation.to = s;
    const RelationId r = tx.insert(relation);
    Inference inference;
    inference.premises = {{s, "", "", false, false}, {s, "", "", false, true}};
    inference.target = s;
    const InferenceId i = tx.insert(inference);
    const ArgumentMap map = std::move(tx).commit().value();
    EXPECT_EQ(map.relationsOf(s), std::vector{r});
    EXPECT_EQ(map.inferencesFrom(s), std::vector{i});
    EXPECT_EQ(map.referrers(s).size(), 2U);
}

TEST(ArgumentMap, MainItemIsTheFirstRootUnlessOneIsNamed) {
    EXPECT_FALSE(ArgumentMap().mainItem());
    Transaction tx{ArgumentMap()};
    const StatementId reason = tx.insert(statement("reason", "1"));
    const StatementId answer = tx.insert(statement("answer", "2"));
    const StatementId root = tx.insert(statement("root", "4"));
    Argument argument;
    argument.order = "3";
    const ArgumentId a = tx.insert(argument);
    Inference step;
    step.premises = {{reason, "", "", false, false}};
    step.target = root;
    step.argument = a;
    tx.insert(step);
    Issue issue;
    issue.order = "5";
    issue.positions = {answer};
    const IssueId i = tx.insert(issue);
    ArgumentMap map = std::move(tx).commit().value();
    EXPECT_EQ(map.mainItem(), ItemRef(root));
    Transaction name(map);
    MapProperties properties;
    properties.mainItem = i;
    name.setProperties(properties);
    map = std::move(name).commit().value();
    EXPECT_EQ(map.mainItem(), ItemRef(i));
}

TEST(ArgumentMap, SamenessIgnoresDenseIds) {
    const auto make = [](bool turned, const char* text) {
        Transaction tx{ArgumentMap()};
        Statement a = statement("a", "1");
        Statement b = statement("b", "2");
        a.title = text;
        StatementId target;
        StatementId premise;
        if (turned) {
            premise = tx.insert(b);
            target = tx.insert(a);
        } else {
            target = tx.insert(a);
            premise = tx.insert(b);
        }
        Inference inference;
        inference.id = "i";
        inference.target = target;
        inference.premises = {{premise, "", "", false, false}};
        tx.insert(inference);
        return std::move(tx).commit().value();
    };
    EXPECT_TRUE(sameContent(make(false, "x"), make(true, "x")));
    EXPECT_FALSE(sameContent(make(false, "x"), make(true, "y")));
    EXPECT_FALSE(sameMeaning(make(false, "x"), make(true, "y")));
}

TEST(ArgumentMap, ViewsAreContentButNotMeaning) {
    Transaction tx{ArgumentMap()};
    tx.insert(statement("a"));
    const ArgumentMap plain = std::move(tx).commit().value();
    Transaction add(plain);
    add.insert(View());
    const ArgumentMap shown = std::move(add).commit().value();
    EXPECT_FALSE(sameContent(plain, shown));
    EXPECT_TRUE(sameMeaning(plain, shown));
}

// Each field of a reference type has a name of its own in ReferenceField.
TEST(References, EachFieldHasItsName) {
    std::set<std::string_view> names;
    const auto look = [&]<class T>() {
        T item;
        if constexpr (requires { item.premises; })
            item.premises.resize(1);
        if constexpr (std::is_same_v<T, View>)
            item.positions.resize(1);
        if constexpr (requires { item.folded; })
            item.folded.resize(1);
        if constexpr (requires { item.restsOn; })
            item.restsOn.resize(1);
        if constexpr (std::is_same_v<T, Issue>)
            item.positions.resize(1);
        Fields<T>::visit(
            [&](std::string_view field, auto& value) {
                bool found = false;
                auto note = [&](ReferenceField, auto&) { found = true; };
                detail::visitReferences(field, value, note);
                if (found) {
                    names.insert(field);
                    EXPECT_EQ(name(detail::referenceField(field)), field);
                }
            },
            item);
    };
    forEachItemType(look);
    look.operator()<MapProperties>();
    EXPECT_EQ(names.size(), referenceFieldCount);
}
