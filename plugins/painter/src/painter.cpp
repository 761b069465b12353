#include <argmap/painter/painter.hpp>

#include "draw.hpp"
#include "from_afar.hpp"
#include "grid.hpp"
#include "outlines.hpp"

#include <utility>

namespace argmap::painter {
namespace {

// The text of boxes is 12 CSS pixels high: below this scale it cannot be read, and no text is
// drawn.
constexpr double FarScale = 0.25;

} // namespace

Painter::Painter(const wire::SceneView& scene, std::shared_ptr<Fonts> fonts, std::uint32_t page)
    : m_scene(scene),
      m_page(scene.pages()[page]),
      m_fonts(std::move(fonts)),
      m_faces(m_fonts->facesOf(scene)),
      m_outlines(std::make_unique<Outlines>(scene, m_page.drawn)),
      m_grid(std::make_unique<Grid>(scene, m_page, *m_outlines)) {}

Painter::~Painter() = default;

void Painter::paint(cairo_t* cairo, const Area& part, double scale, const Manner& manner) const {
    cairo_save(cairo);
    const std::uint32_t background = m_scene.scene().background;
    if (background != ARGMAP_NO_COLOUR && manner.background) {
        const auto area = areaOf({0, 0, m_page.width, m_page.height});
        setColour(cairo, background);
        cairo_rectangle(cairo, area.x, area.y, area.width, area.height);
        cairo_fill(cairo);
    }
    const std::vector<std::uint32_t> rows = m_grid->touching(part);
    if (scale >= FarScale || !paintFromAfar(cairo, *m_outlines, rows, part)) {
        Draw draw(cairo, m_scene, m_faces, {part, scale, manner});
        for (const std::uint32_t row : rows)
            draw.item(m_scene.drawn()[row]);
    }
    cairo_restore(cairo);
}

} // namespace argmap::painter
