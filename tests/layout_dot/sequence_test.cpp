// The line-up: siblings in the author's order, clusters in one piece.
#include "forest.hpp"
#include "lattice.hpp"
#include "sequence.hpp"

#include <argmap/support/layout_maps.hpp>

#include <gtest/gtest.h>

namespace argmap::layout_dot::test {
namespace {

using namespace support;

struct LineUp {
    explicit LineUp(const Graph& graph)
        : strata(findStrata(graph).value()),
          forest(findForest(graph, strata)),
          nesting(findNesting(graph)),
          sequence(findSequence(graph, nesting, authorsKeys(graph, forest, nesting))) {}
    Strata strata;
    Forest forest;
    Nesting nesting;
    Sequence sequence;
};

TEST(Strata, StandInColumnsAndGaps) {
    MapMaker maker;
    const auto claim = maker.box();
    const auto reason = maker.reason(claim);
    const auto joint = maker.linked(claim, 2);
    const auto undercut = maker.undercut(joint);
    const LineUp line(maker.graph);
    EXPECT_EQ(line.strata.ofNode[claim], 0);
    EXPECT_EQ(line.strata.ofNode[reason], 2);
    EXPECT_EQ(line.strata.ofNode[joint], 1);
    EXPECT_EQ(line.strata.ofNode[joint + 1], 2); // a premise: in the same column as a plain reason
    EXPECT_EQ(line.strata.ofNode[undercut], 4);
    EXPECT_EQ(line.strata.used, (std::vector<bool>{true, true, true, false, true}));
}

TEST(Strata, AnUndercutOfAnUndercutStandsFurtherOut) {
    MapMaker maker;
    const auto claim = maker.box();
    const auto joint = maker.linked(claim, 1);
    const auto second = maker.joint();
    maker.edge(second, joint, ARGMAP_EDGE_UNDERCUT);
    const auto premise = maker.box();
    maker.edge(premise, second, ARGMAP_EDGE_PREMISE);
    const auto third = maker.undercut(second);
    const LineUp line(maker.graph);
    EXPECT_EQ(line.strata.ofNode[second], 3);
    EXPECT_EQ(line.strata.ofNode[premise], 4);
    EXPECT_EQ(line.strata.ofNode[third], 6);
}

TEST(Strata, JointsInACircleHangOnNothing) {
    MapMaker maker;
    const auto a = maker.joint();
    const auto b = maker.joint();
    maker.edge(a, b, ARGMAP_EDGE_UNDERCUT);
    maker.edge(b, a, ARGMAP_EDGE_UNDERCUT);
    maker.edge(maker.box(), a, ARGMAP_EDGE_PREMISE);
    const LineUp line(maker.graph);
    EXPECT_EQ(line.strata.ofNode[a] % 2, 1);
    EXPECT_EQ(line.strata.ofNode[b] % 2, 1);
}

TEST(Forest, HangsEachItemOnTheNearest) {
    MapMaker maker;
    const auto claim = maker.box();
    const auto reason = maker.reason(claim);
    const auto both = maker.box();
    maker.edge(both, claim);
    maker.edge(both, reason);
    const LineUp line(maker.graph);
    EXPECT_EQ(line.forest.parent[both], reason);
    EXPECT_EQ(line.forest.root[both], claim);
    EXPECT_EQ(line.forest.order, (std::vector<std::uint32_t>{claim, reason, both}));
}

TEST(Forest, TakesSiblingsInTheOrderOfTheirEdges) {
    MapMaker maker;
    const auto claim = maker.box();
    const auto a = maker.box();
    const auto b = maker.box();
    const auto c = maker.box();
    for (const auto reason : {b, c, a})
        maker.edge(reason, claim);
    EXPECT_EQ(LineUp(maker.graph).forest.order, (std::vector<std::uint32_t>{claim, b, c, a}));
}

TEST(Sequence, ClustersStandTogether) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const auto graph = randomMap(seed, {.boxes = 60, .clusters = 8, .strays = 0.3});
        const LineUp line(graph);
        const auto inside = [&](std::uint32_t cluster, double key) {
            return line.sequence.clusterBegin[cluster] < key &&
                   key < line.sequence.clusterEnd[cluster];
        };
        for (std::uint32_t cluster = 0; cluster < graph.clusters.size(); ++cluster)
            for (std::uint32_t node = 0; node < graph.nodes.size(); ++node)
                EXPECT_EQ(inside(cluster, line.sequence.ofNode[node]),
                          line.nesting.common(cluster, line.nesting.ofNode[node]) == cluster)
                    << "seed " << seed << ", cluster " << cluster << ", node " << node;
    }
}

TEST(Lattice, LinesKeepOutOfForeignFramesAndEachStratumIsInOrder) {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        const auto graph =
            randomMap(seed, {.boxes = 60, .clusters = 8, .crossLinks = 0.3, .strays = 0.3});
        const LineUp line(graph);
        const auto spans = spansOfMembers(graph, line.strata, line.nesting);
        const auto lattice =
            buildLattice(graph, line.strata, line.forest, line.nesting, line.sequence, spans);
        for (const auto& item : lattice.items)
            for (std::uint32_t cluster = 0; cluster < spans.size(); ++cluster)
                if (spans[cluster].covers(item.stratum)) {
                    EXPECT_EQ(line.sequence.clusterBegin[cluster] < item.key &&
                                  item.key < line.sequence.clusterEnd[cluster],
                              line.nesting.common(cluster, item.cluster) == cluster);
                }
        for (std::size_t stratum = 0; stratum < lattice.strata.size(); ++stratum)
            for (std::size_t at = 1; at < lattice.strata[stratum].size(); ++at) {
                const auto& before = lattice.items[lattice.strata[stratum][at - 1]];
                const auto& after = lattice.items[lattice.strata[stratum][at]];
                EXPECT_LE(before.key, after.key);
                EXPECT_EQ(before.stratum, static_cast<int>(stratum));
            }
    }
}

TEST(Nesting, ANamelessJointStandsWhereAllThatItJoinsIs) {
    MapMaker maker;
    const auto outer = maker.cluster();
    const auto inner = maker.cluster(outer);
    const auto claim = maker.box(outer);
    const auto joint = maker.linked(claim, 2, inner);
    maker.undercut(joint);
    EXPECT_EQ(LineUp(maker.graph).nesting.ofNode[joint], outer);
}

} // namespace
} // namespace argmap::layout_dot::test
