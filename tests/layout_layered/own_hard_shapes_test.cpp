// Hard graphs that only this layout has an answer of its own to; the others are in tests/layouts.
#include "laid_out.hpp"
#include "small_boxes.hpp"

#include <argmap/support/layout_measures.hpp>

#include <gmock/gmock.h>

namespace argmap::layout_layered::test {
namespace {

using namespace support;
using layouts::SmallBoxes;

// Claims of different trees are further apart, but no more than that.
TEST(OwnHardShapes, EveryReasonForEveryClaimIsNoHigherThanItsReasons) {
    const SmallBoxes maker = layouts::everyReasonForEveryClaim(300);
    EXPECT_EQ(laidOut(maker.graph()).height, 300 * 2'000 + 299 * 2'000);
}

// Bends would be twelve million.
TEST(OwnHardShapes, LongLinesTakeLanes) {
    SmallBoxes maker;
    std::vector<std::uint32_t> chain{maker.box()};
    for (int at = 1; at < 5'000; ++at) {
        chain.push_back(maker.box());
        maker.edge(chain.back(), chain[chain.size() - 2]);
        if (at > 1)
            maker.edge(chain.back(), chain[0]);
        if (at % 7 == 0)
            maker.edge(chain.back(), chain[static_cast<std::size_t>(at) / 3]);
    }
    EXPECT_EQ(hits(maker.graph(), laidOut(maker.graph())), 0u);
}

TEST(OwnHardShapes, ClustersThatCoverTooManyColumnsAreRefused) {
    MapMaker spread; // each of many clusters holds both ends of a long chain
    std::vector<std::uint32_t> chain{spread.box()};
    for (int at = 0; at < 10'000; ++at)
        chain.push_back(spread.reason(chain.back()));
    for (int at = 0; at < 1'000; ++at) {
        const auto one = spread.cluster();
        const auto first = spread.box(one);
        spread.edge(spread.box(one), chain.back());
        spread.edge(chain[1], first);
    }
    EXPECT_EQ(layOut(spread.graph, {}).problem->code, "layout-layered.clusters-too-long");
}

} // namespace
} // namespace argmap::layout_layered::test
