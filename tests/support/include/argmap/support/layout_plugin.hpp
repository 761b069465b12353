// A layout plugin as a host calls it: the one that is linked into the program.
//
// One thread.
#pragma once

#include <argmap/sdk/testing.hpp>
#include <argmap/support/layout_image.hpp>

#include <string>

namespace argmap::support {

inline const argmap_interface& layoutPlugin() {
    return *argmap_plugin.get_interface(ARGMAP_INTERFACE_LAYOUT, 0);
}

/// The messages, and behind them the page's size in pixels, "578x150", or what the host finds wrong
/// with the result.
inline std::string pageOf(const sdk::LayoutGraph& graph,
                          const sdk::TestHost::OptionValues& options = {}) {
    const wire::ImageBytes image = imageOf(graph);
    sdk::TestHost host;
    if (host.run(layoutPlugin(), image, options) != ARGMAP_OK)
        return host.messages();
    const auto view = wire::GraphView::open(image);
    const auto layout = wire::LayoutView::open(host.image, *view);
    if (!layout)
        return layout.error();
    return host.messages() + std::to_string(layout->page().width / 100) + "x" +
           std::to_string(layout->page().height / 100);
}

} // namespace argmap::support
