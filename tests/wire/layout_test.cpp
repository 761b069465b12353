// Graphs and layouts: what was built is read back, what is not sound is refused.
#include "sample_images.hpp"

#include <argmap/wire/image_writer.hpp>
#include <argmap/wire/layout_result.hpp>

#include <gtest/gtest.h>

#include <array>
#include <functional>

namespace argmap::wire {
namespace {

TEST(GraphView, ReadsWhatWasBuilt) {
    const ImageBytes image = testing::sampleGraph();
    const auto graph = GraphView::open(image);
    ASSERT_TRUE(graph) << graph.error();
    EXPECT_EQ(graph->settings().direction, std::uint32_t{ARGMAP_DIRECTION_DOWN});
    EXPECT_EQ(graph->settings().sibling_gap, 2'000);
    ASSERT_EQ(graph->nodes().size(), 3u);
    EXPECT_EQ(graph->nodes()[1].earlier_y, 600);
    EXPECT_EQ(graph->nodes()[0].earlier_x, ARGMAP_ABSENT);
    ASSERT_EQ(graph->edges().size(), 2u);
    EXPECT_EQ(graph->edges()[1].label_width, 3'000);
    ASSERT_EQ(graph->clusters().size(), 2u);
    EXPECT_EQ(graph->clusters()[1].parent, 0u);
}

TEST(GraphView, OfNothingOpens) {
    const ImageBytes image = GraphBuilder().finish();
    ASSERT_TRUE(GraphView::open(image));
}

struct Rows {
    argmap_graph settings{0, 1, 1, 1};
    argmap_graph_node node{0, 10, 10, ARGMAP_NO_ROW, ARGMAP_ABSENT, ARGMAP_ABSENT, 0, 0};
    argmap_graph_edge edge{0, 0, 0, ARGMAP_NO_ROW, 1, 0, 0, 0};
    argmap_graph_cluster cluster{ARGMAP_NO_ROW, 0, 0, 0};
};

std::string graphError(const std::function<void(Rows&)>& change) {
    Rows rows;
    change(rows);
    GraphBuilder builder;
    builder.settings = rows.settings;
    builder.add(rows.node);
    builder.add(rows.edge);
    builder.add(rows.cluster);
    const ImageBytes image = builder.finish();
    return GraphView::open(image).error();
}

TEST(GraphView, RefusesWhatIsNotSound) {
    EXPECT_EQ(graphError([](Rows&) {}), "");
    EXPECT_EQ(graphError([](Rows& r) { r.settings.direction = 4; }), "the direction is not known");
    EXPECT_EQ(graphError([](Rows& r) { r.settings.rank_gap = -1; }), "a gap is out of range");
    EXPECT_EQ(graphError([](Rows& r) { r.node.kind = 2; }), "node 0 is of no known kind");
    EXPECT_EQ(graphError([](Rows& r) { r.node.width = maxLength + 1; }),
              "node 0 has a size or place out of range");
    EXPECT_EQ(graphError([](Rows& r) { r.node.cluster = 1; }),
              "node 0 stands in a cluster that is not there");
    EXPECT_EQ(graphError([](Rows& r) { r.edge.to = 1; }),
              "edge 0 ends at a node that is not there");
    EXPECT_EQ(graphError([](Rows& r) { r.edge.from = ARGMAP_NO_ROW; }),
              "edge 0 ends at a node that is not there");
    EXPECT_EQ(graphError([](Rows& r) { r.edge.role = 6; }), "edge 0 is of no known role");
    EXPECT_EQ(graphError([](Rows& r) { r.edge.label_height = -5; }),
              "edge 0 has a label out of range");
    EXPECT_EQ(graphError([](Rows& r) { r.cluster.parent = 0; }),
              "cluster 0 does not come behind its parent");
    EXPECT_EQ(graphError([](Rows& r) { r.cluster.title_width = -1; }),
              "cluster 0 has a title out of range");
}

TEST(LayoutView, ReadsWhatWasBuilt) {
    const ImageBytes graph = testing::sampleGraph();
    const ImageBytes image = testing::sampleLayout();
    const auto layout = LayoutView::open(image, *GraphView::open(graph));
    ASSERT_TRUE(layout) << layout.error();
    EXPECT_EQ(layout->page().height, 40'000);
    EXPECT_EQ(layout->places()[2].y, 20'000);
    ASSERT_EQ(layout->path(0).size(), 4u);
    ASSERT_EQ(layout->path(1).size(), 7u);
    EXPECT_EQ(layout->path(1).back().y, 7'000);
    EXPECT_EQ(layout->clusters()[1].width, 14'000);
    EXPECT_EQ(layout->labels()[0].width, 0);
    EXPECT_EQ(layout->labels()[1].x, 16'000);
    EXPECT_EQ(layout->page().paths, std::uint32_t{ARGMAP_PATHS_GUIDE});
}

TEST(LayoutView, KnowsWhetherPathsAreKept) {
    const ImageBytes graphImage = GraphBuilder().finish();
    const auto graph = GraphView::open(graphImage);
    LayoutBuilder builder(*graph);
    builder.keepPaths();
    builder.setPage(100, 200);
    const ImageBytes image = builder.finish();
    const auto layout = LayoutView::open(image, *graph);
    ASSERT_TRUE(layout) << layout.error();
    EXPECT_EQ(layout->page().paths, std::uint32_t{ARGMAP_PATHS_DRAWN});
    EXPECT_EQ(layout->page().height, 200);

    ImageWriter writer(ARGMAP_IMAGE_LAYOUT);
    const argmap_layout odd{100, 200, ARGMAP_PATHS_DRAWN + 1};
    writer.add(ARGMAP_TABLE_LAYOUT, std::span<const argmap_layout>(&odd, 1));
    EXPECT_EQ(LayoutView::open(writer.finish(), *graph).error(),
              "what becomes of the paths is not known");
}

// A layout of one node of 10 by 10, one edge and one cluster.
std::string layoutError(const std::function<void(LayoutBuilder&)>& change) {
    GraphBuilder graphBuilder;
    const Rows rows;
    graphBuilder.settings = rows.settings;
    graphBuilder.add(rows.node);
    graphBuilder.add(rows.edge);
    graphBuilder.add(rows.cluster);
    const ImageBytes graphImage = graphBuilder.finish();
    const auto graph = GraphView::open(graphImage);
    LayoutBuilder builder(*graph);
    builder.setPage(100, 100);
    builder.placeNode(0, 50, 50);
    const std::array<argmap_point, 4> path{{{0, 0}, {-100, 200}, {50, 50}, {100, 100}}};
    builder.setPath(0, path);
    builder.placeCluster(0, {0, 0, 100, 100});
    change(builder);
    const ImageBytes image = builder.finish();
    return LayoutView::open(image, *graph).error();
}

TEST(LayoutView, RefusesWhatIsNotOnThePage) {
    const auto path = [](std::vector<argmap_point> points) {
        return layoutError([&](LayoutBuilder& b) { b.setPath(0, points); });
    };
    EXPECT_EQ(layoutError([](LayoutBuilder&) {}), "");
    EXPECT_EQ(layoutError([](LayoutBuilder& b) { b.placeNode(0, 98, 50); }),
              "node 0 does not lie on the page");
    EXPECT_EQ(layoutError([](LayoutBuilder& b) { b.placeNode(0, INT32_MAX, INT32_MIN); }),
              "node 0 does not lie on the page");
    EXPECT_EQ(layoutError([](LayoutBuilder& b) { b.setPage(-1, 100); }),
              "the page is out of range");
    EXPECT_EQ(layoutError([](LayoutBuilder& b) { b.placeCluster(0, {0, 0, 102, 10}); }),
              "cluster 0 does not lie on the page");
    EXPECT_EQ(layoutError([](LayoutBuilder& b) { b.placeLabel(0, {0, 0, -1, 10}); }),
              "label 0 does not lie on the page");
    EXPECT_EQ(path({}), "path 0 is not a chain of cubic curves");
    EXPECT_EQ(path({{0, 0}}), "path 0 is not a chain of cubic curves");
    EXPECT_EQ(path({{0, 0}, {1, 1}, {2, 2}}), "path 0 is not a chain of cubic curves");
    EXPECT_EQ(path({{0, 0}, {0, 0}, {0, 0}, {200, 0}}), "path 0 leaves the page");
    EXPECT_EQ(path({{0, 0}, {0, 201}, {0, 0}, {0, 0}}), "path 0 leaves the page");
}

TEST(LayoutView, RefusesTheLayoutOfAnotherGraph) {
    const ImageBytes graph = GraphBuilder().finish();
    const ImageBytes layout = testing::sampleLayout();
    EXPECT_EQ(LayoutView::open(layout, *GraphView::open(graph)).error(),
              "the layout is not one of this graph");
}

} // namespace
} // namespace argmap::wire
