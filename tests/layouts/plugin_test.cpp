// The plugin as a host calls it: images in, images out.
#include <argmap/support/layout_maps.hpp>
#include <argmap/support/layout_plugin.hpp>

#include <gtest/gtest.h>

namespace argmap::layouts {
namespace {

using namespace support;

TEST(Plugin, GivesALayoutThatTheHostAccepts) {
    EXPECT_EQ(pageOf(threeBoxes()), "578x150");
    EXPECT_EQ(pageOf({}), "0x0");
}

TEST(Plugin, TakesTheGapsFromItsOptions) {
    EXPECT_EQ(pageOf(threeBoxes(), {{"rank-gap", "200"}, {"sibling-gap", "50"}}), "640x170");
    EXPECT_EQ(pageOf(threeBoxes(), {{"rank-gap", "0"}}), "578x150");
}

TEST(Plugin, TheHostAcceptsRandomMaps) {
    for (std::uint32_t seed = 0; seed < 24; ++seed)
        for (const char* lines : {"curved", "straight"}) {
            const auto graph = randomMap(seed, {.boxes = 30, .clusters = 3}, seed % 4);
            const auto result = pageOf(graph, {{"lines", lines}});
            EXPECT_TRUE(std::isdigit(static_cast<unsigned char>(result[0])))
                << lines << " " << seed << ": " << result;
        }
}

TEST(Plugin, RefusesWhatIsNoGraph) {
    sdk::TestHost host;
    const wire::ImageBytes nonsense(64, 7);
    EXPECT_EQ(host.run(layoutPlugin(), nonsense), ARGMAP_FAILED);
    EXPECT_EQ(host.diagnostics.size(), 1u);
}

} // namespace
} // namespace argmap::layouts
