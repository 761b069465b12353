#include "text/font_face.hpp"

namespace argmap::diagram {

std::optional<FontFace> FontFace::open(const FontFile& file) {
    FontFace face;
    face.m_file = file;
    face.m_blob.reset(hb_blob_create_from_file_or_fail(file.path.c_str()));
    if (!face.m_blob)
        return std::nullopt;
    face.m_face.reset(hb_face_create(face.m_blob.get(), file.face));
    if (hb_face_get_glyph_count(face.m_face.get()) == 0)
        return std::nullopt;
    face.m_font.reset(hb_font_create(face.m_face.get()));
    hb_font_set_scale(face.m_font.get(), unitsPerEm, unitsPerEm);
    hb_font_make_immutable(face.m_font.get()); // and with it the face

    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(face.m_font.get(), ' ', &glyph) != 0) {
        face.m_blankGlyph = glyph;
        face.m_blankAdvance = hb_font_get_glyph_h_advance(face.m_font.get(), glyph);
    } else {
        face.m_blankAdvance = unitsPerEm / 4;
    }
    face.m_hasAscii = true;
    for (char32_t c = 0x20; c < 0x7F; ++c)
        face.m_hasAscii = face.m_hasAscii && face.has(c);
    return face;
}

bool FontFace::has(char32_t c) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(m_font.get(), c, &glyph) != 0;
}

FontInfo FontFace::info() const {
    unsigned length = 0;
    const char* data = hb_blob_get_data(m_blob.get(), &length);
    return {m_file.family, m_file.style, m_file.weight,
            m_file.italic, m_file.face,  std::as_bytes(std::span(data, length))};
}

} // namespace argmap::diagram
