// The HTML renderer as Argmap sees it.
#include "page_writer.hpp"

#include <argmap/fonts/embedded_fonts.hpp>
#include <argmap/sdk/renderer.hpp>

#include <string>

namespace argmap::render_html {

class HtmlRenderer {
public:
    void render(const sdk::SceneView& scene, const sdk::Options& options, sdk::Output& output) {
        fonts::EmbeddedFonts embedded;
        if (options.text("fonts", "names") == "embedded")
            embedded = fonts::embeddedFonts(scene, {0, scene.drawn().size()}, besides(scene));
        for (const fonts::LeftOut& font : embedded.leftOut)
            output.warning("html.font-not-embedded", font.message, {},
                           "Install a Noto font for this script.");
        PageWriter(scene, options.text("panel", "outline"), embedded.css,
                   [&](std::string_view bytes) {
                       output.checkStop();
                       output.write(bytes);
                   })
            .write();
    }

private:
    // What the page sets in the picture's fonts outside the picture: its own words, quotations.
    static std::string besides(const sdk::SceneView& scene) {
        std::string all;
        for (char c = ' '; c <= '~'; ++c)
            all += c;
        for (std::uint32_t row = 0; row < scene.cited().size(); ++row)
            for (const argmap_text text : {scene.cited()[row].quote, scene.cited()[row].source})
                all += scene.text(text);
        return all;
    }
};

} // namespace argmap::render_html

ARGMAP_RENDERER_PLUGIN(argmap::render_html::HtmlRenderer)
