// One shape on a Cairo context, with as much detail as its scale can show.
//
// One thread at a time; the context's units are the scene's CSS pixels.
#pragma once

#include "pieces.hpp"

#include <argmap/painter/painter.hpp>

#include <vector>

namespace argmap::painter {

struct Wanted {
    Area part;    ///< shapes beside it are left out
    double scale; ///< device pixels a CSS pixel
    Manner manner;
};

class Draw {
public:
    Draw(cairo_t* cairo, const wire::SceneView& scene, const std::vector<cairo_font_face_t*>& faces,
         const Wanted& wanted);

    void item(const argmap_drawn& drawn);

private:
    [[nodiscard]] bool showsWords(const argmap_drawn& drawn) const;
    [[nodiscard]] bool isWanted(const argmap_shape& shape) const;
    void shape(const argmap_shape& shape);
    void outline(const argmap_shape& shape);
    void roundedRect(const argmap_rect& frame, double radius);
    void segments(const argmap_list& list);
    void paint(const argmap_shape& shape);
    void run(const argmap_run& run, std::uint32_t colour);
    void showGlyphs(const argmap_run& run);
    void dashes(const argmap_shape& shape);
    [[nodiscard]] bool isSeen(double length, double least) const {
        return length * m_wanted.scale >= least;
    }

    cairo_t* m_cairo;
    const wire::SceneView& m_scene;
    const std::vector<cairo_font_face_t*>& m_faces;
    Wanted m_wanted;
    bool m_keepsText; ///< the target is a document whose text can be searched
    Pieces m_pieces;
    std::vector<cairo_glyph_t> m_glyphs;
    std::vector<double> m_dashes;
};

void setColour(cairo_t* cairo, std::uint32_t colour);

} // namespace argmap::painter
