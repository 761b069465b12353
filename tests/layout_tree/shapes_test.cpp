// The layout as a reader sees it: what stands where, and that nothing is in the way of anything.
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

class Tree : public testing::TestWithParam<std::uint32_t> {};

TEST_P(Tree, RandomMapsHaveNoFaults) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const int boxes = 5 + static_cast<int>(seed * 7 % 90);
        const auto graph =
            randomMap(seed, {.boxes = boxes, .clusters = static_cast<int>(seed % 6)}, GetParam());
        EXPECT_THAT(allFaults(graph, laidOut(graph)), IsEmpty()) << "seed " << seed;
        EXPECT_THAT(allFaults(graph, laidOut(graph, {.straight = true})), IsEmpty())
            << "seed " << seed << ", straight";
    }
}

INSTANTIATE_TEST_SUITE_P(Directions, Tree, testing::Range(0u, 4u));

TEST(TreeShapes, AnyValidGraphHasNoFaults) {
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const auto graph = randomGraph(seed, 1 + static_cast<int>(seed % 40),
                                       static_cast<int>(seed % 70), static_cast<int>(seed % 7));
        EXPECT_THAT(allFaults(graph, laidOut(graph)), IsEmpty()) << "seed " << seed;
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
