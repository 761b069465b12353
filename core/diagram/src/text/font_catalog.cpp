#include "text/font_catalog.hpp"

#include <fontconfig/fontconfig.h>

#include <string_view>
#include <utility>

namespace argmap::diagram {

namespace {

struct DestroyPattern {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, DestroyPattern>;

std::string text(const FcPattern* pattern, const char* object) {
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, object, 0, &value) != FcResultMatch)
        return {};
    return reinterpret_cast<const char*>(value);
}

int number(const FcPattern* pattern, const char* object, int otherwise) {
    int value = otherwise;
    return FcPatternGetInteger(pattern, object, 0, &value) == FcResultMatch ? value : otherwise;
}

Pattern request(const std::string& family, Weight weight) {
    Pattern pattern(FcPatternCreate());
    FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
    FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("sans-serif"));
    FcPatternAddInteger(pattern.get(), FC_WEIGHT,
                        weight == Weight::Bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
    FcPatternAddInteger(pattern.get(), FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddInteger(pattern.get(), FC_WIDTH, FC_WIDTH_NORMAL);
    // A language, so that the user's own decides neither which font stands in nor how it is called.
    for (const char* object : {FC_LANG, FC_NAMELANG})
        FcPatternAddString(pattern.get(), object, reinterpret_cast<const FcChar8*>("en"));
    FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    return pattern;
}

bool usable(const FcPattern* font) {
    const std::string format = text(font, FC_FONTFORMAT);
    FcBool variable = FcFalse;
    const bool known = FcPatternGetBool(font, FC_VARIABLE, 0, &variable) == FcResultMatch;
    return (format == "TrueType" || format == "CFF") && !(known && variable != FcFalse) &&
           (number(font, FC_INDEX, 0) >> 16) == 0;
}

FontFile describe(const FcPattern* font) {
    FontFile file;
    file.path = text(font, FC_FILE);
    file.family = text(font, FC_FAMILY);
    file.style = text(font, FC_STYLE);
    file.face = static_cast<std::uint32_t>(number(font, FC_INDEX, 0));
    file.weight = number(font, FC_WEIGHT, FC_WEIGHT_REGULAR) >= FC_WEIGHT_DEMIBOLD ? 700 : 400;
    file.italic = number(font, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN;
    return file;
}

} // namespace

void FontCatalog::Destroy::operator()(_FcFontSet* set) const {
    FcFontSetDestroy(set);
}

FontCatalog::FontCatalog(std::string family) : m_family(std::move(family)) {}

std::optional<FontFile> FontCatalog::primary(Weight weight) {
    const Pattern pattern = request(m_family, weight);
    FcResult result = FcResultNoMatch;
    const Pattern match(FcFontMatch(nullptr, pattern.get(), &result));
    if (match && usable(match.get()))
        return describe(match.get());
    return fallback('a', weight);
}

std::optional<FontFile> FontCatalog::fallback(char32_t c, Weight weight) {
    auto& sorted = m_sorted[weight == Weight::Bold ? 1 : 0];
    if (!sorted) {
        const Pattern pattern = request(m_family, weight);
        FcResult result = FcResultNoMatch;
        sorted.reset(FcFontSort(nullptr, pattern.get(), FcFalse, nullptr, &result));
    }
    const FcPattern* nearest = nullptr;
    for (int i = 0; sorted && i < sorted->nfont; ++i) {
        const FcPattern* font = sorted->fonts[i];
        FcCharSet* characters = nullptr;
        if (FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) != FcResultMatch ||
            FcCharSetHasChar(characters, c) == FcFalse || !usable(font))
            continue;
        // "Noto Sans Arabic" goes better with "Noto Sans" than what fontconfig thinks nearest.
        if (text(font, FC_FAMILY).starts_with(m_family))
            return describe(font);
        if (nearest == nullptr)
            nearest = font;
    }
    if (nearest != nullptr)
        return describe(nearest);
    return std::nullopt;
}

} // namespace argmap::diagram
