// The SVG renderer as Argmap sees it.
#include <argmap/fonts/embedded_fonts.hpp>
#include <argmap/fonts/outlined_text.hpp>
#include <argmap/sdk/renderer.hpp>
#include <argmap/svg/svg_writer.hpp>

namespace argmap::render_svg {

class SvgRenderer {
public:
    void render(const sdk::SceneView& scene, const sdk::Options& options, sdk::Output& output) {
        const std::string_view how = options.text("fonts", "names");
        if (how == "embedded") {
            const fonts::EmbeddedFonts embedded =
                fonts::embeddedFonts(scene, scene.pages()[0].drawn);
            for (const fonts::LeftOut& font : embedded.leftOut)
                output.warning("svg.font-not-embedded", font.message, {},
                               "Draw letters as shapes (--opt fonts=outlines), or install a Noto "
                               "font for this script.");
            write(scene, options, output, {.style = embedded.css});
        } else if (how == "outlines") {
            fonts::OutlinedText letters(scene);
            write(scene, options, output, {.letters = &letters});
            for (const std::string& family : letters.needed())
                output.warning("svg.not-outlined",
                               "The glyphs of " + family +
                                   " are no plain outlines: their text stays text, and looks "
                                   "different where the font is missing.",
                               {}, "Colour fonts can be embedded: --opt fonts=embedded.");
        } else {
            write(scene, options, output, {});
        }
    }

private:
    static void write(const sdk::SceneView& scene, const sdk::Options& options, sdk::Output& output,
                      svg::SvgOptions how) {
        how.embedMap = options.text("embed", "none") == "map";
        if (how.embedMap && scene.mapJson().empty())
            output.warning("svg.no-map",
                           "The map is not embedded: it did not come with the picture.");
        const svg::DrawnIds ids(scene, scene.pages()[0].drawn);
        svg::SvgWriter(
            scene, 0, ids,
            [&](std::string_view bytes) {
                output.checkStop();
                output.write(bytes);
            },
            how)
            .write();
    }
};

} // namespace argmap::render_svg

ARGMAP_RENDERER_PLUGIN(argmap::render_svg::SvgRenderer)
