// The template's layout, called as a host calls it: what it gives is held to what ours are held to.
#include <argmap/sdk/sdk.hpp>
#include <argmap/sdk/testing.hpp>
#include <argmap/support/layout_checks.hpp>
#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_plugin.hpp>

#include <gmock/gmock.h>

namespace argmap::sdk {
namespace {

using namespace support;
using testing::IsEmpty;

// As the host takes it; what it refuses fails the test.
LayoutResult layoutOf(const LayoutGraph& graph, const char* lines = "curved") {
    const wire::ImageBytes image = imageOf(graph);
    TestHost host;
    EXPECT_EQ(host.run(layoutPlugin(), image, {{"lines", lines}}), ARGMAP_OK) << host.messages();
    const auto graphView = wire::GraphView::open(image);
    const auto view = wire::LayoutView::open(host.image, *graphView);
    LayoutResult layout;
    if (!view) {
        ADD_FAILURE() << view.error();
        return layout;
    }
    layout.width = view->page().width;
    layout.height = view->page().height;
    for (std::uint32_t row = 0; row < view->places().size(); ++row)
        layout.places.push_back(view->places()[row]);
    for (std::uint32_t row = 0; row < view->labels().size(); ++row) {
        layout.labels.push_back(view->labels()[row]);
        const auto path = view->path(row);
        layout.paths.emplace_back(path.begin(), path.end());
    }
    for (std::uint32_t row = 0; row < view->clusters().size(); ++row)
        layout.clusters.push_back(view->clusters()[row]);
    return layout;
}

TEST(ColumnsLayout, PutsReasonsBesideTheirClaims) {
    MapMaker maker;
    const std::uint32_t claim = maker.box();
    const std::uint32_t first = maker.reason(claim);
    const std::uint32_t second = maker.reason(claim);
    const std::uint32_t further = maker.reason(second);
    const LayoutResult layout = layoutOf(maker.graph);
    EXPECT_EQ(layout.places[claim].y, layout.places[first].y);
    EXPECT_GT(layout.places[first].x, layout.places[claim].x);
    EXPECT_EQ(layout.places[second].x, layout.places[first].x);
    EXPECT_GT(layout.places[second].y, layout.places[first].y);
    EXPECT_GT(layout.places[further].x, layout.places[second].x);
    EXPECT_EQ(layout.places[further].y, layout.places[second].y);
}

TEST(ColumnsLayout, TurnsWhereTheGraphWantsIt) {
    for (const std::uint32_t direction : {ARGMAP_DIRECTION_RIGHT, ARGMAP_DIRECTION_DOWN,
                                          ARGMAP_DIRECTION_LEFT, ARGMAP_DIRECTION_UP}) {
        MapMaker maker(direction);
        const std::uint32_t claim = maker.box();
        const std::uint32_t reason = maker.reason(claim);
        const LayoutResult layout = layoutOf(maker.graph);
        const std::int32_t across = layout.places[reason].x - layout.places[claim].x;
        const std::int32_t down = layout.places[reason].y - layout.places[claim].y;
        EXPECT_EQ(across > 0, direction == ARGMAP_DIRECTION_RIGHT);
        EXPECT_EQ(across < 0, direction == ARGMAP_DIRECTION_LEFT);
        EXPECT_EQ(down > 0, direction == ARGMAP_DIRECTION_DOWN);
        EXPECT_EQ(down < 0, direction == ARGMAP_DIRECTION_UP);
    }
}

// Long edges may run behind boxes: that is all that it does worse.
TEST(ColumnsLayout, IsSound) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        const LayoutGraph graph =
            seed % 2 == 0 ? randomMap(seed, {}, seed % 4) : randomGraph(seed, 20, 40, 4);
        for (const char* const lines : {"curved", "straight"}) {
            const LayoutResult layout = layoutOf(graph, lines);
            EXPECT_THAT(overlaps(graph, layout), IsEmpty()) << seed;
            EXPECT_THAT(outside(graph, layout), IsEmpty()) << seed;
            EXPECT_THAT(looseEnds(graph, layout), IsEmpty()) << seed;
        }
    }
}

TEST(ColumnsLayout, GivesRoomToWordsAtLines) {
    MapMaker maker;
    const std::uint32_t claim = maker.box();
    for (int i = 0; i < 3; ++i)
        maker.edge(maker.box(), claim, ARGMAP_EDGE_INFERENCE, 300);
    const LayoutGraph& graph = maker.graph;
    EXPECT_THAT(coveringLabels(graph, layoutOf(graph)), IsEmpty());
    EXPECT_THAT(coveringLabels(graph, layoutOf(graph, "straight")), IsEmpty());
}

TEST(ColumnsLayout, LaysOutNothing) {
    const LayoutResult layout = layoutOf({});
    EXPECT_EQ(layout.width, 0);
    EXPECT_EQ(layout.height, 0);
}

TEST(ColumnsLayout, RefusesWhatIsTooLarge) {
    LayoutGraph graph;
    for (int i = 0; i < 3; ++i)
        graph.nodes.push_back({ARGMAP_NODE_BOX, wire::maxLength, wire::maxLength, ARGMAP_NO_ROW,
                               ARGMAP_ABSENT, ARGMAP_ABSENT, 0, 0});
    TestHost host;
    EXPECT_EQ(host.run(layoutPlugin(), imageOf(graph)), ARGMAP_FAILED);
    EXPECT_EQ(host.diagnostics.at(0).code, "layout.too-large");
}

} // namespace
} // namespace argmap::sdk
