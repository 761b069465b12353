#include <argmap/fonts/embedded_fonts.hpp>

#include "face.hpp"
#include "subset.hpp"

#include <array>
#include <cstdint>

namespace argmap::fonts {

namespace {

void addCharacters(std::string_view text, hb_set_t* characters) {
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0,
                       static_cast<int>(text.size()));
    unsigned count = 0;
    const hb_glyph_info_t* letters = hb_buffer_get_glyph_infos(buffer, &count);
    for (unsigned i = 0; i < count; ++i)
        hb_set_add(characters, letters[i].codepoint);
    hb_buffer_destroy(buffer);
}

/// By font; a font that draws nothing has none.
std::vector<Characters> usedCharacters(const wire::SceneView& scene, argmap_list drawn) {
    std::vector<Characters> used(scene.fonts().size());
    for (std::uint32_t item = drawn.first; item < drawn.first + drawn.count; ++item) {
        const argmap_list shapes = scene.drawn()[item].shapes;
        for (std::uint32_t row = shapes.first; row < shapes.first + shapes.count; ++row) {
            const argmap_list runs = scene.shapes()[row].runs;
            for (std::uint32_t at = runs.first; at < runs.first + runs.count; ++at) {
                const argmap_run& run = scene.runs()[at];
                if (!used[run.font])
                    used[run.font].reset(hb_set_create());
                addCharacters(scene.text(run.text), used[run.font].get());
            }
        }
    }
    return used;
}

// Letters, digits and what is not ASCII stand for themselves; anything else is escaped.
std::string quoted(std::string_view name) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string result = "'";
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == ' ' || c == '-' || byte >= 0x80;
        if (plain)
            result += c;
        else
            (result += '\\').append({hex[byte / 16U], hex[byte % 16U], ' '});
    }
    return result += "'";
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    result.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto byte = [&](std::size_t i) -> std::uint32_t {
            return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
        };
        const std::uint32_t three = byte(0) << 16U | byte(1) << 8U | byte(2);
        for (const unsigned shift : {18U, 12U, 6U, 0U})
            result += digits[(three >> shift) & 63U];
    }
    for (std::size_t i = 0; i < (3 - bytes.size() % 3) % 3; ++i)
        result[result.size() - 1 - i] = '=';
    return result;
}

// The family's name as the text has it, which no apostrophe is in.
std::string familyOf(const wire::SceneView& scene, const argmap_font& font) {
    std::string family(scene.text(font.family));
    std::erase(family, '\'');
    return family;
}

std::string ruleFor(const wire::SceneView& scene, const argmap_font& font, const Face& face,
                    std::string_view file) {
    std::string rule = "@font-face{font-family:" + quoted(familyOf(scene, font));
    rule += font.weight >= 600 ? ";font-weight:bold" : "";
    rule += font.italic != 0 ? ";font-style:italic" : "";
    rule += face.isCff() ? ";src:url(data:font/otf;base64," : ";src:url(data:font/ttf;base64,";
    rule += base64(file) + ")";
    if (const std::string installed = face.fullName(); !installed.empty())
        rule += ",local(" + quoted(installed) + ")";
    return rule + "}\n";
}

LeftOut leftOut(const std::string& family, bool may) {
    const std::string what = "The font " + family + " is not embedded: ";
    return {family, what + (may ? "it cannot be read." : "its licence bits (fsType) forbid it.")};
}

} // namespace

EmbeddedFonts embeddedFonts(const wire::SceneView& scene, argmap_list drawn,
                            std::string_view besides) {
    EmbeddedFonts result;
    const std::vector<Characters> used = usedCharacters(scene, drawn);
    for (std::uint32_t row = 0; row < scene.fonts().size(); ++row) {
        if (!used[row])
            continue;
        addCharacters(besides, used[row].get());
        const argmap_font& font = scene.fonts()[row];
        const Face face(scene, font);
        const bool may = face.mayBeEmbedded();
        const std::string file = may ? subsetOf(face, *used[row]) : std::string();
        if (file.empty())
            result.leftOut.push_back(leftOut(std::string(scene.text(font.family)), may));
        else
            result.css += ruleFor(scene, font, face, file);
    }
    return result;
}

} // namespace argmap::fonts
