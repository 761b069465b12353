// Renderers: a class with `void render(const SceneView&, const Options&, Output&)` turns a picture
// into SVG, PDF …
//
//     ARGMAP_RENDERER_PLUGIN(MyRenderer)
#pragma once

#include <argmap/sdk/image_interface.hpp>
#include <argmap/sdk/output.hpp>
#include <argmap/wire/scene_view.hpp>

namespace argmap::sdk {

using wire::SceneView;

template <class Renderer>
struct RendererInterface : ImageInterface<RendererInterface<Renderer>> {
    using Author = Renderer;
    static constexpr const char* id = ARGMAP_INTERFACE_RENDERER;

    static void call(const argmap_job& job, const argmap_host& host) {
        Output output(host);
        Renderer().render(opened<SceneView>(job), Options(job), output);
        output.finish();
    }
};

} // namespace argmap::sdk

#define ARGMAP_RENDERER_PLUGIN(Class) ARGMAP_PLUGIN(argmap::sdk::RendererInterface<Class>)
