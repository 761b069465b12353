#include "subset.hpp"

#include <hb-subset.h>

#include <array>

namespace argmap::fonts {

namespace {

struct DestroyInput {
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};
using Input = std::unique_ptr<hb_subset_input_t, DestroyInput>;

// What lines of text have only where they stand upright, and what only fractions have.
constexpr std::array<const char*, 5> upright{"valt", "vert", "vkrn", "vpal", "vrt2"};
constexpr std::array<const char*, 3> fractions{"frac", "numr", "dnom"};
constexpr hb_codepoint_t fractionSlash = 0x2044;

void leaveOutFeatures(hb_subset_input_t* input, const hb_set_t& characters) {
    hb_set_t* features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    for (const char* feature : upright)
        hb_set_del(features, hb_tag_from_string(feature, 4));
    if (!hb_set_has(&characters, fractionSlash))
        for (const char* feature : fractions)
            hb_set_del(features, hb_tag_from_string(feature, 4));
}

} // namespace

std::string subsetOf(const Face& face, const hb_set_t& characters) {
    const Input input(hb_subset_input_create_or_fail());
    if (!input || !face.hasGlyphs())
        return {};
    hb_set_union(hb_subset_input_unicode_set(input.get()), &characters);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    leaveOutFeatures(input.get(), characters);
    hb_face_t* subset = hb_subset_or_fail(face.get(), input.get());
    if (subset == nullptr)
        return {};
    hb_blob_t* blob = hb_face_reference_blob(subset);
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(blob, &size);
    std::string file(bytes, size);
    hb_blob_destroy(blob);
    hb_face_destroy(subset);
    return file;
}

} // namespace argmap::fonts
