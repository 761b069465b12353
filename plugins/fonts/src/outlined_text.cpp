#include <argmap/fonts/outlined_text.hpp>

#include "glyph_paths.hpp"
#include "path_writer.hpp"

#include <argmap/svg/usual_look.hpp>

#include <array>
#include <charconv>

namespace argmap::fonts {

namespace {

// Hundredths of a pixel in units of a path whose em has that size.
std::int32_t units(std::int64_t hundredths, std::int32_t size) {
    const std::int64_t twice = 2 * hundredths * pathUnits;
    return static_cast<std::int32_t>((twice + (twice < 0 ? -size : size)) / (2 * size));
}

// A size in hundredths of a pixel, for an em of one pixel a unit: 1200 is "0.024".
void writeScale(std::int32_t size, svg::XmlBuffer& out) {
    std::array<char, 32> digits{};
    const double scale = size / (100.0 * pathUnits);
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), scale, std::chars_format::fixed)
            .ptr;
    out.raw({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

} // namespace

/// Glyphs of one font and size: one path.
struct OutlinedText::Piece {
    const argmap_run* head = nullptr; ///< whose place is the path's; null: nothing yet
    std::string data;
};

OutlinedText::OutlinedText(const wire::SceneView& scene)
    : m_scene(scene), m_paths(std::make_unique<GlyphPaths>(scene)) {}

OutlinedText::~OutlinedText() = default;

bool OutlinedText::draws(const argmap_run& run) {
    if (m_paths->areOutlines(run.font) && run.size > 0)
        return true;
    m_needed.emplace(m_scene.text(m_scene.fonts()[run.font].family));
    return false;
}

void OutlinedText::write(std::uint32_t first, std::uint32_t end, std::string_view className,
                         svg::XmlBuffer& out) {
    const argmap_shape& look = m_scene.shapes()[first];
    Piece piece;
    for (std::uint32_t row = first; row < end; ++row) {
        const argmap_list runs = m_scene.shapes()[row].runs;
        for (std::uint32_t at = runs.first; at < runs.first + runs.count; ++at) {
            const argmap_run& run = m_scene.runs()[at];
            if (!draws(run))
                continue;
            if (piece.head == nullptr || piece.head->font != run.font ||
                piece.head->size != run.size) {
                writePiece(piece, look, className, out);
                piece = {&run, {}};
            }
            addRun(run, piece);
        }
    }
    writePiece(piece, look, className, out);
}

void OutlinedText::addRun(const argmap_run& run, Piece& piece) {
    for (std::uint32_t i = 0; i < run.glyphs.count; ++i) {
        const argmap_glyph& glyph = m_scene.glyphs()[run.glyphs.first + i];
        const GlyphPath& path = m_paths->of(run.font, glyph.id);
        if (path.data.empty())
            continue;
        const std::int64_t x = std::int64_t{run.x} + glyph.x - piece.head->x;
        const std::int64_t y = std::int64_t{run.y} + glyph.y - piece.head->y;
        piece.data += 'M';
        appendNumber(units(x, run.size) + path.x, piece.data);
        appendNumber(units(y, run.size) + path.y, piece.data);
        piece.data += path.data;
    }
}

void OutlinedText::writePiece(const Piece& piece, const argmap_shape& look,
                              std::string_view className, svg::XmlBuffer& out) {
    if (piece.data.empty())
        return;
    out.raw("<path");
    if (!className.empty())
        out.attribute("class", className);
    out.raw(" transform=\"translate(").number(piece.head->x).raw(" ").number(piece.head->y);
    writeScale(piece.head->size, out.raw(")scale("));
    out.raw(")\"");
    svg::writeFill(look.fill, out);
    out.raw(" d=\"").raw(piece.data).raw("\"/>");
}

} // namespace argmap::fonts
