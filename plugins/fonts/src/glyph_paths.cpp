#include "glyph_paths.hpp"

#include "path_writer.hpp"

#include <cmath>

namespace argmap::fonts {

namespace {

PathWriter::Point point(float x, float y) {
    return {static_cast<std::int32_t>(std::lround(x)), static_cast<std::int32_t>(std::lround(-y))};
}

PathWriter& writerOf(void* data) {
    return *static_cast<PathWriter*>(data);
}

void move(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    writerOf(data).moveTo(point(x, y));
}
void line(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x, float y, void*) {
    writerOf(data).line(point(x, y));
}
void quadratic(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x, float y,
               void*) {
    writerOf(data).quadratic(point(x1, y1), point(x, y));
}
void cubic(hb_draw_funcs_t*, void* data, hb_draw_state_t*, float x1, float y1, float x2, float y2,
           float x, float y, void*) {
    writerOf(data).cubic(point(x1, y1), point(x2, y2), point(x, y));
}
void close(hb_draw_funcs_t*, void* data, hb_draw_state_t*, void*) {
    writerOf(data).close();
}

struct DestroyFunctions {
    void operator()(hb_draw_funcs_t* functions) const { hb_draw_funcs_destroy(functions); }
};
using Functions = std::unique_ptr<hb_draw_funcs_t, DestroyFunctions>;

Functions functions() {
    Functions made(hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(made.get(), move, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(made.get(), line, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(made.get(), quadratic, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(made.get(), cubic, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(made.get(), close, nullptr, nullptr);
    return made;
}

void draw(hb_font_t* font, std::uint32_t glyph, PathWriter& out) {
    const Functions drawing = functions();
#if HB_VERSION_ATLEAST(7, 0, 0)
    hb_font_draw_glyph(font, glyph, drawing.get(), &out);
#else
    hb_font_get_glyph_shape(font, glyph, drawing.get(), &out);
#endif
}

} // namespace

GlyphPaths::GlyphPaths(const wire::SceneView& scene) {
    for (std::uint32_t row = 0; row < scene.fonts().size(); ++row) {
        const Face face(scene, scene.fonts()[row]);
        auto& font = m_fonts.emplace_back();
        if (!face.hasPlainOutlines())
            continue;
        font.reset(hb_font_create(face.get()));
        hb_font_set_scale(font.get(), pathUnits, pathUnits);
    }
}

const GlyphPath& GlyphPaths::of(std::uint32_t font, std::uint32_t glyph) {
    const auto [at, isNew] = m_paths.try_emplace({font, glyph});
    if (isNew) {
        PathWriter out;
        draw(m_fonts[font].get(), glyph, out);
        at->second = {out.begin().x, out.begin().y, out.take()};
    }
    return at->second;
}

} // namespace argmap::fonts
