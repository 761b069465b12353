// What the builder makes of items that are not as they should be.
#include <argmap/wire/map_builder.hpp>
#include <argmap/wire/map_view.hpp>

#include <gtest/gtest.h>

namespace argmap::wire {
namespace {

using Kind = MapProblem::Kind;

Statement statement(std::string id, std::uint32_t line = 0) {
    Statement item;
    item.id = std::move(id);
    item.originLine = line;
    return item;
}

Inference inference(std::string id, std::vector<Premise> premises, Reference target) {
    Inference item;
    item.id = std::move(id);
    item.originLine = 7;
    item.premises = std::move(premises);
    item.target = std::move(target);
    return item;
}

Premise premise(Reference statement) {
    return {std::move(statement), "", "", false, false};
}

// A finished map together with its view.
struct Built {
    explicit Built(MapBuilder& builder) : map(builder.finish()), view(MapView::open(map.image)) {
        EXPECT_TRUE(view) << view.error();
    }
    BuiltMap map;
    Checked<MapView> view;
};

TEST(MapBuilder, ResolvesReferencesToLaterItems) {
    MapBuilder builder;
    builder.add(inference("i", {premise("s")}, "t"));
    builder.add(statement("t"));
    builder.add(statement("s"));
    const Built built(builder);
    EXPECT_TRUE(built.map.problems.empty());
    EXPECT_EQ(built.view->get<Inference>(0).target.id, "t");
    EXPECT_EQ(built.view->get<Inference>(0).premises.at(0).statement.id, "s");
}

TEST(MapBuilder, LeavesOutReferencesThatNameNothing) {
    MapBuilder builder;
    builder.add(statement("s"));
    builder.add(inference("i", {premise("gone"), premise("s"), premise("")}, "nowhere"));
    Issue issue;
    issue.id = "q";
    issue.positions = {"gone", "s", "", "away"};
    builder.add(issue);
    const Built built(builder);
    const std::vector<MapProblem> expected{
        {Kind::UnresolvedReference, "i", 7, "statement", "gone"},
        {Kind::UnresolvedReference, "i", 7, "statement", ""},
        {Kind::UnresolvedReference, "i", 7, "target", "nowhere"},
        {Kind::UnresolvedReference, "q", 0, "positions", "gone"},
        {Kind::UnresolvedReference, "q", 0, "positions", "away"}};
    EXPECT_EQ(built.map.problems, expected);
    ASSERT_EQ(built.view->get<Inference>(0).premises.size(), 1u);
    EXPECT_EQ(built.view->get<Inference>(0).premises[0].statement.id, "s");
    EXPECT_TRUE(built.view->get<Inference>(0).target.empty());
    EXPECT_EQ(built.view->get<Issue>(0).positions, std::vector<Reference>{"s"});
    EXPECT_EQ(
        message(expected[2]),
        "No item has the id \"nowhere\", which target of \"i\" names; the reference is left out.");
}

TEST(MapBuilder, LeavesOutReferencesToTheWrongType) {
    MapBuilder builder;
    builder.add(statement("s"));
    builder.add(inference("i", {premise("i")}, "i"));
    Statement grouped = statement("g");
    grouped.group = "s";
    builder.add(grouped);
    const Built built(builder);
    const std::vector<MapProblem> expected{{Kind::WrongReference, "g", 0, "group", "s"},
                                           {Kind::WrongReference, "i", 7, "statement", "i"}};
    EXPECT_EQ(built.map.problems, expected);
    EXPECT_EQ(built.view->get<Inference>(0).target.id, "i");
}

TEST(MapBuilder, GivesASecondItemWithAnIdAnother) {
    MapBuilder builder;
    builder.add(statement("a", 1));
    builder.add(statement("a", 2));
    builder.add(statement("a-2", 3));
    builder.add(statement("a", 4));
    builder.add(inference("i", {premise("a")}, "a-2"));
    const Built built(builder);
    const std::vector<MapProblem> expected{{Kind::DuplicateId, "a-3", 2, "id", "a"},
                                           {Kind::DuplicateId, "a-4", 4, "id", "a"}};
    EXPECT_EQ(built.map.problems, expected);
    EXPECT_EQ(built.view->get<Statement>(0).id, "a");
    EXPECT_EQ(built.view->get<Statement>(2).id, "a-2");
    EXPECT_EQ(built.view->records<Inference>()[0].target.row, 2u);
    EXPECT_EQ(built.view->records<Premise>()[0].statement.row, 0u);
}

TEST(MapBuilder, MakesMalformedIdsWellFormedAndReferencesFollow) {
    MapBuilder builder;
    builder.add(statement("a b", 1));
    builder.add(statement(std::string(80, 'x'), 2));
    builder.add(statement("\xFF", 3));
    builder.add(inference("i", {premise("a b"), premise("\xFF")}, std::string(80, 'x')));
    const Built built(builder);
    ASSERT_EQ(built.map.problems.size(), 3u);
    EXPECT_EQ(built.map.problems[0], (MapProblem{Kind::MalformedId, "a-b", 1, "id", "a b"}));
    const Inference made = built.view->get<Inference>(0);
    EXPECT_EQ(made.premises.at(0).statement.id, "a-b");
    EXPECT_EQ(made.premises.at(1).statement.id, "---");
    EXPECT_EQ(made.target.id, std::string(56, 'x'));
}

TEST(MapBuilder, NamesItemsWithoutAnId) {
    MapBuilder builder;
    builder.add(statement(""));
    builder.add(statement("statement-2"));
    builder.add(statement("statement-1"));
    builder.add(statement(""));
    const Built built(builder);
    EXPECT_TRUE(built.map.problems.empty());
    EXPECT_EQ(built.view->get<Statement>(0).id, "statement-1-2");
    EXPECT_EQ(built.view->get<Statement>(3).id, "statement-4");
}

TEST(MapBuilder, RepairsTextsThatAreNotUtf8) {
    MapBuilder builder;
    Statement item = statement("s", 4);
    item.title = "a\xC3(";
    item.wordings = {{"\xF0\x9F", "", {}}};
    builder.add(item);
    const Built built(builder);
    EXPECT_EQ(built.map.problems, (std::vector<MapProblem>{{Kind::InvalidText, "s", 4, "", ""}}));
    EXPECT_EQ(built.view->get<Statement>(0).title, "a\uFFFD(");
    EXPECT_EQ(built.view->get<Statement>(0).wordings.at(0).text, "\uFFFD\uFFFD");
}

TEST(MapBuilder, KeepsMetadataThatIsNotJsonAsText) {
    MapBuilder builder;
    Statement item = statement("s", 5);
    item.metadata = {{"a", " 1.0 \n"}, {"b", "two words"}, {"c", ""}, {"d", "[1,]"}};
    builder.add(item);
    const Built built(builder);
    EXPECT_EQ(built.map.problems,
              (std::vector<MapProblem>{{Kind::InvalidMetadata, "s", 5, "metadata", "b"},
                                       {Kind::InvalidMetadata, "s", 5, "metadata", "c"},
                                       {Kind::InvalidMetadata, "s", 5, "metadata", "d"}}));
    const std::vector<Metadata> expected{
        {"a", "1.0"}, {"b", "\"two words\""}, {"c", "\"\""}, {"d", "\"[1,]\""}};
    EXPECT_EQ(built.view->get<Statement>(0).metadata, expected);
}

TEST(MapBuilder, BreaksCirclesOfGroupsAndReplies) {
    MapBuilder builder;
    for (const auto& [id, parent] :
         {std::pair{"a", "b"}, {"b", "c"}, {"c", "a"}, {"d", "d"}, {"e", "a"}}) {
        Group group;
        group.id = id;
        group.group = parent;
        builder.add(group);
    }
    Comment comment;
    comment.id = "x";
    comment.replyTo = "x";
    builder.add(comment);
    const Built built(builder);
    EXPECT_EQ(built.map.problems,
              (std::vector<MapProblem>{{Kind::CircularReference, "c", 0, "group", "a"},
                                       {Kind::CircularReference, "d", 0, "group", "d"},
                                       {Kind::CircularReference, "x", 0, "replyTo", "x"}}));
    EXPECT_EQ(built.view->get<Group>(4).group.id, "a");
}

TEST(MapBuilder, TakesManyItemsWithOneIdInLinearTime) {
    MapBuilder builder;
    for (int i = 0; i < 50'000; ++i)
        builder.add(statement("same"));
    const Built built(builder);
    EXPECT_EQ(built.map.problems.size(), 49'999u);
    EXPECT_EQ(built.view->get<Statement>(49'999).id, "same-50000");
}

TEST(MapBuilder, IsEmptyAfterFinish) {
    MapBuilder builder;
    builder.add(statement("a"));
    const Built first(builder);
    builder.add(statement("a"));
    const Built second(builder);
    EXPECT_TRUE(second.map.problems.empty());
    EXPECT_EQ(second.view->count<Statement>(), 1u);
}

} // namespace
} // namespace argmap::wire
