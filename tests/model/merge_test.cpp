// Three-way merges, case by case.
#include <argmap/model/merge.hpp>
#include <argmap/model/transaction.hpp>

#include <gtest/gtest.h>

#include <functional>

using namespace argmap::model;

namespace {

using Edit = std::function<void(Transaction&)>;

template <class T>
T made(std::string id) {
    T item;
    item.id = std::move(id);
    item.order = "V";
    return item;
}

template <class T>
typename T::Id idOf(const ArgumentMap& map, const std::string& id) {
    return map.find(id).value_or(ItemRef()).as<typename T::Id>();
}

template <class T, class F>
Edit edit(std::string id, F change) {
    return [=](Transaction& tx) { tx.edit(idOf<T>(tx.current(), id), change); };
}
Edit without(std::string id) {
    return [=](Transaction& tx) { tx.remove(*tx.current().find(id)); };
}
template <class T>
Edit add(T item) {
    return [=](Transaction& tx) { tx.insert(item); };
}

ArgumentMap with(const ArgumentMap& map, std::initializer_list<Edit> edits) {
    Transaction tx(map);
    for (const Edit& each : edits)
        each(tx);
    return std::move(tx).commit().value();
}

// Statements a, b, c; an inference i from b to a; groups g, h.
ArgumentMap base() {
    Transaction tx{ArgumentMap()};
    for (const char* id : {"a", "b", "c"}) {
        auto item = made<Statement>(id);
        item.title = id;
        item.wordings = {{std::string("text of ") + id, "", {}}};
        tx.insert(item);
    }
    auto inference = made<Inference>("i");
    inference.premises = {{idOf<Statement>(tx.current(), "b"), "", "", false, false}};
    inference.target = *tx.current().find("a");
    tx.insert(inference);
    tx.insert(made<Group>("g"));
    tx.insert(made<Group>("h"));
    return std::move(tx).commit().value();
}

Merged mergeOf(std::initializer_list<Edit> ours, std::initializer_list<Edit> theirs) {
    return merge(base(), with(base(), ours), with(base(), theirs));
}

template <class T>
const T& in(const Merged& merged, const std::string& id) {
    return merged.map[idOf<T>(merged.map, id)];
}

std::string noteOn(const Merged& merged, const std::string& id) {
    for (const Comment& comment : merged.map.table<Comment>())
        if (comment.author == mergeAuthor &&
            (id.empty() ? !comment.on : comment.on && merged.map.item(comment.on).id == id))
            return comment.text;
    return {};
}

} // namespace

TEST(Merge, FieldsOfOneItemGoTogether) {
    const Merged merged =
        mergeOf({edit<Statement>("a", [](Statement& s) { s.title = "A"; })},
                {edit<Statement>("a", [](Statement& s) { s.kind = "evidence"; })});
    EXPECT_TRUE(merged.conflicts.empty());
    EXPECT_EQ(in<Statement>(merged, "a").title, "A");
    EXPECT_EQ(in<Statement>(merged, "a").kind, "evidence");
    EXPECT_TRUE(merged.map.table<Comment>().empty());
}

TEST(Merge, TwoValuesOfOneFieldAreAConflictThatTellsBoth) {
    const Merged merged = mergeOf({edit<Statement>("a", [](Statement& s) { s.title = "ours"; })},
                                  {edit<Statement>("a", [](Statement& s) { s.title = "theirs"; })});
    ASSERT_EQ(merged.conflicts.size(), 1U);
    const Conflict& conflict = merged.conflicts.front();
    EXPECT_EQ(conflict.kind, ConflictKind::Field);
    EXPECT_EQ(conflict.id, "a");
    EXPECT_EQ(conflict.field, "title");
    EXPECT_EQ(conflict.base.text, "a");
    EXPECT_EQ(conflict.ours.text, "ours");
    EXPECT_EQ(conflict.theirs.text, "theirs");
    EXPECT_EQ(in<Statement>(merged, "a").title, "ours");
    EXPECT_EQ(noteOn(merged, "a"), "both sides changed title (it was \"a\"): kept is \"ours\", the "
                                   "other side has \"theirs\"");
    const Comment& comment = in<Comment>(merged, conflict.comment);
    EXPECT_EQ(comment.tags, std::vector<std::string>{std::string(mergeTag)});
    EXPECT_TRUE(comment.time.empty()) << "no time stamps unasked";
}

TEST(Merge, TheSameConflictTwiceLeavesOneComment) {
    const ArgumentMap ours =
        with(base(), {edit<Statement>("a", [](Statement& s) { s.title = "ours"; })});
    const ArgumentMap theirs =
        with(base(), {edit<Statement>("a", [](Statement& s) { s.title = "theirs"; })});
    const Merged first = merge(base(), ours, theirs);
    const Merged second = merge(base(), first.map, theirs);
    EXPECT_TRUE(sameContent(first.map, second.map));
    EXPECT_EQ(first.conflicts, second.conflicts);
}

TEST(Merge, TwoRewordingsStandBesideEachOther) {
    const Merged merged =
        mergeOf({edit<Statement>("a", [](Statement& s) { s.wordings[0].text = "ours"; })},
                {edit<Statement>("a", [](Statement& s) { s.wordings[0].text = "theirs"; })});
    const auto& wordings = in<Statement>(merged, "a").wordings;
    ASSERT_EQ(wordings.size(), 2U);
    EXPECT_EQ(wordings[0].text, "ours");
    EXPECT_EQ(wordings[1].text, "theirs");
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_TRUE(merged.conflicts[0].bothKept);
}

TEST(Merge, ARewordingAndATranslationGoTogether) {
    const Merged merged =
        mergeOf({edit<Statement>("a", [](Statement& s) { s.wordings[0].text = "ours"; })},
                {edit<Statement>("a", [](Statement& s) {
                    s.wordings[0].language = "en";
                    s.wordings.push_back({"theirs", "de", {}});
                })});
    EXPECT_TRUE(merged.conflicts.empty());
    const auto& wordings = in<Statement>(merged, "a").wordings;
    ASSERT_EQ(wordings.size(), 2U);
    EXPECT_EQ(wordings[0], (Wording{"ours", "en", {}}));
    EXPECT_EQ(wordings[1], (Wording{"theirs", "de", {}}));
}

TEST(Merge, MarksOfOneTextGoTogether) {
    const Merged merged = mergeOf(
        {edit<Statement>("a", [](Statement& s) { s.wordings[0].marks = {{"bold", "", 0, 4}}; })},
        {edit<Statement>("a", [](Statement& s) { s.wordings[0].marks = {{"italic", "", 5, 9}}; })});
    EXPECT_TRUE(merged.conflicts.empty());
    EXPECT_EQ(in<Statement>(merged, "a").wordings[0].marks.size(), 2U);
}

TEST(Merge, MarksOfATextThatTheOtherSideShortensStayWithIt) {
    const Merged merged = mergeOf(
        {edit<Statement>("a", [](Statement& s) { s.wordings[0].text = "t"; })},
        {edit<Statement>("a", [](Statement& s) { s.wordings[0].marks = {{"bold", "", 0, 9}}; })});
    const auto& wordings = in<Statement>(merged, "a").wordings;
    ASSERT_EQ(wordings.size(), 2U);
    EXPECT_EQ(wordings[0].text, "t");
    EXPECT_EQ(wordings[1].text, "text of a");
    EXPECT_EQ(wordings[1].marks.size(), 1U);
    EXPECT_EQ(merged.conflicts.size(), 1U);
}

TEST(Merge, TagsMetadataAndPremisesGoElementByElement) {
    const auto premise = [](const ArgumentMap& map, const char* id) {
        return Premise{idOf<Statement>(map, id), "", "", false, false};
    };
    const Merged merged =
        mergeOf({edit<Inference>("i",
                                 [](Inference& i) {
                                     i.tags = {"x"};
                                     i.metadata = {{"k", "1"}};
                                     i.premises[0].role = "minor";
                                 })},
                {[&](Transaction& tx) {
                    const Premise c = premise(tx.current(), "c");
                    tx.edit(idOf<Inference>(tx.current(), "i"), [&](Inference& i) {
                        i.tags = {"y"};
                        i.metadata = {{"l", "2"}};
                        i.premises[0].negated = true;
                        i.premises.push_back(c);
                    });
                }});
    EXPECT_TRUE(merged.conflicts.empty());
    const auto& inference = in<Inference>(merged, "i");
    EXPECT_EQ(inference.tags, (std::vector<std::string>{"x", "y"}));
    EXPECT_EQ(inference.metadata.size(), 2U);
    ASSERT_EQ(inference.premises.size(), 2U);
    EXPECT_EQ(inference.premises[0].role, "minor");
    EXPECT_TRUE(inference.premises[0].negated);
    EXPECT_EQ(merged.map[inference.premises[1].statement].id, "c");
}

TEST(Merge, AValueOfMetadataThatBothSetIsAConflictUnderItsKey) {
    const Merged merged =
        mergeOf({edit<Statement>("a", [](Statement& s) { s.metadata = {{"k", "1"}}; })},
                {edit<Statement>("a", [](Statement& s) { s.metadata = {{"k", "2"}}; })});
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_EQ(merged.conflicts[0].field, "metadata[k].value");
    EXPECT_EQ(in<Statement>(merged, "a").metadata, (std::vector<Metadata>{{"k", "1"}}));
}

TEST(Merge, WhatOneEditedAndTheOtherRemovedStays) {
    for (const bool oursRemoved : {true, false}) {
        const auto edited = {edit<Statement>("c", [](Statement& s) { s.title = "edited"; })};
        const auto gone = {without("c")};
        const Merged merged = oursRemoved ? mergeOf(gone, edited) : mergeOf(edited, gone);
        EXPECT_EQ(in<Statement>(merged, "c").title, "edited");
        ASSERT_EQ(merged.conflicts.size(), 1U);
        EXPECT_EQ(merged.conflicts[0].kind, ConflictKind::Removal);
        EXPECT_EQ(merged.conflicts[0].oursRemoved, oursRemoved);
        EXPECT_EQ(noteOn(merged, "c"), "one side removed this, the other changed it: it is kept");
    }
}

TEST(Merge, WhatTheOtherSideNewlyRefersToStaysWithAllThatItNeeds) {
    const ArgumentMap before =
        with(base(), {[](Transaction& tx) {
                 const GroupId g = idOf<Group>(tx.current(), "g");
                 tx.edit(idOf<Statement>(tx.current(), "c"), [&](Statement& s) { s.group = g; });
             }});
    const ArgumentMap cut = with(before, {without("c"), without("g")});
    const ArgumentMap commented = with(before, {[](Transaction& tx) {
                                           auto comment = made<Comment>("new");
                                           comment.on = *tx.current().find("c");
                                           tx.insert(comment);
                                       }});
    for (const bool oursRemoved : {true, false}) {
        const Merged merged =
            oursRemoved ? merge(before, cut, commented) : merge(before, commented, cut);
        EXPECT_TRUE(merged.map.find("c") && merged.map.find("g") && merged.map.find("new"));
        ASSERT_EQ(merged.conflicts.size(), 2U);
        EXPECT_EQ(merged.conflicts[0].kind, ConflictKind::Needed);
        EXPECT_EQ(merged.conflicts[0].id, "c");
        EXPECT_EQ(merged.conflicts[0].other, "new");
        EXPECT_EQ(merged.conflicts[1].id, "g");
        EXPECT_EQ(merged.conflicts[1].other, "c");
    }
}

TEST(Merge, TheMainItemOfOneSideStays) {
    const Merged merged = mergeOf({without("c")}, {[](Transaction& tx) {
                                      MapProperties properties;
                                      properties.mainItem = *tx.current().find("c");
                                      tx.setProperties(properties);
                                  }});
    ASSERT_TRUE(merged.map.find("c"));
    EXPECT_EQ(merged.map.properties().mainItem, *merged.map.find("c"));
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_EQ(inWords(merged.conflicts[0]),
              "one side removed this, but the map of the other side refers to it: it is kept");
}

TEST(Merge, PlacesInAViewGoWithTheirItem) {
    const ArgumentMap before = with(base(), {[](Transaction& tx) {
                                        auto view = made<View>("v");
                                        view.positions = {{*tx.current().find("c"), 1, 1, false}};
                                        tx.insert(view);
                                    }});
    const ArgumentMap cut =
        with(before, {edit<View>("v", [](View& v) { v.positions.clear(); }), without("c")});
    const ArgumentMap moved =
        with(before, {edit<View>("v", [](View& v) { v.positions[0].x = 500; }),
                      edit<View>("v", [](View& v) { v.name = "named"; })});
    for (const bool oursRemoved : {true, false}) {
        const Merged merged = oursRemoved ? merge(before, cut, moved) : merge(before, moved, cut);
        EXPECT_FALSE(merged.map.find("c"));
        EXPECT_TRUE(in<View>(merged, "v").positions.empty());
        EXPECT_EQ(in<View>(merged, "v").name, "named");
    }
}

TEST(Merge, PlacesOfTwoItemsGoTogether) {
    const auto at = [](const char* id, std::int32_t x) {
        return [=](Transaction& tx) {
            tx.edit(idOf<View>(tx.current(), "v"), [&](View& v) {
                for (Position& position : v.positions)
                    if (tx.current().item(position.item).id == id)
                        position.x = x;
            });
        };
    };
    const ArgumentMap before = with(base(), {[](Transaction& tx) {
                                        auto view = made<View>("v");
                                        view.positions = {{*tx.current().find("a"), 1, 1, false},
                                                          {*tx.current().find("b"), 2, 2, false}};
                                        tx.insert(view);
                                    }});
    const Merged merged = merge(before, with(before, {at("a", 70)}), with(before, {at("b", 80)}));
    EXPECT_TRUE(merged.conflicts.empty());
    EXPECT_EQ(in<View>(merged, "v").positions[0].x, 70);
    EXPECT_EQ(in<View>(merged, "v").positions[1].x, 80);
    const Merged both = merge(before, with(before, {at("a", 70)}), with(before, {at("a", 80)}));
    ASSERT_EQ(both.conflicts.size(), 1U);
    EXPECT_EQ(both.conflicts[0].field, "positions[a].place");
}

TEST(Merge, OneIdForItemsOfTwoTypesGivesTheirsANewOneAndReferencesFollow) {
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

TEST(Merge, OneIdForTwoNewItemsOfOneTypeIsMergedFieldByField) {
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

TEST(Merge, GroupsThatTogetherFormACircleAreTakenApart) {
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

TEST(Merge, GroupsThatTogetherAreTooDeepAreCut) {
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

TEST(Merge, AnswersThatTogetherFormACircleAreTakenApart) {
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

TEST(Merge, EndsOfALikelihoodThatWouldCrossAreOneConflict) {
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

TEST(Merge, PropertiesOfTheMapGoFieldByField) {
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

TEST(Merge, AnUneditedSideLeavesTheOther) {
    const ArgumentMap before = base();
    const ArgumentMap side = with(before, {without("c"), add(made<Source>("s"))});
    EXPECT_TRUE(merge(before, side, before).map.isSnapshotOf(side));
    EXPECT_TRUE(sameContent(merge(before, before, side).map, side));
    EXPECT_TRUE(sameContent(merge(before, side, side).map, side));
}
