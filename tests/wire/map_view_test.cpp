// What a map image must keep to: each rule has an image that breaks it.
#include <argmap/wire/image_writer.hpp>
#include <argmap/wire/map_view.hpp>

#include <gtest/gtest.h>

#include <functional>

namespace argmap::wire {
namespace {

// A map that is sound until `change` breaks it: two statements, an inference, two groups, a
// comment, a view.
struct Draft {
    StringPool strings;
    std::vector<argmap_map> map{1};
    std::vector<argmap_statement> statements{2};
    std::vector<argmap_inference> inferences{1};
    std::vector<argmap_group> groups{2};
    std::vector<argmap_comment> comments{1};
    std::vector<argmap_view> views{1};
    std::vector<argmap_premise> premises{1};
    std::vector<argmap_metadata> metadata{1};
    std::vector<argmap_position> positions{1};
    std::vector<argmap_ref> refs{1};

    Draft() {
        statements[0].item.id = strings.add("s1");
        statements[1].item.id = strings.add("s2");
        inferences[0].item.id = strings.add("i1");
        groups[0].item.id = strings.add("g1");
        groups[1].item.id = strings.add("g2");
        comments[0].item.id = strings.add("c1");
        views[0].item.id = strings.add("v1");
        premises[0].statement = {ARGMAP_TABLE_STATEMENTS, 0};
        inferences[0].premises = {0, 1};
        inferences[0].target = {ARGMAP_TABLE_STATEMENTS, 1};
        metadata[0] = {strings.add("key"), strings.add("[1.0]")};
        statements[0].item.metadata = {0, 1};
        groups[1].item.group = {ARGMAP_TABLE_GROUPS, 0};
        comments[0].on = {ARGMAP_TABLE_INFERENCES, 0};
        positions[0].item = {ARGMAP_TABLE_STATEMENTS, 1};
        refs[0] = {ARGMAP_TABLE_GROUPS, 1};
        views[0].positions = {0, 1};
        views[0].folded = {0, 1};
    }

    std::string error() const {
        ImageWriter writer(ARGMAP_IMAGE_MAP);
        writer.add(strings);
        writer.add(ARGMAP_TABLE_MAP, map);
        writer.add(ARGMAP_TABLE_STATEMENTS, statements);
        writer.add(ARGMAP_TABLE_INFERENCES, inferences);
        writer.add(ARGMAP_TABLE_GROUPS, groups);
        writer.add(ARGMAP_TABLE_COMMENTS, comments);
        writer.add(ARGMAP_TABLE_VIEWS, views);
        writer.add(ARGMAP_TABLE_PREMISES, premises);
        writer.add(ARGMAP_TABLE_METADATA, metadata);
        writer.add(ARGMAP_TABLE_POSITIONS, positions);
        writer.add(ARGMAP_TABLE_REFS, refs);
        return MapView::open(writer.finish()).error();
    }
};

std::string errorWith(const std::function<void(Draft&)>& change) {
    Draft draft;
    change(draft);
    return draft.error();
}

TEST(MapViewRules, ASoundMapOpens) {
    EXPECT_EQ(Draft().error(), "");
}

TEST(MapViewRules, ThereIsOneMap) {
    EXPECT_EQ(errorWith([](Draft& d) { d.map.resize(2); }), "the image holds more than one map");
}

TEST(MapViewRules, TextsLieInThePool) {
    EXPECT_EQ(errorWith([](Draft& d) { d.statements[1].title = {1000, 5}; }),
              "statements 1: title is not a text of the image");
    EXPECT_EQ(errorWith([](Draft& d) { d.map[0].title = {0, 0xFFFFFFFF}; }),
              "map 0: title is not a text of the image");
}

TEST(MapViewRules, ListsLieInTheirTables) {
    EXPECT_EQ(errorWith([](Draft& d) { d.inferences[0].premises = {1, 1}; }),
              "inferences 0: premises reaches past the end of its table");
    EXPECT_EQ(errorWith([](Draft& d) { d.statements[1].wordings = {0xFFFFFFFF, 2}; }),
              "statements 1: wordings reaches past the end of its table");
}

TEST(MapViewRules, NoRowStandsInTwoLists) {
    EXPECT_EQ(errorWith([](Draft& d) { d.statements[1].item.metadata = {0, 1}; }),
              "statements 1: metadata shares rows with another list");
}

TEST(MapViewRules, ReferencesNameItemsThatAreThere) {
    EXPECT_EQ(errorWith([](Draft& d) { d.inferences[0].target.row = 2; }),
              "inferences 0: target names an item that is not there");
    EXPECT_EQ(errorWith([](Draft& d) { d.premises[0].statement.row = 0xFFFFFFFF; }),
              "inferences 0: statement names an item that is not there");
}

TEST(MapViewRules, ReferencesNameItemsOfTheRightType) {
    const std::string wrong = " names an item of a type that it cannot name";
    EXPECT_EQ(errorWith([](Draft& d) { d.inferences[0].target.table = ARGMAP_TABLE_GROUPS; }),
              "inferences 0: target" + wrong);
    EXPECT_EQ(errorWith([](Draft& d) { d.premises[0].statement.table = ARGMAP_TABLE_INFERENCES; }),
              "inferences 0: statement" + wrong);
    EXPECT_EQ(errorWith([](Draft& d) { d.map[0].main_item = {ARGMAP_TABLE_GROUPS, 0}; }),
              "map 0: mainItem" + wrong);
    EXPECT_EQ(errorWith([](Draft& d) { d.comments[0].on = {ARGMAP_TABLE_PREMISES, 0}; }),
              "comments 0: on" + wrong);
    EXPECT_EQ(errorWith([](Draft& d) { d.comments[0].on = {ARGMAP_TABLE_MAP, 0}; }),
              "comments 0: on" + wrong);
}

TEST(MapViewRules, EntriesOfListsNameAnItem) {
    EXPECT_EQ(errorWith([](Draft& d) { d.comments[0].on = {}; }), "");
    EXPECT_NE(errorWith([](Draft& d) { d.premises[0].statement = {}; }), "");
    EXPECT_NE(errorWith([](Draft& d) { d.positions[0].item = {}; }), "");
    EXPECT_NE(errorWith([](Draft& d) { d.refs[0] = {}; }), "");
}

TEST(MapViewRules, SwitchesAndStancesAreKnown) {
    EXPECT_EQ(errorWith([](Draft& d) { d.inferences[0].strict = 2; }),
              "inferences 0: strict is neither 0 nor 1");
    EXPECT_EQ(errorWith([](Draft& d) { d.inferences[0].stance = 3; }),
              "inferences 0: stance is not a stance");
}

TEST(MapViewRules, IdsAreWellFormedAndUnique) {
    EXPECT_EQ(errorWith([](Draft& d) { d.groups[1].item.id = d.strings.add("a b"); }),
              "group 1 has a malformed id");
    EXPECT_EQ(errorWith([](Draft& d) { d.groups[1].item.id = {}; }), "group 1 has a malformed id");
    EXPECT_EQ(errorWith([](Draft& d) { d.groups[1].item.id = d.strings.add("s2"); }),
              "two items have the id \"s2\"");
}

TEST(MapViewRules, MetadataIsJson) {
    EXPECT_EQ(errorWith([](Draft& d) { d.metadata[0].value = d.strings.add("one"); }),
              "statements 0: metadata has a value that is not JSON");
    EXPECT_EQ(errorWith([](Draft& d) { d.metadata[0].value = {}; }),
              "statements 0: metadata has a value that is not JSON");
}

TEST(MapViewRules, NothingStandsWithinItself) {
    EXPECT_EQ(errorWith([](Draft& d) { d.groups[0].item.group = {ARGMAP_TABLE_GROUPS, 1}; }),
              "a group stands within itself");
    EXPECT_EQ(errorWith([](Draft& d) { d.comments[0].reply_to = {ARGMAP_TABLE_COMMENTS, 0}; }),
              "a comment replies to itself");
}

} // namespace
} // namespace argmap::wire
