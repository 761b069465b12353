// One font file, ready for HarfBuzz to shape with. Widths are in 65536ths of an em, unhinted, so
// that they are the same on every machine and for every size.
//
// Owns the mapped file and HarfBuzz's objects, which are immutable: several threads may use it at once.
#pragma once

#include "text/font_catalog.hpp"

#include <argmap/diagram/text_measure.hpp>

#include <hb.h>

#include <cstdint>
#include <memory>
#include <optional>

namespace argmap::diagram {

inline constexpr std::int32_t unitsPerEm = 65536;

class FontFace {
public:
    /// Nothing when the file cannot be read or holds no glyphs.
    [[nodiscard]] static std::optional<FontFace> open(const FontFile& file);

    [[nodiscard]] bool has(char32_t c) const;
    [[nodiscard]] bool hasAscii() const { return m_hasAscii; }
    [[nodiscard]] hb_font_t* font() const { return m_font.get(); }
    [[nodiscard]] std::uint32_t blankGlyph() const { return m_blankGlyph; }
    [[nodiscard]] std::int32_t blankAdvance() const { return m_blankAdvance; }
    [[nodiscard]] FontInfo info() const;

private:
    struct Destroy {
        void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
        void operator()(hb_face_t* face) const { hb_face_destroy(face); }
        void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    };

    FontFile m_file;
    std::unique_ptr<hb_blob_t, Destroy> m_blob;
    std::unique_ptr<hb_face_t, Destroy> m_face;
    std::unique_ptr<hb_font_t, Destroy> m_font;
    std::uint32_t m_blankGlyph = 0;
    std::int32_t m_blankAdvance = 0;
    bool m_hasAscii = false;
};

} // namespace argmap::diagram
