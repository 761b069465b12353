#include <argmap/model/transaction.hpp>
#include <argmap/plugin/map_image.hpp>
#include <argmap/wire/map_builder.hpp>

#include <gmock/gmock.h>

#include <string>

using namespace argmap;
using namespace argmap::plugin;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

wire::Statement statement(std::string id) {
    wire::Statement s;
    s.id = std::move(id);
    s.wordings = {{"Text.", "", {}}};
    return s;
}

ImportedMap imported(wire::MapBuilder& builder) {
    const wire::BuiltMap built = builder.finish();
    base::Result<ImportedMap> map = mapFromImage(built.image);
    EXPECT_TRUE(map) << (map ? "" : map.error().message);
    return map ? std::move(*map) : ImportedMap();
}

std::vector<std::string> codes(const base::Diagnostics& diagnostics) {
    std::vector<std::string> result;
    for (const base::Diagnostic& d : diagnostics)
        result.push_back(d.code);
    return result;
}

TEST(MapImage, EmptyMapPassesThrough) {
    const auto image = imageOfMap(model::ArgumentMap());
    ASSERT_TRUE(image);
    const auto map = mapFromImage(*image);
    ASSERT_TRUE(map) << map.error().message;
    EXPECT_TRUE(model::sameContent(map->map, model::ArgumentMap()));
}

TEST(MapImage, ForwardReferencesAndEveryKindOfItem) {
    wire::MapBuilder builder;
    wire::Map properties;
    properties.title = "Title";
    properties.authors = {"A", "B"};
    properties.mainItem = "s1";
    properties.metadata = {{"k", "1.50"}};
    builder.setMap(properties);
    wire::Inference inference;
    inference.id = "i1";
    inference.premises = {{"s2", "minor", "assumption", true, true}};
    inference.target = "s1";
    inference.argument = "a1";
    inference.stance = wire::Stance::Attack;
    inference.strict = true;
    inference.strength = 250'000;
    builder.add(inference);
    wire::Statement first = statement("s1");
    first.group = "g2";
    first.tags = {"x", "y"};
    first.likelihoodLow = 100;
    first.originLine = 7;
    first.wordings = {{"Größer", "de", {{"bold", "", 0, 6}}}, {"bigger", "en", {}}};
    builder.add(first);
    builder.add(statement("s2"));
    wire::Argument argument;
    argument.id = "a1";
    argument.title = "An argument";
    builder.add(argument);
    wire::Issue issue;
    issue.id = "q1";
    issue.positions = {"s1", "s2"};
    builder.add(issue);
    wire::Relation relation;
    relation.id = "r1";
    relation.kind = "contrary";
    relation.from = "s1";
    relation.to = "i1";
    builder.add(relation);
    wire::Source source;
    source.id = "src";
    source.restsOn = {"src2"};
    builder.add(source);
    source.id = "src2";
    source.restsOn.clear();
    builder.add(source);
    wire::Citation citation;
    citation.id = "c1";
    citation.cited = "s1";
    citation.source = "src";
    citation.spans = {{"exact", "before", "after", 3, 8}};
    builder.add(citation);
    wire::Group group;
    group.id = "g2";
    group.group = "g1";
    group.closed = true;
    builder.add(group);
    group = {};
    group.id = "g1";
    builder.add(group);
    wire::Comment comment;
    comment.id = "n1";
    comment.on = "g1";
    comment.replyTo = "n2";
    builder.add(comment);
    comment.id = "n2";
    comment.replyTo = {};
    builder.add(comment);
    wire::Waiver waiver;
    waiver.id = "w1";
    waiver.on = "s2";
    builder.add(waiver);
    wire::View view;
    view.id = "v1";
    view.positions = {{"s1", -5, 7, true}};
    view.folded = {"g1"};
    builder.add(view);

    const ImportedMap read = imported(builder);
    EXPECT_THAT(codes(read.diagnostics), ElementsAre());
    const model::ArgumentMap& map = read.map;
    EXPECT_EQ(map.properties().authors, (std::vector<std::string>{"A", "B"}));
    EXPECT_EQ(map.item(map.properties().mainItem).id, "s1");
    const model::Inference& i = *map.table<model::Inference>().begin();
    EXPECT_EQ(i.stance, model::Stance::Attack);
    EXPECT_EQ(map[i.premises.at(0).statement].id, "s2");
    EXPECT_EQ(map.item(i.target).id, "s1");
    EXPECT_EQ(i.strength, 250'000);
    const model::Statement& s = *map.table<model::Statement>().begin();
    EXPECT_EQ(map[s.group].id, "g2");
    EXPECT_EQ(map[map[s.group].group].id, "g1");
    EXPECT_EQ(s.wordings.at(0).marks.at(0).end, 6U);
    EXPECT_EQ(s.likelihoodLow, 100);
    EXPECT_EQ(s.likelihoodHigh, std::nullopt);
    EXPECT_EQ(s.originLine, 7U);
    EXPECT_EQ(map.table<model::Issue>().begin()->positions.size(), 2U);

    const auto image = imageOfMap(map);
    ASSERT_TRUE(image);
    const auto again = mapFromImage(*image);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_TRUE(model::sameContent(map, again->map));
    EXPECT_EQ(*image, *imageOfMap(again->map)) << "the same map gives the same bytes";
}

TEST(MapImage, RemovedItemsLeaveNoHoles) {
    model::Transaction first{model::ArgumentMap()};
    model::Statement a;
    a.id = "a";
    model::Statement b;
    b.id = "b";
    const model::StatementId aId = first.insert(a);
    const model::StatementId bId = first.insert(b);
    model::Inference i;
    i.id = "i";
    i.target = bId;
    first.insert(i);
    model::Transaction second(std::move(first).commit().value());
    second.remove(aId);
    const model::ArgumentMap map = std::move(second).commit().value();
    const auto read = mapFromImage(*imageOfMap(map));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_TRUE(model::sameContent(map, read->map));
}

TEST(MapImage, OrderOfCallsBecomesOrder) {
    wire::MapBuilder builder;
    for (const char* id : {"z", "a", "m"})
        builder.add(statement(id));
    const ImportedMap read = imported(builder);
    std::string last;
    for (const model::Statement& s : read.map.table<model::Statement>()) {
        EXPECT_LT(last, s.order);
        last = s.order;
    }
}

TEST(MapImage, SomeWithOrderSomeWithout) {
    wire::MapBuilder builder;
    const auto add = [&](const char* id, const char* order) {
        wire::Statement s = statement(id);
        s.order = order;
        builder.add(s);
    };
    add("first", "");
    add("third", "k");
    add("fourth", "");
    add("second", "c");
    const ImportedMap read = imported(builder);
    std::vector<std::pair<std::string, std::string>> sorted;
    for (const model::Statement& s : read.map.table<model::Statement>())
        sorted.emplace_back(s.order, s.id);
    std::sort(sorted.begin(), sorted.end());
    EXPECT_EQ(sorted.at(0).second, "first");
    EXPECT_EQ(sorted.at(1).second, "second");
    EXPECT_EQ(sorted.at(2).second, "third");
    EXPECT_EQ(sorted.at(3).second, "fourth");
}

TEST(MapImage, WhatTheModelForbidsIsPutRightAndTold) {
    wire::MapBuilder builder;
    wire::Statement s = statement("s");
    s.originLine = 12;
    s.wordings[0].marks = {{"bold", "", 0, 4}, {"bold", "", 2, 40}, {"bold", "", 3, 2}};
    s.likelihoodLow = 2'000'000;
    s.likelihoodHigh = -1;
    builder.add(s);
    wire::Statement t = statement("t");
    t.likelihoodLow = 900;
    t.likelihoodHigh = 100;
    builder.add(t);
    wire::Inference i;
    i.id = "i";
    i.target = "i";
    builder.add(i);
    wire::Citation c;
    c.id = "c";
    c.cited = "s";
    c.spans = {{"x", "", "", 9, 3}, {"y", "", "", -4, 2}};
    builder.add(c);
    const ImportedMap read = imported(builder);
    EXPECT_THAT(codes(read.diagnostics),
                ElementsAre("import.mark", "import.number", "import.number", "import.number",
                            "import.reference", "import.span", "import.number"));
    EXPECT_EQ(read.diagnostics.at(0).item, "s");
    EXPECT_EQ(read.diagnostics.at(0).begin.line, 12U);
    EXPECT_EQ(read.diagnostics.at(0).severity, base::Severity::Warning);
    const model::Statement& kept = *read.map.table<model::Statement>().begin();
    EXPECT_EQ(kept.wordings.at(0).marks.size(), 1U);
    EXPECT_EQ(kept.likelihoodLow, std::nullopt);
    EXPECT_EQ(read.map.table<model::Inference>().begin()->target, model::ItemRef());
    EXPECT_EQ(read.map.table<model::Citation>().begin()->spans.at(0).start, std::nullopt);
}

TEST(MapImage, RecordsOfANewerFileAreKeptAndNothingElseIsTakenForOne) {
    wire::MapBuilder builder;
    wire::Map properties;
    properties.unknownRecords = {"locution x 1", "statement forged", "locution x 1",
                                 "not\na record"};
    builder.setMap(properties);
    const ImportedMap read = imported(builder);
    EXPECT_THAT(read.map.properties().unknownRecords, ElementsAre("locution x 1"));
    EXPECT_THAT(codes(read.diagnostics), ElementsAre("import.unknown-record"));
}

TEST(MapImage, RelationsThatLackAnItemGoWithThoseThatRelateToThem) {
    wire::MapBuilder builder;
    builder.add(statement("s"));
    const auto add = [&](const char* id, const char* from, const char* to) {
        wire::Relation r;
        r.id = id;
        r.from = from;
        r.to = to;
        builder.add(r);
    };
    add("r1", "s", "r3");
    add("r2", "s", "s");
    add("r3", "s", "");
    add("r4", "r2", "s");
    wire::Comment comment;
    comment.id = "c";
    comment.on = "r3";
    builder.add(comment);
    wire::View view;
    view.id = "v";
    view.folded = {"r1", "r4"};
    builder.add(view);
    const ImportedMap read = imported(builder);
    EXPECT_EQ(read.map.table<model::Relation>().size(), 2U);
    EXPECT_THAT(codes(read.diagnostics), ElementsAre("import.relation", "import.relation",
                                                     "import.reference", "import.reference"));
    const auto r4 = read.map.find("r4");
    ASSERT_TRUE(r4);
    EXPECT_EQ(read.map.item(read.map[r4->as<model::RelationId>()].from).id, "r2");
    const model::View& kept = *read.map.table<model::View>().begin();
    ASSERT_EQ(kept.folded.size(), 1U);
    EXPECT_EQ(read.map.item(kept.folded[0]).id, "r4");
}

TEST(MapImage, GroupsNestedTooDeepAreRaised) {
    wire::MapBuilder builder;
    for (int i = 0; i < 1000; ++i) {
        wire::Group g;
        g.id = "g" + std::to_string(i);
        if (i > 0)
            g.group = "g" + std::to_string(i - 1);
        builder.add(g);
    }
    const ImportedMap read = imported(builder);
    EXPECT_EQ(read.map.table<model::Group>().size(), 1000U);
    EXPECT_EQ(read.diagnostics.size(), 9U);
}

TEST(MapImage, GarbageIsRefused) {
    const std::string garbage = "no image at all, by any means";
    const auto map = mapFromImage(
        std::span(reinterpret_cast<const std::uint8_t*>(garbage.data()), garbage.size()));
    ASSERT_FALSE(map);
    EXPECT_EQ(map.error().code, "image.invalid");
    EXPECT_FALSE(mapFromImage({}));
}

} // namespace
