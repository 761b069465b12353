// One shape on a Cairo context, at a level of detail.
#pragma once

#include <argmap/wire/scene_view.hpp>

#include <cairo.h>

#include <vector>

namespace argmap::painter {

/// What can be told apart at a scale; decided once a painting.
struct Detail {
    bool text = true;
    bool corners = true; ///< round corners, dashes
    bool labels = true;  ///< words at lines and their plates, numbers
};

[[nodiscard]] Detail detailAt(double scale);

class Draw {
public:
    Draw(cairo_t* cairo, const wire::SceneView& scene, const std::vector<cairo_font_face_t*>& faces,
         const Detail& detail)
        : m_cairo(cairo), m_scene(scene), m_faces(faces), m_detail(detail) {}

    void shape(const argmap_shape& shape);

private:
    void outline(const argmap_shape& shape);
    void segments(const argmap_list& list);
    void paint(const argmap_shape& shape);
    void run(const argmap_run& run, std::uint32_t colour);
    void dashes(const argmap_shape& shape);

    cairo_t* m_cairo;
    const wire::SceneView& m_scene;
    const std::vector<cairo_font_face_t*>& m_faces;
    Detail m_detail;
    std::vector<cairo_glyph_t> m_glyphs;
    std::vector<double> m_dashes;
};

void setColour(cairo_t* cairo, std::uint32_t colour);

} // namespace argmap::painter
