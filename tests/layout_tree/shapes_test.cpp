// The layout as a reader sees it: what stands where, and that nothing is in the way of anything.
#include "directed.hpp"
#include "laid_out.hpp"

#include <argmap/support/layout_checks.hpp>
#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_measures.hpp>

#include <gmock/gmock.h>

namespace argmap::layout_tree::test {
namespace {

using namespace support;
using testing::IsEmpty;

Faults allFaults(const Graph& graph, const Layout& layout) {
    auto all = faults(graph, layout);
    for (const auto& fault : coveringLabels(graph, layout))
        all.push_back(fault);
    return all;
}

class Tree : public layouts::Directed {};

TEST_P(Tree, ReasonsStandBehindTheMiddleOfTheirClaimInTheAuthorsOrder) {
    MapMaker maker(GetParam());
    const auto claim = maker.box();
    std::vector<std::uint32_t> reasons;
    for (int at = 0; at < 5; ++at)
        reasons.push_back(maker.reason(claim));
    for (int at = 0; at < 3; ++at)
        maker.reason(reasons[1]);
    const auto only = maker.reason(reasons[4]);
    const auto layout = laidOut(maker.graph);
    for (std::size_t at = 1; at < reasons.size(); ++at) {
        EXPECT_EQ(along(layout.places[reasons[at]]), along(layout.places[reasons[0]]));
        EXPECT_LT(across(layout.places[reasons[at - 1]]), across(layout.places[reasons[at]]));
    }
    EXPECT_GT(along(layout.places[reasons[0]]), along(layout.places[claim]));
    EXPECT_NEAR(across(layout.places[claim]),
                (across(layout.places[reasons[0]]) + across(layout.places[reasons[4]])) / 2, 2);
    EXPECT_EQ(across(layout.places[only]), across(layout.places[reasons[4]]));
}

TEST_P(Tree, LinkedPremisesStandTogetherAndTheirJointBetweenThemAndTheClaim) {
    MapMaker maker(GetParam());
    const auto claim = maker.box();
    const auto group = maker.cluster();
    const auto joint = maker.linked(claim, 3, group);
    maker.box(group); // of the group, but no premise
    const auto premise = maker.box(group);
    maker.edge(premise, joint, ARGMAP_EDGE_PREMISE);
    const auto layout = laidOut(maker.graph);
    EXPECT_GT(along(layout.places[joint]), along(layout.places[claim]));
    EXPECT_LT(along(layout.places[joint]), along(layout.places[joint + 1]));
    EXPECT_LT(across(layout.places[premise]), across(layout.places[premise - 1]));
    EXPECT_THAT(allFaults(maker.graph, layout), IsEmpty());
}

// Below on the page in any direction but up.
TEST_P(Tree, CompactHangsLeavesBelowOneAnotherAlongOneStem) {
    MapMaker maker(GetParam());
    const auto root = maker.box();
    const auto claim = maker.reason(root);
    std::vector<std::uint32_t> reasons;
    for (int at = 0; at < 4; ++at)
        reasons.push_back(maker.reason(claim));
    for (auto& edge : maker.graph.edges) {
        edge.label_width = 4'900;
        edge.label_height = 1'500;
    }
    const auto layout = laidOut(maker.graph, {false, true});
    const auto wide = laidOut(maker.graph);
    const int down = GetParam() == ARGMAP_DIRECTION_UP ? -1 : 1;
    auto last = layout.places[claim];
    for (const auto reason : reasons) {
        EXPECT_GT((layout.places[reason].y - last.y) * down, 0);
        EXPECT_EQ(layout.places[reason].x, layout.places[reasons[0]].x);
        last = layout.places[reason];
    }
    EXPECT_NE(layout.places[reasons[0]].x, layout.places[claim].x);
    for (std::size_t edge = 2; edge < layout.paths.size(); ++edge) {
        EXPECT_EQ(layout.paths[edge].back().x, layout.paths[1].back().x);
        EXPECT_EQ(layout.paths[edge].back().y, layout.paths[1].back().y);
    }
    // Beside a word the line still turns: its plate does not lie on the corner.
    for (std::size_t at = 0; at < reasons.size(); ++at) {
        const auto& edge = maker.graph.edges[at + 1];
        const auto line = std::abs(layout.places[reasons[at]].x - layout.paths[1].back().x) -
                          maker.graph.nodes[reasons[at]].width / 2;
        EXPECT_GE(line, edge.label_width + 1'300);
    }
    EXPECT_LT(layout.width, wide.width);
    EXPECT_THAT(allFaults(maker.graph, layout), IsEmpty());
}

TEST_P(Tree, RandomMapsHaveNoFaults) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const int boxes = 5 + static_cast<int>(seed * 7 % 90);
        const auto graph =
            randomMap(seed, {.boxes = boxes, .clusters = static_cast<int>(seed % 6)}, GetParam());
        EXPECT_THAT(allFaults(graph, laidOut(graph)), IsEmpty()) << "seed " << seed;
        EXPECT_THAT(allFaults(graph, laidOut(graph, {.straight = true})), IsEmpty())
            << "seed " << seed << ", straight";
        for (const bool straight : {false, true})
            EXPECT_THAT(allFaults(graph, laidOut(graph, {straight, true})), IsEmpty())
                << "seed " << seed << ", compact";
    }
}

TEST_P(Tree, ARelationFromBehindAGroupGoesRoundAListInIt) {
    MapMaker maker(GetParam());
    const auto group = maker.cluster();
    const auto claim = maker.box(group);
    for (int at = 0; at < 3; ++at)
        maker.reason(claim, group);
    const auto other = maker.reason(maker.box(group));
    maker.edge(other, claim, ARGMAP_EDGE_RELATION);
    EXPECT_THAT(allFaults(maker.graph, laidOut(maker.graph, {false, true})), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Directions, Tree, testing::Range(0u, 4u));

TEST(TreeShapes, AnyValidGraphHasNoFaults) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto graph = randomGraph(seed, 1 + static_cast<int>(seed % 40),
                                       static_cast<int>(seed % 70), static_cast<int>(seed % 7));
        EXPECT_THAT(allFaults(graph, laidOut(graph)), IsEmpty()) << "seed " << seed;
        EXPECT_THAT(allFaults(graph, laidOut(graph, {false, true})), IsEmpty()) << "seed " << seed;
    }
}

TEST(TreeShapes, TreesHaveNoCrossings) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const auto graph = randomMap(
            seed, {.boxes = 300, .clusters = 0, .crossLinks = 0, .relations = 0, .labels = false});
        EXPECT_EQ(crossings(graph, laidOut(graph)), 0u) << "seed " << seed;
    }
}

} // namespace
} // namespace argmap::layout_tree::test
