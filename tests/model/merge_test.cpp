// Three-way merges, case by case.
#include "merge_maps.hpp"

#include <gtest/gtest.h>

using namespace argmap::model;
using namespace argmap::model::mergetest;

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

TEST(Merge, AnUneditedSideLeavesTheOther) {
    const ArgumentMap before = base();
    const ArgumentMap side = with(before, {without("c"), add(made<Source>("s"))});
    EXPECT_TRUE(merge(before, side, before).map.isSnapshotOf(side));
    EXPECT_TRUE(sameContent(merge(before, before, side).map, side));
    EXPECT_TRUE(sameContent(merge(before, side, side).map, side));
}

TEST(Merge, SettlingTakesTheCommentsOutAndKeepsAnAnsweredOne) {
    const auto title = [](const char* id, const char* what) {
        return edit<Statement>(id, [=](Statement& s) { s.title = what; });
    };
    const Merged merged = mergeOf({title("a", "ours"), title("b", "ours")},
                                  {title("a", "theirs"), title("b", "theirs")});
    ASSERT_EQ(openConflicts(merged.map).size(), 2U);
    const ArgumentMap answered = with(merged.map, {[&](Transaction& tx) {
                                          auto answer = made<Comment>("answer");
                                          answer.author = "Anna";
                                          answer.replyTo = openConflicts(tx.current()).front();
                                          tx.insert(answer);
                                      }});
    const ArgumentMap after = settled(answered);
    EXPECT_TRUE(openConflicts(after).empty());
    EXPECT_EQ(after.table<Comment>().size(), 2U) << "the answer and what it answers";
    EXPECT_TRUE(after[idOf<Comment>(after, "answer")].replyTo);
    EXPECT_EQ(settled(base()).table<Comment>().size(), 0U);
}
