// What helps layouts: ranks, and a picture that is turned.
#include <argmap/sdk/ranks.hpp>
#include <argmap/sdk/testing.hpp>
#include <argmap/sdk/turned_sink.hpp>

#include <gmock/gmock.h>

#include <array>

namespace argmap::sdk {
namespace {

using testing::ElementsAre;

wire::ImageBytes graphOf(std::uint32_t nodes, const std::vector<argmap_graph_edge>& edges,
                         std::uint32_t direction = ARGMAP_DIRECTION_RIGHT) {
    wire::GraphBuilder builder;
    builder.settings.direction = direction;
    for (std::uint32_t i = 0; i < nodes; ++i)
        builder.add(argmap_graph_node{ARGMAP_NODE_BOX, 20, 10, ARGMAP_NO_ROW, 0, 0, 0, 0});
    for (const argmap_graph_edge& edge : edges)
        builder.add(edge);
    return builder.finish();
}

argmap_graph_edge edge(std::uint32_t from, std::uint32_t to,
                       std::uint32_t role = ARGMAP_EDGE_INFERENCE) {
    return {from, to, role, ARGMAP_NO_ROW, 1, 0, 0, 0};
}

Ranks ranks(std::uint32_t nodes, const std::vector<argmap_graph_edge>& edges) {
    const wire::ImageBytes image = graphOf(nodes, edges);
    return ranksOf(*GraphView::open(image));
}

TEST(Ranks, AreOneMoreThanTheClaims) {
    const Ranks found = ranks(
        5, {edge(1, 0), edge(2, 0), edge(3, 1), edge(3, 0), edge(4, 0, ARGMAP_EDGE_RELATION)});
    EXPECT_THAT(found.rank, ElementsAre(0, 1, 1, 2, 0));
    EXPECT_THAT(found.order, ElementsAre(0, 1, 3, 2, 4));
    EXPECT_THAT(found.reasons[0], ElementsAre(1, 2, 3));
}

TEST(Ranks, ACircleBeginsWithItsFirst) {
    const Ranks found = ranks(4, {edge(1, 0), edge(2, 1), edge(0, 2), edge(3, 3)});
    EXPECT_THAT(found.rank, ElementsAre(0, 1, 2, 0));
    EXPECT_THAT(found.order, ElementsAre(0, 1, 2, 3));
}

struct TwoBoxes {
    void layout(const GraphView& graph, const Options&, LayoutSink& sink) {
        TurnedSink turned(graph, sink);
        const argmap_graph_node& node = graph.nodes()[0];
        const Patch claim = turned.patch(node.width, node.height);
        Patch reason = claim;
        reason.main = 100;
        turned.setPage(reason.mainEnd(), claim.breadth);
        turned.placeNode(0, claim);
        turned.placeNode(1, reason);
        const Spot begin{reason.main, reason.breadth / 2};
        const Spot end{claim.mainEnd(), claim.breadth / 2};
        turned.setPath(0, std::array{begin, begin, end, end});
        turned.placeLabel(0, {40, 0, 20, 4});
    }
};

// Page, centres, ends of the path, label.
std::string turnedTo(std::uint32_t direction) {
    const wire::ImageBytes image = graphOf(2, {edge(1, 0)}, direction);
    TestHost host;
    EXPECT_EQ(host.run(LayoutInterface<TwoBoxes>::table, image), ARGMAP_OK);
    const auto graph = GraphView::open(image);
    const auto view = wire::LayoutView::open(host.image, *graph);
    if (!view)
        return view.error();
    const auto at = [](auto x, auto y) {
        return std::to_string(x) + ',' + std::to_string(y) + ' ';
    };
    const auto path = view->path(0);
    const argmap_rect label = view->labels()[0];
    return at(view->page().width, view->page().height) +
           at(view->places()[0].x, view->places()[0].y) +
           at(view->places()[1].x, view->places()[1].y) + at(path.front().x, path.front().y) +
           at(path.back().x, path.back().y) + at(label.x, label.y) + at(label.width, label.height);
}

TEST(TurnedSink, TurnsAPicture) {
    EXPECT_EQ(turnedTo(ARGMAP_DIRECTION_RIGHT), "120,10 10,5 110,5 100,5 20,5 40,0 20,4 ");
    EXPECT_EQ(turnedTo(ARGMAP_DIRECTION_LEFT), "120,10 110,5 10,5 20,5 100,5 60,0 20,4 ");
    EXPECT_EQ(turnedTo(ARGMAP_DIRECTION_DOWN), "20,110 10,5 10,105 10,100 10,10 0,40 4,20 ");
    EXPECT_EQ(turnedTo(ARGMAP_DIRECTION_UP), "20,110 10,105 10,5 10,10 10,100 0,50 4,20 ");
}

} // namespace
} // namespace argmap::sdk
