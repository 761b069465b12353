// Merges whose sides are sound, but not together.
#include "merge_maps.hpp"

#include <gtest/gtest.h>

using namespace argmap::model;
using namespace argmap::model::mergetest;

TEST(MergeRules, OneIdForItemsOfTwoTypesGivesTheirsANewOneAndReferencesFollow) {
    const Merged merged = mergeOf({add(made<Statement>("new"))}, {[](Transaction& tx) {
                                      const GroupId group = tx.insert(made<Group>("new"));
                                      tx.edit(idOf<Statement>(tx.current(), "a"),
                                              [&](Statement& s) { s.group = group; });
                                  }});
    EXPECT_EQ(merged.map.find("new")->type, ItemType::Statement);
    ASSERT_TRUE(merged.map.find("new-2"));
    EXPECT_EQ(merged.map[in<Statement>(merged, "a").group].id, "new-2");
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_EQ(merged.conflicts[0].kind, ConflictKind::SameId);
    EXPECT_EQ(merged.conflicts[0].other, "new");
    EXPECT_EQ(noteOn(merged, "new-2"),
              "both sides gave the id new to different items: this one is now new-2");
}

TEST(MergeRules, OneIdForTwoNewItemsOfOneTypeIsMergedFieldByField) {
    auto ours = made<Statement>("new");
    ours.title = "ours";
    ours.kind = "evidence";
    auto theirs = made<Statement>("new");
    theirs.title = "theirs";
    theirs.marking = "marked";
    const Merged merged = mergeOf({add(ours)}, {add(theirs)});
    EXPECT_EQ(in<Statement>(merged, "new").title, "ours");
    EXPECT_EQ(in<Statement>(merged, "new").kind, "evidence");
    EXPECT_EQ(in<Statement>(merged, "new").marking, "marked");
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_EQ(merged.conflicts[0].field, "title");
}

TEST(MergeRules, GroupsThatTogetherFormACircleAreTakenApart) {
    const auto into = [](const char* inner, const char* outer) {
        return [=](Transaction& tx) {
            const GroupId to = idOf<Group>(tx.current(), outer);
            tx.edit(idOf<Group>(tx.current(), inner), [&](Group& g) { g.group = to; });
        };
    };
    for (const auto& merged : {mergeOf({into("g", "h")}, {into("h", "g")}),
                               mergeOf({into("h", "g")}, {into("g", "h")})}) {
        ASSERT_EQ(merged.conflicts.size(), 1U);
        EXPECT_EQ(merged.conflicts[0].kind, ConflictKind::Nesting);
        EXPECT_EQ(merged.conflicts[0].id, "g");
        EXPECT_FALSE(in<Group>(merged, "g").group);
        EXPECT_EQ(merged.map[in<Group>(merged, "h").group].id, "g");
        EXPECT_NE(noteOn(merged, "g").find("kept is nothing"), std::string::npos);
    }
}

TEST(MergeRules, GroupsThatTogetherAreTooDeepAreCut) {
    ArgumentMap before = base();
    const auto tower = [](Transaction& tx, const char* name_, const char* on, std::size_t height) {
        GroupId up = idOf<Group>(tx.current(), on);
        for (std::size_t i = 0; i < height; ++i) {
            auto group = made<Group>(name_ + std::to_string(i));
            group.group = up;
            up = tx.insert(group);
        }
        return up;
    };
    const ArgumentMap ours =
        with(before, {[&](Transaction& tx) {
                 const GroupId top = tower(tx, "o", "g", 60);
                 tx.edit(idOf<Group>(tx.current(), "h"), [&](Group& g) { g.group = top; });
             }});
    const ArgumentMap theirs = with(before, {[&](Transaction& tx) { tower(tx, "t", "h", 60); }});
    const Merged merged = merge(before, ours, theirs);
    EXPECT_EQ(merged.map.table<Group>().size(), 122U);
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_EQ(merged.conflicts[0].kind, ConflictKind::Nesting);
    EXPECT_EQ(merged.conflicts[0].id, "t38") << "g, 60, h and 38 more are a hundred";
}

TEST(MergeRules, AnswersThatTogetherFormACircleAreTakenApart) {
    const ArgumentMap before = with(base(), {add(made<Comment>("k")), add(made<Comment>("l"))});
    const auto answers = [](const char* from, const char* to) {
        return [=](Transaction& tx) {
            const CommentId id = idOf<Comment>(tx.current(), to);
            tx.edit(idOf<Comment>(tx.current(), from), [&](Comment& c) { c.replyTo = id; });
        };
    };
    const Merged merged =
        merge(before, with(before, {answers("k", "l")}), with(before, {answers("l", "k")}));
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_EQ(merged.conflicts[0].field, "replyTo");
}

TEST(MergeRules, EndsOfALikelihoodThatWouldCrossAreOneConflict) {
    const ArgumentMap before = with(base(), {edit<Statement>("a", [](Statement& s) {
                                        s.likelihoodLow = 200'000;
                                        s.likelihoodHigh = 800'000;
                                    })});
    const Merged merged = merge(
        before,
        with(before, {edit<Statement>("a", [](Statement& s) { s.likelihoodLow = 700'000; })}),
        with(before, {edit<Statement>("a", [](Statement& s) { s.likelihoodHigh = 300'000; })}));
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_EQ(merged.conflicts[0].field, "likelihood");
    EXPECT_EQ(in<Statement>(merged, "a").likelihoodLow, 700'000);
    EXPECT_EQ(in<Statement>(merged, "a").likelihoodHigh, 800'000);
    EXPECT_NE(noteOn(merged, "a").find("300000"), std::string::npos);
}

TEST(MergeRules, PropertiesOfTheMapGoFieldByField) {
    const auto set = [](const char* title, const char* language, const char* record) {
        return [=](Transaction& tx) {
            MapProperties properties;
            properties.title = title;
            properties.language = language;
            properties.unknownRecords = {record};
            tx.setProperties(properties);
        };
    };
    const Merged merged =
        mergeOf({set("T", "", "participant 1:p 1:x")}, {set("T", "en", "participant 1:p 1:y")});
    EXPECT_EQ(merged.map.properties().title, "T");
    EXPECT_EQ(merged.map.properties().language, "en");
    EXPECT_EQ(merged.map.properties().unknownRecords.size(), 2U) << "both versions of p";
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_TRUE(merged.conflicts[0].id.empty());
    EXPECT_FALSE(noteOn(merged, "").empty());
}
