// Orders within columns: crossings are counted right, and each step leaves fewer.
#include "cluster_switching.hpp"
#include "crossings.hpp"
#include "laid_out.hpp"
#include "ranks.hpp"
#include "rerouting.hpp"
#include "switching.hpp"

#include <argmap/support/layout_maps.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>

namespace argmap::layout_layered::test {
namespace {

using testing::ElementsAre;

struct Ordered {
    explicit Ordered(const Graph& graph)
        : nesting(findNesting(graph)),
          strata(findStrata(graph, false)),
          forest(findForest(graph, strata)),
          lineUp(findLineUp(graph, forest, nesting)),
          lattice(buildLattice(graph, strata, forest, nesting, lineUp,
                               spansOfMembers(graph, strata, nesting))),
          links(findLinks(lattice)),
          bundles(findBundles(graph, lattice, forest)),
          arranger(lattice, nesting, lineUp, bundles),
          order(firstOrder(lattice, arranger)) {}

    [[nodiscard]] std::uint64_t crossings() const {
        std::uint64_t count = 0;
        for (std::uint32_t a = 0; a < lattice.items.size(); ++a)
            for (std::uint32_t b = 0; b < lattice.items.size(); ++b)
                if (lattice.items[a].layer == lattice.items[b].layer &&
                    order.place[a] < order.place[b])
                    for (const auto ofA : links.above[a])
                        for (const auto ofB : links.above[b])
                            count += order.place[ofA] > order.place[ofB] ? 1u : 0u;
        return count;
    }

    Nesting nesting;
    Strata strata;
    Forest forest;
    LineUp lineUp;
    Lattice lattice;
    Links links;
    std::vector<std::uint32_t> bundles;
    Arranger arranger;
    Order order;
};

TEST(Crossings, AreCountedRight) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const Ordered ordered(
            support::randomMap(seed, {.boxes = 60, .clusters = 3, .crossLinks = 0.5}));
        EXPECT_EQ(CrossingCounter(ordered.lattice, ordered.links).all(ordered.order),
                  ordered.crossings());
    }
}

void expectClustersInOnePiece(const Ordered& ordered) {
    for (std::uint32_t layer = 0; layer < ordered.lattice.layers; ++layer) {
        std::vector<std::uint32_t> left; // clusters that were begun and left
        auto last = None;
        for (const auto item : ordered.order.layer(layer)) {
            const auto cluster = ordered.lattice.items[item].cluster;
            const auto common = ordered.nesting.common(last, cluster);
            for (auto one = last; one != common; one = ordered.nesting.parent[one])
                left.push_back(one);
            for (auto one = cluster; one != common; one = ordered.nesting.parent[one])
                EXPECT_THAT(left, testing::Not(testing::Contains(one)));
            last = cluster;
        }
    }
}

TEST(Crossings, ClustersGoPastEachOtherForFewer) {
    int finds = 0;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        Ordered ordered(
            support::randomMap(seed, {.boxes = 120, .clusters = 12, .crossLinks = 0.3}));
        ClusterSwitching clusters(ordered.lattice, ordered.links, ordered.nesting);
        auto least = ordered.crossings();
        for (auto before = least + 1; least < before; ++finds) {
            before = least;
            least = clusters.run(ordered.order, ordered.arranger, 40, before);
            EXPECT_EQ(ordered.crossings(), least);
            ASSERT_LE(least, before);
        }
        expectClustersInOnePiece(ordered);
    }
    EXPECT_GT(finds, 20); // the last of each map finds nothing
}

TEST(Crossings, SwitchingTellsHowManyItRemoved) {
    std::uint64_t removed = 0;
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        Ordered ordered(support::randomMap(seed, {.boxes = 120, .clusters = 6, .crossLinks = 0.3}));
        const auto before = ordered.crossings();
        const auto gain =
            Switching(ordered.lattice, ordered.links, ordered.bundles).run(ordered.order, 3, 40);
        EXPECT_EQ(ordered.crossings() + gain, before);
        removed += gain;
    }
    EXPECT_GT(removed, 0u);
}

TEST(Crossings, BecomeFewerAndClustersStayInOnePiece) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        Ordered ordered(support::randomMap(seed, {.boxes = 120, .clusters = 6, .crossLinks = 0.3}));
        const auto before = ordered.crossings();
        reduceCrossings(ordered.lattice, ordered.links, ordered.nesting, ordered.arranger,
                        ordered.bundles, ordered.order);
        EXPECT_LT(ordered.crossings(), before);
        expectClustersInOnePiece(ordered);
    }
}

// Clusters of one parent stand in one order in all layers.
void expectOneOrder(const Ordered& ordered) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, bool> turned; // by two clusters
    for (std::uint32_t layer = 0; layer < ordered.lattice.layers; ++layer) {
        std::vector<std::uint32_t> met;
        for (const auto item : ordered.order.layer(layer))
            for (auto one = ordered.lattice.items[item].cluster; one != None;
                 one = ordered.nesting.parent[one]) {
                if (std::ranges::find(met, one) != met.end())
                    continue;
                for (const auto other : met) {
                    const bool rises = one < other;
                    if (ordered.nesting.parent[other] == ordered.nesting.parent[one] &&
                        turned.emplace(std::minmax(one, other), rises).first->second != rises)
                        ADD_FAILURE() << one << " and " << other << " change places";
                }
                met.push_back(one);
            }
    }
}

// How often another stands between two of one bundle.
std::size_t splits(const Ordered& ordered) {
    std::size_t count = 0;
    for (std::uint32_t layer = 0; layer < ordered.lattice.layers; ++layer) {
        std::map<std::uint32_t, std::uint32_t> last; // place, by bundle
        for (const auto item : ordered.order.layer(layer))
            if (const auto bundle = ordered.bundles[item]; bundle != None) {
                const auto place = ordered.order.place[item];
                const auto [at, isNew] = last.emplace(bundle, place);
                count += place - at->second > 1 ? 1u : 0u;
                at->second = place;
            }
    }
    return count;
}

TEST(Crossings, LinesTakeWaysThatCrossFewer) {
    int finds = 0;
    for (std::uint32_t seed = 0; seed < 30; ++seed) {
        Ordered ordered(
            support::randomMap(seed, {.boxes = 120, .clusters = 10, .crossLinks = 0.3}));
        Rerouting rerouting(ordered.lattice, ordered.links, ordered.nesting, ordered.bundles);
        auto least = ordered.crossings();
        const auto before = splits(ordered);
        while (rerouting.run(ordered.order)) {
            ++finds;
            EXPECT_LT(ordered.crossings(), least);
            least = ordered.crossings();
        }
        expectClustersInOnePiece(ordered);
        expectOneOrder(ordered);
        EXPECT_LE(splits(ordered), before);
    }
    EXPECT_GT(finds, 30);
}
} // namespace
} // namespace argmap::layout_layered::test
