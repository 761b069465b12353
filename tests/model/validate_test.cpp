#include <argmap/model/transaction.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace argmap::model;
using testing::HasSubstr;

namespace {

// What commit says about a map to which one item was added or in which something was changed.
class Rules : public testing::Test {
protected:
    Rules() {
        Transaction tx{ArgumentMap()};
        Statement statement;
        statement.id = "s";
        s = tx.insert(statement);
        Group group;
        group.id = "g";
        g = tx.insert(group);
        Source source;
        source.id = "src";
        src = tx.insert(source);
        map = std::move(tx).commit().value();
    }

    template <class T>
    std::string inserted(T item) {
        item.id = item.id.empty() ? "x" : item.id;
        Transaction tx(map);
        tx.insert(std::move(item));
        return verdict(std::move(tx));
    }

    static std::string verdict(Transaction&& tx) {
        const auto result = std::move(tx).commit();
        return result ? "fine" : result.error().code + ": " + result.error().message;
    }

    ArgumentMap map;
    StatementId s;
    GroupId g;
    SourceId src;
};

} // namespace

TEST_F(Rules, StableIdsAreWellFormedAndUniqueOverAllTypes) {
    Statement item;
    item.id = std::string(64, 'a');
    EXPECT_EQ(inserted(item), "fine");
    for (const std::string& id :
         {std::string(65, 'a'), std::string("a b"), std::string("ä"), std::string("a/b")}) {
        item.id = id;
        EXPECT_THAT(inserted(item), HasSubstr("model.invalid-id")) << id;
    }
    item.id = "g";
    EXPECT_EQ(inserted(item),
              "model.duplicate-id: the id \"g\" is given to two items (statement and group)");
}

TEST_F(Rules, ReferencesLeadToItemsOfTheRightTypes) {
    Inference inference;
    EXPECT_EQ(inserted(inference), "fine"); // neither target nor premises
    inference.target = s;
    EXPECT_EQ(inserted(inference), "fine");
    inference.target = src;
    EXPECT_EQ(inserted(inference),
              "model.wrong-type: inference \"x\" refers in \"target\" to source \"src\", "
              "which is of a type that cannot stand there");
    inference.target = StatementId{77};
    EXPECT_THAT(inserted(inference), HasSubstr("model.dangling-reference"));
    inference.target = {};
    inference.premises.emplace_back();
    EXPECT_THAT(inserted(inference), HasSubstr("a premise without a statement"));

    Citation citation;
    citation.cited = g;
    EXPECT_THAT(inserted(citation), HasSubstr("model.wrong-type"));

    Relation relation;
    relation.from = s;
    EXPECT_THAT(inserted(relation), HasSubstr("lacks one of its two items"));
    relation.to = g;
    EXPECT_EQ(inserted(relation), "fine");

    Issue issue;
    issue.positions = {s, StatementId{}};
    EXPECT_THAT(inserted(issue), HasSubstr("an empty entry in \"positions\""));

    View view;
    view.positions.push_back({SourceId{9}, 0, 0, false});
    EXPECT_THAT(inserted(view), HasSubstr("\"positions.item\""));
}

TEST_F(Rules, AReferenceToATypeThatDoesNotExistIsRefused) {
    Comment comment;
    comment.on = ItemRef(static_cast<ItemType>(200), 0);
    EXPECT_THAT(inserted(comment), HasSubstr("model.dangling-reference"));
}

TEST_F(Rules, AnInferenceIsNotItsOwnTarget) {
    Transaction tx(map);
    const InferenceId id = tx.insert(Inference());
    tx.edit(id, [&](Inference& i) { i.target = id; });
    EXPECT_THAT(verdict(std::move(tx)), HasSubstr("model.self-reference"));
}

TEST_F(Rules, WhatIsReferredToIsNotRemoved) {
    Statement item;
    item.id = "member";
    item.group = g;
    Transaction add(map);
    const StatementId member = add.insert(item);
    map = std::move(add).commit().value();
    Transaction tx(map);
    tx.remove(g);
    EXPECT_EQ(
        verdict(std::move(tx)),
        "model.dangling-reference: statement \"member\" refers to group \"g\", which is removed");
    Transaction both(map);
    both.remove(g);
    both.remove(member);
    EXPECT_EQ(verdict(std::move(both)), "fine");
}

TEST_F(Rules, TheMainItemIsAStatementOrIssueThatExists) {
    MapProperties properties;
    properties.mainItem = g;
    Transaction wrong(map);
    wrong.setProperties(properties);
    EXPECT_THAT(verdict(std::move(wrong)), HasSubstr("model.wrong-type"));
    properties.mainItem = s;
    Transaction right(map);
    right.setProperties(properties);
    map = std::move(right).commit().value();
    EXPECT_EQ(map.mainItem(), ItemRef(s));
    Transaction remove(map);
    remove.remove(s);
    EXPECT_THAT(verdict(std::move(remove)), HasSubstr("the main item of the map is removed"));
}

TEST_F(Rules, MarksStandInsideTheirText) {
    Statement item;
    item.wordings = {{"äöü", "", {{"bold", "", 0, 3}}}};
    EXPECT_EQ(inserted(item), "fine");
    item.wordings[0].marks[0].end = 4;
    EXPECT_THAT(inserted(item),
                HasSubstr("mark \"bold\" from 0 to 4 in a wording of 3 characters"));
    item.wordings[0].marks[0] = {"bold", "", 2, 1};
    EXPECT_THAT(inserted(item), HasSubstr("model.mark-outside-text"));
}

TEST_F(Rules, NumbersAreInRange) {
    Statement item;
    item.likelihoodLow = 0;
    item.likelihoodHigh = 1'000'000;
    EXPECT_EQ(inserted(item), "fine");
    item.likelihoodHigh = 1'000'001;
    EXPECT_THAT(inserted(item), HasSubstr("model.out-of-range"));
    item.likelihoodLow = 2;
    item.likelihoodHigh = 1;
    EXPECT_THAT(inserted(item), HasSubstr("model.out-of-range"));
    Inference inference;
    inference.strength = -1;
    EXPECT_THAT(inserted(inference), HasSubstr("\"strength\" -1"));
    Citation citation;
    citation.spans = {{"", "", "", 5, 4}};
    EXPECT_THAT(inserted(citation), HasSubstr("ends (4) before it starts (5)"));
    citation.spans = {{"", "", "", -4, {}}};
    EXPECT_THAT(inserted(citation), HasSubstr("negative \"start\""));
    citation.spans = {{"", "", "", 2'000'000, 2'000'001}};
    EXPECT_EQ(inserted(citation), "fine");
}

TEST_F(Rules, TextIsUtf8OrderKeysAreKeysAndMetadataIsJson) {
    Statement item;
    item.wordings = {{"a\xFF", "", {}}};
    EXPECT_EQ(
        inserted(item),
        "model.invalid-utf8: statement \"x\" has invalid UTF-8 in \"wordings.text\" at byte 1");
    item.wordings.clear();
    item.tags = {"\xC0\x80"};
    EXPECT_THAT(inserted(item), HasSubstr("model.invalid-utf8"));
    item.tags.clear();
    item.order = "a0";
    EXPECT_THAT(inserted(item), HasSubstr("model.invalid-order"));
    item.order.clear();
    item.metadata = {{"weight", "1.50"}, {"note", "two"}};
    EXPECT_THAT(inserted(item), HasSubstr("metadata \"note\" whose value is not JSON: two"));
    MapProperties properties;
    properties.title = "\xFF";
    Transaction tx(map);
    tx.setProperties(properties);
    EXPECT_THAT(verdict(std::move(tx)), HasSubstr("model.invalid-utf8"));
}

TEST_F(Rules, GroupsDoNotStandInsideThemselves) {
    Transaction tx(map);
    Group inner;
    inner.id = "inner";
    inner.group = g;
    const GroupId id = tx.insert(inner);
    tx.edit(g, [&](Group& group) { group.group = id; });
    EXPECT_EQ(verdict(std::move(tx)), "model.group-cycle: group \"g\" stands inside itself");
    Transaction self(map);
    self.edit(g, [&](Group& group) { group.group = g; });
    EXPECT_THAT(verdict(std::move(self)), HasSubstr("model.group-cycle"));
}

TEST_F(Rules, GroupsNestAHundredDeep) {
    Transaction tx(map);
    GroupId at = g;
    GroupId second;
    for (int i = 0; i < 99; ++i) {
        Group inner;
        inner.group = at;
        at = tx.insert(inner);
        second = second ? second : at;
    }
    map = std::move(tx).commit().value();
    Group inner;
    inner.group = at;
    EXPECT_THAT(inserted(inner), HasSubstr("nested deeper than 100 groups"));
    // Also when a whole branch moves down.
    Transaction move(map);
    Group other;
    other.id = "other";
    other.group = g;
    const GroupId level = move.insert(other);
    move.edit(second, [&](Group& group) { group.group = level; });
    EXPECT_THAT(verdict(std::move(move)), HasSubstr("model.group-depth"));
}

TEST_F(Rules, AnswersDoNotGoInACircle) {
    Transaction tx(map);
    Comment first;
    first.on = s;
    const CommentId a = tx.insert(first);
    first.replyTo = a;
    const CommentId b = tx.insert(first);
    first.replyTo = b;
    const CommentId c = tx.insert(first);
    map = std::move(tx).commit().value();
    Transaction circle(map);
    circle.edit(a, [&](Comment& comment) { comment.replyTo = c; });
    EXPECT_THAT(verdict(std::move(circle)), HasSubstr("model.reply-cycle"));
    // A new answer to what has become a circle elsewhere ends as well.
    Transaction beside(map);
    beside.edit(b, [&](Comment& comment) { comment.replyTo = c; });
    beside.edit(a, [&](Comment& comment) { comment.replyTo = c; });
    EXPECT_THAT(verdict(std::move(beside)), HasSubstr("model.reply-cycle"));
}

TEST_F(Rules, UnknownRecordsHaveATagOfTheirOwn) {
    const auto with = [&](const char* record) {
        MapProperties properties;
        properties.unknownRecords = {record};
        Transaction change(map);
        change.setProperties(properties);
        return verdict(std::move(change));
    };
    MapProperties twice;
    twice.unknownRecords = {"note a", "note b", "note a"};
    Transaction tx(map);
    tx.setProperties(twice);
    EXPECT_THAT(verdict(std::move(tx)), HasSubstr("model.unknown-record"));
    EXPECT_EQ(with("participant 2:p1"), "fine");
    EXPECT_EQ(with("participant "), "fine");
    for (const char* record :
         {"", " x", "participant", "Participant x", "statement 1:a", "map ", "end 3"})
        EXPECT_THAT(with(record), HasSubstr("model.unknown-record")) << record;
}

TEST_F(Rules, AllThatAreBrokenCanBeAskedFor) {
    Transaction tx(map);
    for (const char* id : {"ok", "a b", "c d", "s"}) {
        Statement item;
        item.id = id;
        tx.insert(item);
    }
    const auto broken = tx.brokenRules();
    ASSERT_EQ(broken.size(), 3U);
    EXPECT_EQ(broken[0].item, "s");
    EXPECT_EQ(broken[1].item, "a b");
    EXPECT_EQ(broken[2].item, "c d");
    EXPECT_EQ(tx.brokenRules(2).size(), 2U);
}
