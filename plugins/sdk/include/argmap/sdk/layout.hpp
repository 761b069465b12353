// Layouts: a class with `void layout(const GraphView&, const Options&, LayoutSink&)` places boxes
// and draws paths.
//
//     ARGMAP_LAYOUT_PLUGIN(MyLayout)
//
// The sink must get a page, a place for each node, a path for each edge and a frame for each
// cluster.
#pragma once

#include <argmap/sdk/image_interface.hpp>
#include <argmap/sdk/reporter.hpp>
#include <argmap/wire/layout_result.hpp>

namespace argmap::sdk {

using wire::GraphView;

class LayoutSink : public Reporter, public wire::LayoutBuilder {
public:
    LayoutSink(const GraphView& graph, const argmap_host& host)
        : Reporter(host), wire::LayoutBuilder(graph) {}
};

template <class Layout>
struct LayoutInterface : ImageInterface<LayoutInterface<Layout>> {
    using Author = Layout;
    static constexpr const char* id = ARGMAP_INTERFACE_LAYOUT;

    static void call(const argmap_job& job, const argmap_host& host) {
        const GraphView graph = opened<GraphView>(job);
        LayoutSink sink(graph, host);
        Layout().layout(graph, Options(job), sink);
        sink.checkStop();
        const wire::ImageBytes image = sink.finish();
        host.result(&host, {image.data(), image.size()});
    }
};

} // namespace argmap::sdk

#define ARGMAP_LAYOUT_PLUGIN(Class) ARGMAP_PLUGIN(argmap::sdk::LayoutInterface<Class>)
