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
                             const diagram::Options& options = {}) {
    return diagram::Composition(map, view, diagram::Style{}, options, measurer());
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
