// What differs between two maps that share no history.
#include <argmap/conformance/map_generator.hpp>
#include <argmap/model/comparison.hpp>
#include <argmap/model/fields.hpp>
#include <argmap/model/transaction.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

using namespace argmap::model;
using argmap::conformance::MapEditor;
using argmap::conformance::randomMap;

namespace {

Statement statement(std::string id, std::string title, std::string order = "V") {
    Statement item;
    item.id = std::move(id);
    item.title = std::move(title);
    item.order = std::move(order);
    return item;
}

// a and b, and an inference from b to a; built anew each time, so that no two share anything.
Transaction twoStatements(bool reversed = false) {
    Transaction tx{ArgumentMap()};
    StatementId a;
    StatementId b;
    if (reversed)
        b = tx.insert(statement("b", "B"));
    a = tx.insert(statement("a", "A"));
    if (!reversed)
        b = tx.insert(statement("b", "B"));
    Inference inference;
    inference.id = "i";
    inference.order = "V";
    inference.premises = {{b, "", "", false, false}, {a, "", "", false, false}};
    tx.insert(std::move(inference));
    return tx;
}

ArgumentMap map(Transaction tx) {
    return std::move(tx).commit().value();
}

} // namespace

TEST(Comparison, MapsOfTheSameContentDoNotDiffer) {
    EXPECT_TRUE(compare(map(twoStatements()), map(twoStatements(true))).empty());
    EXPECT_TRUE(compare(ArgumentMap(), ArgumentMap()).empty());
}

TEST(Comparison, NamesEachFieldWithBothValues) {
    Transaction tx = twoStatements(true);
    const auto a = tx.current().find("a")->as<StatementId>();
    const auto i = tx.current().find("i")->as<InferenceId>();
    tx.edit(a, [](Statement& s) {
        s.title = "New";
        s.likelihoodLow = 5;
    });
    tx.edit(i, [&](Inference& inference) { inference.target = a; });
    const MapComparison found = compare(map(twoStatements()), map(std::move(tx)));
    ASSERT_EQ(found.items.size(), 2U);
    EXPECT_EQ(found.items[0].kind, Difference::Changed);
    EXPECT_EQ(found.items[0].id, "a");
    ASSERT_EQ(found.items[0].fields.size(), 2U);
    EXPECT_EQ(found.items[0].fields[0].field, "title");
    EXPECT_EQ(found.items[0].fields[0].before.text, "A");
    EXPECT_EQ(found.items[0].fields[0].after.text, "New");
    EXPECT_EQ(found.items[0].fields[1].field, "likelihoodLow");
    EXPECT_EQ(found.items[0].fields[1].before.kind, Value::Kind::None);
    EXPECT_EQ(found.items[0].fields[1].after.number, 5);
    ASSERT_EQ(found.items[1].fields.size(), 1U);
    EXPECT_EQ(found.items[1].fields[0].after.kind, Value::Kind::Reference);
    EXPECT_EQ(found.items[1].fields[0].after.text, "a") << "references are stable ids";
}

TEST(Comparison, AnotherPlaceIsAMove) {
    Transaction tx = twoStatements();
    Group group;
    group.id = "g";
    group.order = "V";
    const GroupId g = tx.insert(group);
    tx.edit(tx.current().find("a")->as<StatementId>(), [&](Statement& s) { s.group = g; });
    tx.edit(tx.current().find("b")->as<StatementId>(), [&](Statement& s) { s.order = "X"; });
    tx.edit(tx.current().find("i")->as<InferenceId>(),
            [](Inference& i) { std::swap(i.premises[0], i.premises[1]); });
    const MapComparison found = compare(map(twoStatements()), map(std::move(tx)));
    ASSERT_EQ(found.items.size(), 4U);
    for (const char* id : {"a", "b", "i"}) {
        const auto at = std::find_if(found.items.begin(), found.items.end(),
                                     [&](const ItemDifference& item) { return item.id == id; });
        ASSERT_NE(at, found.items.end());
        EXPECT_EQ(at->kind, Difference::Moved) << id;
    }
    EXPECT_EQ(found.items.back().kind, Difference::Added);
    EXPECT_FALSE(found.items.back().before);
}

TEST(Comparison, AnIdOfAnotherTypeIsARemovalAndAnAddition) {
    Transaction tx{ArgumentMap()};
    Group group;
    group.id = "a";
    tx.insert(group);
    Transaction before{ArgumentMap()};
    before.insert(statement("a", ""));
    const MapComparison found = compare(map(std::move(before)), map(std::move(tx)));
    ASSERT_EQ(found.items.size(), 2U);
    EXPECT_EQ(found.items[0].kind, Difference::Removed);
    EXPECT_EQ(found.items[0].type(), ItemType::Statement);
    EXPECT_EQ(found.items[1].kind, Difference::Added);
    EXPECT_EQ(found.items[1].type(), ItemType::Group);
}

TEST(Comparison, WhatANewerVersionWroteCounts) {
    Transaction tx = twoStatements();
    tx.edit(tx.current().find("a")->as<StatementId>(), [](Statement& s) { s.unknown = "1:x"; });
    MapProperties properties;
    properties.unknownRecords = {"participant 1:p"};
    tx.setProperties(properties);
    const MapComparison found = compare(map(twoStatements()), map(std::move(tx)));
    ASSERT_EQ(found.properties.size(), 1U);
    EXPECT_EQ(found.properties[0].field, "unknownRecords");
    ASSERT_EQ(found.items.size(), 1U);
    EXPECT_EQ(found.items[0].fields[0].field, "unknown");
}

// Each field by itself, whatever its type: a field that is new to the model is compared too.
TEST(Comparison, SaysNothingExactlyWhenTheContentIsTheSame) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        MapEditor editor(seed);
        const ArgumentMap before = editor.fresh();
        const ArgumentMap after = editor.edits(before, seed % 4).commit().value();
        const MapComparison found = compare(before, after);
        EXPECT_EQ(found.empty(), sameContent(before, after));
        for (const ItemDifference& item : found.items)
            EXPECT_EQ(item.fields.empty(), !item.before || !item.after);
        const MapComparison back = compare(after, before);
        ASSERT_EQ(back.items.size(), found.items.size());
        for (std::size_t i = 0; i < found.items.size(); ++i) {
            EXPECT_EQ(back.items[i].id, found.items[i].id);
            EXPECT_EQ(back.items[i].fields.size(), found.items[i].fields.size());
        }
    }
}

TEST(Value, IsShownInWords) {
    Transaction tx = twoStatements();
    tx.edit(tx.current().find("i")->as<InferenceId>(), [&](Inference& i) {
        i.premises[1].role = "minor";
        i.stance = Stance::Attack;
        i.strict = true;
    });
    const ArgumentMap built = map(std::move(tx));
    std::map<std::string_view, std::string> words;
    for (const Value& field : fieldsOf(built, *built.find("i")))
        words[field.name] = shown(field);
    EXPECT_EQ(words["premises"], "b, {statement: a, role: \"minor\"}");
    EXPECT_EQ(words["stance"], "\"attack\"");
    EXPECT_EQ(words["strict"], "yes");
    EXPECT_EQ(words["target"], "nothing");
    EXPECT_EQ(words["strength"], "nothing");
    EXPECT_EQ(words["note"], "nothing");
}
