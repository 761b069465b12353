// The SVG renderer as Argmap sees it.
#include <argmap/sdk/renderer.hpp>
#include <argmap/svg/svg_writer.hpp>

namespace argmap::render_svg {

class SvgRenderer {
public:
    void render(const sdk::SceneView& scene, const sdk::Options& options, sdk::Output& output) {
        const bool embed = options.text("embed", "none") == "map";
        if (embed && scene.mapJson().empty())
            output.warning("svg.no-map",
                           "The map is not embedded: it did not come with the picture.");
        const svg::DrawnIds ids(scene, scene.pages()[0].drawn);
        svg::SvgWriter(scene, 0, ids,
                       [&](std::string_view bytes) {
                           output.checkStop();
                           output.write(bytes);
                       },
                       {.embedMap = embed})
            .write();
    }
};

} // namespace argmap::render_svg

ARGMAP_RENDERER_PLUGIN(argmap::render_svg::SvgRenderer)
