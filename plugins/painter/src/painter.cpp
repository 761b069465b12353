#include <argmap/painter/painter.hpp>

#include "draw.hpp"
#include "grid.hpp"

#include <utility>

namespace argmap::painter {

namespace {

constexpr double hundredth = 0.01;
constexpr double farScale = 0.12; // below it boxes are plain rectangles, drawn many at once

bool isBox(std::uint32_t role) {
    return role == ARGMAP_DRAWN_STATEMENT || role == ARGMAP_DRAWN_ARGUMENT || role == ARGMAP_DRAWN_ISSUE;
}

// All boxes as one path, filled and stroked once.
void paintFarBoxes(cairo_t* cairo, const wire::SceneView& scene, const std::vector<std::uint32_t>& rows) {
    constexpr std::uint32_t boxFill = 0xFFFFFF;
    constexpr std::uint32_t boxStroke = 0x7A8087;
    cairo_new_path(cairo);
    for (const std::uint32_t row : rows) {
        const argmap_drawn drawn = scene.drawn()[row];
        if (isBox(drawn.role))
            cairo_rectangle(cairo, drawn.bounds.x * hundredth, drawn.bounds.y * hundredth,
                            drawn.bounds.width * hundredth, drawn.bounds.height * hundredth);
    }
    setColour(cairo, boxFill);
    cairo_fill_preserve(cairo);
    setColour(cairo, boxStroke);
    cairo_set_dash(cairo, nullptr, 0, 0);
    cairo_set_line_width(cairo, 2);
    cairo_stroke(cairo);
}

} // namespace

Painter::Painter(const wire::SceneView& scene, std::shared_ptr<Fonts> fonts)
    : m_scene(scene), m_fonts(std::move(fonts)), m_faces(m_fonts->facesOf(scene)),
      m_grid(std::make_unique<Grid>(scene)) {}

Painter::~Painter() = default;

void Painter::paint(cairo_t* cairo, const Area& part, double scale) const {
    cairo_save(cairo);
    const argmap_scene& page = m_scene.scene();
    if (page.background != ARGMAP_NO_COLOUR) {
        setColour(cairo, page.background);
        cairo_rectangle(cairo, 0, 0, page.width * hundredth, page.height * hundredth);
        cairo_fill(cairo);
    }
    const bool far = scale < farScale;
    cairo_set_antialias(cairo, far ? CAIRO_ANTIALIAS_FAST : CAIRO_ANTIALIAS_DEFAULT);
    const std::vector<std::uint32_t> rows = m_grid->touching(part);
    Draw draw(cairo, m_scene, m_faces, detailAt(scale));
    for (const std::uint32_t row : rows) {
        const argmap_drawn drawn = m_scene.drawn()[row];
        if (far && isBox(drawn.role))
            continue;
        for (std::uint32_t i = 0; i < drawn.shapes.count; ++i)
            draw.shape(m_scene.shapes()[drawn.shapes.first + i]);
    }
    if (far)
        paintFarBoxes(cairo, m_scene, rows);
    cairo_restore(cairo);
}

} // namespace argmap::painter
