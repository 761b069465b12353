#include "face.hpp"

#include <hb-ot.h>

#include <algorithm>
#include <array>

namespace argmap::fonts {

namespace {

hb_face_t* opened(wire::ByteSpan bytes, std::uint32_t index) {
    hb_blob_t* blob = hb_blob_create(reinterpret_cast<const char*>(bytes.data()),
                                     static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                                     nullptr, nullptr);
    hb_face_t* face = hb_face_create(blob, index);
    hb_blob_destroy(blob);
    return face;
}

} // namespace

Face::Face(const wire::SceneView& scene, const argmap_font& font)
    : m_face(opened(scene.data(font), font.face)) {}

bool Face::has(const char* table) const {
    hb_blob_t* blob = hb_face_reference_table(get(), hb_tag_from_string(table, 4));
    const bool any = hb_blob_get_length(blob) > 0;
    hb_blob_destroy(blob);
    return any;
}

bool Face::hasPlainOutlines() const {
    constexpr std::array<const char*, 4> colours{"CBDT", "COLR", "SVG ", "sbix"};
    const bool coloured =
        std::any_of(colours.begin(), colours.end(), [&](const char* table) { return has(table); });
    return !coloured && (has("glyf") || isCff());
}

bool Face::isCff() const {
    return has("CFF ") || has("CFF2");
}

// Of several uses that a font of old names, the most generous counts.
bool Face::mayBeEmbedded() const {
    constexpr unsigned restricted = 0x2;
    constexpr unsigned previewOrEditing = 0x4 | 0x8;
    constexpr unsigned noSubsetOrBitmapsOnly = 0x100 | 0x200;
    constexpr unsigned fsTypeAt = 8;
    hb_blob_t* blob = hb_face_reference_table(get(), HB_TAG('O', 'S', '/', '2'));
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob, &length);
    const auto byte = [&](unsigned at) { return static_cast<unsigned char>(bytes[at]); };
    const unsigned bits = length < fsTypeAt + 2 ? 0U : (byte(fsTypeAt) * 256U | byte(fsTypeAt + 1));
    hb_blob_destroy(blob);
    return (bits & noSubsetOrBitmapsOnly) == 0 &&
           ((bits & restricted) == 0 || (bits & previewOrEditing) != 0);
}

std::string Face::fullName() const {
    std::array<char, 256> name{};
    auto size = static_cast<unsigned>(name.size());
    hb_ot_name_get_utf8(get(), HB_OT_NAME_ID_FULL_NAME, hb_language_from_string("en", -1), &size,
                        name.data());
    return name.data();
}

} // namespace argmap::fonts
