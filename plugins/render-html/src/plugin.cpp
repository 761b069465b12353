// The HTML renderer as Argmap sees it.
#include "page_writer.hpp"

#include <argmap/sdk/renderer.hpp>

namespace argmap::render_html {

class HtmlRenderer {
public:
    void render(const sdk::SceneView& scene, const sdk::Options& options, sdk::Output& output) {
        PageWriter(scene, options.text("panel", "outline"), [&](std::string_view bytes) {
            output.checkStop();
            output.write(bytes);
        }).write();
    }
};

} // namespace argmap::render_html

ARGMAP_RENDERER_PLUGIN(argmap::render_html::HtmlRenderer)
