// A run of glyphs cut into the pieces that stand for its letters, so that a document can be searched
// and copied from letter by letter.
//
// A value that is used again and again; one thread.
#pragma once

#include <argmap/wire/scene_view.hpp>

#include <cairo.h>

#include <cstdint>
#include <string>
#include <vector>

namespace argmap::painter {

class Pieces {
public:
    /// The run has a text and glyphs. Where its glyphs do not follow its letters, it is one piece.
    void cut(const wire::SceneView& scene, const argmap_run& run);

    /// From left to right, as the glyphs stand and as programs that read documents expect it; the
    /// letters of a piece are in the order of the text. Valid until the next call of `cut`.
    [[nodiscard]] const std::vector<cairo_text_cluster_t>& clusters() const { return m_clusters; }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    /// Glyphs beside each other that stand for the same letters.
    struct Piece {
        std::uint32_t letter;
        int glyphs;
    };

    [[nodiscard]] bool inOrder(bool rightToLeft) const;

    std::vector<Piece> m_pieces;
    std::vector<cairo_text_cluster_t> m_clusters;
    std::string m_text;
};

} // namespace argmap::painter
