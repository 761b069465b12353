// What only this plugin says or can be asked for.
#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_plugin.hpp>

#include <gtest/gtest.h>

namespace argmap::layout_layered::test {
namespace {

using namespace support;

TEST(OwnPlugin, SaysWhyItRefuses) {
    MapMaker maker;
    auto last = maker.box();
    for (int depth = 0; depth < 31'000; ++depth)
        last = maker.reason(last);
    EXPECT_EQ(pageOf(maker.graph),
              "0:0: error: The picture would be wider or higher than 5 million pixels. "
              "[layout-layered.too-large]\n");
}

} // namespace
} // namespace argmap::layout_layered::test
