// A font of a scene, opened by HarfBuzz, and what its tables say of it.
//
// Owns HarfBuzz's object and borrows the font's bytes; one thread at a time.
#pragma once

#include <argmap/wire/scene_view.hpp>

#include <hb.h>

#include <memory>
#include <string>

namespace argmap::fonts {

class Face {
public:
    /// Broken bytes are a face without glyphs.
    Face(const wire::SceneView& scene, const argmap_font& font);

    [[nodiscard]] hb_face_t* get() const { return m_face.get(); }
    [[nodiscard]] bool hasGlyphs() const { return hb_face_get_glyph_count(get()) > 0; }
    /// All its glyphs are outlines of one colour: none is a bitmap or has colours of its own.
    [[nodiscard]] bool hasPlainOutlines() const;
    /// Its outlines are those of PostScript.
    [[nodiscard]] bool isCff() const;
    /// Whether the bits of its licence (OpenType, OS/2 fsType) allow a subset of it in a document.
    [[nodiscard]] bool mayBeEmbedded() const;
    /// "Noto Sans Bold"; empty: it has none.
    [[nodiscard]] std::string fullName() const;

private:
    struct Destroy {
        void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    };
    [[nodiscard]] bool has(const char* table) const;

    std::unique_ptr<hb_face_t, Destroy> m_face;
};

} // namespace argmap::fonts
