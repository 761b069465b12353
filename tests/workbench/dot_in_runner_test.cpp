// The layout "dot" as it is run: locked in, stopped, and not waited for beyond its time.
#include "small_boxes.hpp"

#include <argmap/plugin/host.hpp>
#include <argmap/support/files.hpp>
#include <argmap/support/layout_image.hpp>
#include <argmap/support/layout_maps.hpp>
#include <argmap/wire/layout_graph.hpp>
#include <argmap/wire/layout_result.hpp>
#include <argmap/workbench/workbench.hpp>

#include <gmock/gmock.h>

#include <chrono>
#include <thread>

using namespace argmap;
using support::MapMaker;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

const std::filesystem::path build = support::buildFolder();

class DotInRunner : public testing::Test {
protected:
    [[nodiscard]] plugin::Outcome run(const sdk::LayoutGraph& graph, const plugin::Options& options,
                                      const plugin::Watch& watch = {}) const {
        const wire::ImageBytes image = support::imageOf(graph);
        plugin::Call call;
        call.image = image;
        call.options = options;
        return m_host.run(m_catalogue.find(plugin::InterfaceKind::Layout, "dot"), call, watch);
    }

private:
    plugin::Catalogue m_catalogue{{{build / "lib" / "argmap" / "plugins", true}}};
    plugin::Host m_host{build / "lib" / "argmap" / "argmap-runner"};
};

// Graphviz looks for plugins, fonts and configuration, measures text with pango, asks the system for
// its memory when it first sorts much, and for random numbers at the first title of a cluster.
TEST_F(DotInRunner, NeedsNothingThatItsLockForbids) {
    MapMaker maker;
    const auto outer = maker.cluster(ARGMAP_NO_ROW, 300);
    const auto inner = maker.cluster(outer, 200);
    const auto claim = maker.box(outer);
    for (int reason = 0; reason < 400; ++reason)
        maker.reason(claim, reason % 3 == 0 ? inner : ARGMAP_NO_ROW);
    maker.undercut(maker.linked(claim, 3));
    const plugin::Options ways[]{
        {},
        {{"places", "dot"}},
        {{"places", "dot"}, {"lines", "dot"}},
        {{"places", "dot"}, {"lines", "straight"}},
        {{"lines", "orthogonal"}, {"ordering", "free"}},
        {{"lines", "straight"}, {"ranks", "levels"}},
        {{"ranks", "grounds"}},
    };
    for (const plugin::Options& options : ways) {
        const plugin::Outcome outcome = run(maker.graph, options);
        EXPECT_EQ(outcome.ending, plugin::Ending::Done) << options.size();
        EXPECT_THAT(outcome.diagnostics, IsEmpty());
    }
}

// 150 claims with 150 reasons each take dot some ten seconds, and it has no way to be asked to stop.
TEST_F(DotInRunner, StopsWhenItIsAsked) {
    std::stop_source stop;
    plugin::Watch watch;
    watch.stop = stop.get_token();
    std::chrono::steady_clock::time_point asked;
    std::jthread asks([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        asked = std::chrono::steady_clock::now();
        stop.request_stop();
    });
    const plugin::Outcome outcome =
        run(layouts::everyReasonForEveryClaim(150).graph(), {{"places", "dot"}}, watch);
    const auto ended = std::chrono::steady_clock::now();
    asks.join();
    EXPECT_EQ(outcome.ending, plugin::Ending::Stopped);
    EXPECT_LT(ended - asked, std::chrono::seconds(1)); // 10 ms, on a machine that does nothing else
}

TEST_F(DotInRunner, EndsWithItsTime) {
    plugin::Watch watch;
    watch.limits.time = std::chrono::milliseconds(500);
    const plugin::Outcome outcome =
        run(layouts::everyReasonForEveryClaim(150).graph(), {{"places", "dot"}}, watch);
    EXPECT_EQ(outcome.ending, plugin::Ending::Broken);
    ASSERT_EQ(outcome.diagnostics.size(), 1U);
    EXPECT_EQ(outcome.diagnostics[0].code, "plugin.timeout");
}

} // namespace
