// The graph that a layout gets, and what becomes of a layout that does not fit it.
#include "column_layout.hpp"
#include "picture.hpp"
#include "sketch.hpp"

#include <argmap/wire/layout_result.hpp>

#include <gmock/gmock.h>

namespace {

using namespace argmap;
using namespace argmap::test;

diagram::Composition compose(const model::ArgumentMap& map, model::ViewId view = {},
                             const diagram::Options& options = {},
                             const diagram::Places* earlier = nullptr) {
    return diagram::Composition(map, view, diagram::Style{}, options, measurer(), earlier);
}

struct Opened {
    explicit Opened(diagram::Composition composition)
        : made(std::move(composition)), view(*wire::GraphView::open(made.graph())) {}
    diagram::Composition made;
    wire::GraphView view;
};

TEST(Graph, HoldsJointsOnlyWherePremisesJoinOrAStepIsAttacked) {
    Sketch s;
    for (const char* id : {"a", "b", "c", "d", "e", "u"})
        s.claim(id, id);
    s.step("one", Stance::Support, {"b"}, "a");
    s.step("two", Stance::Support, {"c", "d"}, "a");
    s.step("hit", Stance::Support, {"e"}, "a");
    s.step("cut", Stance::Attack, {"u"}, "hit");
    const Opened graph(compose(s.map()));
    std::size_t joints = 0;
    for (std::uint32_t i = 0; i < graph.view.nodes().size(); ++i)
        joints += graph.view.nodes()[i].kind == ARGMAP_NODE_JOINT ? 1U : 0U;
    EXPECT_EQ(joints, 2U);
    std::vector<std::uint32_t> roles;
    for (std::uint32_t i = 0; i < graph.view.edges().size(); ++i)
        roles.push_back(graph.view.edges()[i].role);
    EXPECT_THAT(roles, ::testing::UnorderedElementsAre(ARGMAP_EDGE_INFERENCE, ARGMAP_EDGE_PREMISE,
                                                       ARGMAP_EDGE_PREMISE, ARGMAP_EDGE_CONCLUSION,
                                                       ARGMAP_EDGE_PREMISE, ARGMAP_EDGE_CONCLUSION,
                                                       ARGMAP_EDGE_UNDERCUT));
}

TEST(Graph, TellsPositionsRelationsAndDirection) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").issue("q", "Q?", {"a", "b"});
    s.relation("r", "contradiction", "a", "b");
    diagram::Options options;
    options.direction = diagram::Direction::Up;
    const Opened graph(compose(s.map(), {}, options));
    EXPECT_EQ(graph.view.settings().direction, static_cast<std::uint32_t>(ARGMAP_DIRECTION_UP));
    ASSERT_EQ(graph.view.edges().size(), 3U);
    EXPECT_EQ(graph.view.edges()[0].role, static_cast<std::uint32_t>(ARGMAP_EDGE_POSITION));
    EXPECT_EQ(graph.view.edges()[2].role, static_cast<std::uint32_t>(ARGMAP_EDGE_RELATION));
}

TEST(Graph, PutsBoxesIntoTheirFramesAndJointsIntoTheOneThatHoldsAll) {
    Sketch s;
    for (const char* id : {"a", "b", "c", "d", "e"})
        s.claim(id, id);
    s.step("out", Stance::Support, {"b", "c"}, "a").step("in", Stance::Support, {"d", "e"}, "b");
    s.group("g", "Group").into("g", {"b", "c", "d", "e"});
    const Opened graph(compose(s.map()));
    ASSERT_EQ(graph.view.clusters().size(), 1U);
    EXPECT_GT(graph.view.clusters()[0].title_height, 0);
    std::vector<std::uint32_t> clusters;
    for (std::uint32_t i = 0; i < graph.view.nodes().size(); ++i)
        if (graph.view.nodes()[i].kind == ARGMAP_NODE_JOINT)
            clusters.push_back(graph.view.nodes()[i].cluster);
    EXPECT_THAT(clusters, ::testing::ElementsAre(ARGMAP_NO_ROW, 0U));
    EXPECT_EQ(graph.view.nodes()[0].cluster, ARGMAP_NO_ROW);
}

TEST(Graph, RemembersEarlierPlaces) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").step("i", Stance::Support, {"b"}, "a");
    model::View view;
    view.id = "v";
    view.positions = {{s.find("b"), 1234, -50, true}};
    const model::ViewId id = s.transaction().insert(view);
    const Opened graph(compose(s.map(), id));
    EXPECT_EQ(graph.view.nodes()[0].earlier_x, ARGMAP_ABSENT);
    EXPECT_EQ(graph.view.nodes()[1].earlier_x, 1234);
    EXPECT_EQ(graph.view.nodes()[1].earlier_y, -50);
    EXPECT_EQ(graph.view.nodes()[1].pinned, 1U);
}

TEST(Graph, ForgetsPlacesOnNoPage) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").step("i", Stance::Support, {"b"}, "a");
    model::View view;
    view.id = "v";
    view.positions = {{s.find("a"), 1'000'000'000, 0, true}};
    const model::ViewId id = s.transaction().insert(view);
    const Opened graph(compose(s.map(), id));
    ASSERT_EQ(graph.view.nodes().size(), 2U);
    EXPECT_EQ(graph.view.nodes()[0].earlier_x, ARGMAP_ABSENT);
    EXPECT_EQ(graph.view.nodes()[0].pinned, 0U);
}

// By row of nodes: where it stood, from the first one.
std::vector<std::pair<std::int32_t, std::int32_t>> places(const wire::GraphView& graph) {
    std::vector<std::pair<std::int32_t, std::int32_t>> from;
    for (std::uint32_t row = 0; row < graph.nodes().size(); ++row)
        from.emplace_back(graph.nodes()[row].earlier_x - graph.nodes()[0].earlier_x,
                          graph.nodes()[row].earlier_y - graph.nodes()[0].earlier_y);
    return from;
}

Sketch claimOnLinkedPremises() {
    Sketch s;
    for (const char* id : {"a", "b", "c", "d"})
        s.claim(id, id);
    s.step("two", Stance::Support, {"b", "c"}, "a").step("one", Stance::Attack, {"d"}, "a");
    return s;
}

struct Stood {
    Picture picture{claimOnLinkedPremises().map()};
    diagram::Places places{picture.scene()};
};

TEST(Graph, RemembersWhereBoxesAndJointsStoodInAnEarlierPicture) {
    const Stood stood;
    const Opened graph(compose(claimOnLinkedPremises().map(), {}, {}, &stood.places));
    const auto middle = [](const argmap_rect& r) {
        return std::pair(r.x + r.width / 2, r.y + r.height / 2);
    };
    const auto nodes = graph.view.nodes();
    ASSERT_EQ(nodes.size(), 5U);
    for (const auto& [row, id] : {std::pair(0U, "a"), {2U, "b"}, {3U, "c"}, {4U, "d"}})
        EXPECT_EQ(std::pair(nodes[row].earlier_x, nodes[row].earlier_y),
                  middle(stood.picture.item(id).bounds))
            << id;
    const auto joint = stood.picture.shapes(stood.picture.item("two"), ARGMAP_PART_JUNCTION);
    ASSERT_EQ(joint.size(), 1U);
    EXPECT_EQ(nodes[1].kind, static_cast<std::uint32_t>(ARGMAP_NODE_JOINT));
    EXPECT_EQ(std::pair(nodes[1].earlier_x, nodes[1].earlier_y), middle(joint[0].frame));
    EXPECT_EQ(nodes[0].pinned, 0U);
}

TEST(Graph, KnowsNoPlaceOfWhatIsNewInAPicture) {
    const Stood stood;
    Sketch s = claimOnLinkedPremises();
    s.claim("e", "E").step("new", Stance::Support, {"e"}, "d");
    const Opened graph(compose(s.map(), {}, {}, &stood.places));
    ASSERT_EQ(graph.view.nodes().size(), 6U);
    EXPECT_EQ(graph.view.nodes()[5].earlier_x, ARGMAP_ABSENT);
    EXPECT_NE(graph.view.nodes()[4].earlier_x, ARGMAP_ABSENT);
}

// The page's title and margins are no part of where boxes stand.
TEST(Graph, WhatTheViewPlacesCountsAndTheRestStandsRoundIt) {
    const Stood stood;
    const Opened before(compose(claimOnLinkedPremises().map(), {}, {}, &stood.places));
    const std::int32_t x = before.view.nodes()[2].earlier_x;
    const std::int32_t y = before.view.nodes()[2].earlier_y;
    Sketch s = claimOnLinkedPremises();
    model::View view;
    view.id = "v";
    view.positions = {{s.find("b"), x - 700, y - 9000, true}};
    const model::ViewId id = s.transaction().insert(view);
    const Opened after(compose(s.map(), id, {}, &stood.places));
    EXPECT_EQ(after.view.nodes()[2].earlier_x, x - 700);
    EXPECT_EQ(after.view.nodes()[2].earlier_y, y - 9000);
    EXPECT_EQ(after.view.nodes()[2].pinned, 1U);
    EXPECT_EQ(places(after.view), places(before.view));
}

TEST(Graph, KnowsWhereStoodWhatWasHiddenForAWhile) {
    const Stood stood;
    Sketch less;
    less.claim("a", "a");
    const Picture second(less.map());
    const diagram::Places stand(second.scene(), &stood.places);
    const Opened before(compose(claimOnLinkedPremises().map(), {}, {}, &stood.places));
    const Opened after(compose(claimOnLinkedPremises().map(), {}, {}, &stand));
    EXPECT_NE(after.view.nodes()[1].earlier_x, ARGMAP_ABSENT);
    EXPECT_EQ(places(after.view), places(before.view));
}

TEST(Graph, AnOpenGroupIsNoBoxThatStoodSomewhere) {
    const auto grouped = [](bool closed) {
        Sketch s = claimOnLinkedPremises();
        s.group("g", "Group", {}, closed).into("g", {"b", "c"});
        return s.map();
    };
    const Picture earlier(grouped(false));
    const diagram::Places stood(earlier.scene());
    const Opened graph(compose(grouped(true), {}, {}, &stood));
    std::size_t unknown = 0;
    for (std::uint32_t row = 0; row < graph.view.nodes().size(); ++row)
        unknown += graph.view.nodes()[row].earlier_x == ARGMAP_ABSENT ? 1U : 0U;
    EXPECT_EQ(unknown, 1U);
}

TEST(Layouts, ThatDoNotFitAreRefused) {
    Sketch s;
    s.claim("a", "A").claim("b", "B").step("i", Stance::Support, {"b"}, "a");
    const diagram::Composition composition = compose(s.map());
    const auto garbage = composition.finish(std::vector<std::uint8_t>{1, 2, 3, 4, 5, 6, 7, 8});
    ASSERT_FALSE(garbage);
    EXPECT_EQ(garbage.error().code, "diagram.bad-layout");
    Sketch other;
    other.claim("a", "A");
    const diagram::Composition small = compose(other.map());
    const auto foreign = composition.finish(*columnLayout(small.graph()));
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error().code, "diagram.bad-layout");
}

TEST(Layouts, ThatFailPassTheirReasonOn) {
    Sketch s;
    s.claim("a", "A");
    const auto scene = diagram::draw(s.map(), {}, diagram::Style{}, {}, measurer(),
                                     [](auto) -> base::Result<std::vector<std::uint8_t>> {
                                         return base::fail("layout.broken", "It broke.");
                                     });
    ASSERT_FALSE(scene);
    EXPECT_EQ(scene.error().code, "layout.broken");
}

} // namespace
