// Hard graphs that only this layout has an answer of its own to; the others are in tests/layouts.
#include "laid_out.hpp"
#include "small_boxes.hpp"

#include <argmap/support/layout_measures.hpp>

#include <gmock/gmock.h>

namespace argmap::layout_tree::test {
namespace {

using namespace support;
using layouts::SmallBoxes;

TEST(OwnHardShapes, LinesToAClaimFarAboveShareALane) {
    SmallBoxes maker;
    std::vector<std::uint32_t> chain{maker.box()};
    for (int at = 1; at < 1'000; ++at) {
        chain.push_back(maker.box());
        maker.edge(chain.back(), chain[chain.size() - 2]);
        if (at > 1)
            maker.edge(chain.back(), chain[0]);
    }
    const auto layout = laidOut(maker.graph());
    EXPECT_EQ(hits(maker.graph(), layout), 0u);
    EXPECT_LT(layout.height, 10'000);
}

TEST(OwnHardShapes, WhatIsNoTreeIsRefused) {
    SmallBoxes across; // each of many leads to the first, past all others
    auto at = across.box();
    for (int depth = 0; depth < 5'000; ++depth) {
        const auto next = across.box();
        across.edge(next, at);
        across.edge(next, 0);
        at = next;
    }
    const auto problem = layOut(across.graph(), {}).problem;
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->code, "layout-tree.not-a-tree");
    EXPECT_THAT(problem->advice, testing::HasSubstr("layered"));
}

} // namespace
} // namespace argmap::layout_tree::test
