// Builds scene images: the diagram calls it, renderers and the canvas read the result
// (scene_view.hpp).
//
// The items of a page come in reading order, the shapes of an item right behind it in paint order; or all
// items first, and then the shapes of each. Lengths are hundredths of a CSS pixel. A builder belongs to one
// thread at a time.
#pragma once

#include <argmap/abi/scene_image.h>
#include <argmap/wire/image_writer.hpp>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::wire {

/// What is said of the whole picture.
struct SceneHead {
    std::string title;
    std::string description;
    std::vector<std::string> authors;
    std::string date;
    std::string language;
    std::string mapJson; ///< the whole map, when asked for
    std::uint32_t background = 0xFFFFFF;
};

/// A place in a source that an item cites.
struct SceneCited {
    std::string mark;  ///< "S1 ¶5 · B2"
    std::string quote; ///< the source's own words
    std::string source;
    std::string address;
};

/// What a drawn item is and means; its shapes follow by calls.
struct SceneItem {
    std::uint32_t role = 0; ///< ARGMAP_DRAWN_…
    std::string id;
    std::vector<std::string> classes;
    std::string kind;
    std::string title;
    std::string description;
    std::vector<std::string> premises;
    std::string target;
    std::string argument;
    std::vector<std::string> members;
    std::vector<std::string> links;
    argmap_rect bounds{};
    std::vector<SceneCited> cited;
};

/// How a shape looks.
struct ShapeStyle {
    std::uint32_t part = 0; ///< ARGMAP_PART_…
    std::uint32_t fill = ARGMAP_NO_COLOUR;
    std::uint32_t stroke = ARGMAP_NO_COLOUR;
    std::int32_t strokeWidth = 0;
    bool roundCaps = false;
    std::vector<std::int32_t> dashes;
    std::string link; ///< address that a click opens; empty: none
};

/// Glyphs of one font on a baseline.
struct SceneRun {
    std::uint32_t font = 0; ///< what addFont returned
    std::int32_t size = 0;
    std::int32_t x = 0; ///< start of the baseline: its left end, in either direction
    std::int32_t y = 0;
    std::int32_t width = 0;
    bool rightToLeft = false;
    std::string_view text;
    std::span<const argmap_glyph> glyphs;
};

struct SceneFont {
    std::string family;
    std::string style;
    std::uint32_t weight = 400;
    bool italic = false;
    std::uint32_t face = 0;
    ByteSpan data; ///< the font file; stays with its owner until `finish`
};

class SceneBuilder {
public:
    void setHead(const SceneHead& head);
    /// Begins a page; the items up to the next one stand on it. `title`: what it shows, where there
    /// are several.
    void beginPage(std::int32_t width, std::int32_t height, std::string_view title = {});
    /// Of the page that was begun last.
    void resizePage(std::int32_t width, std::int32_t height);
    /// Returns the font's row. Fonts with the same bytes share them.
    std::uint32_t addFont(const SceneFont& font);

    /// Begins an item; the shapes up to the next call are its own. Returns its row.
    std::uint32_t begin(const SceneItem& item);
    /// Goes back to an item that has no shapes yet: those up to the next call are its own.
    void resume(std::uint32_t item, const argmap_rect& bounds);
    /// Moves an item with all its shapes.
    void move(std::uint32_t item, argmap_point by);
    void rect(const ShapeStyle& style, const argmap_rect& frame, std::int32_t radius = 0);
    /// `frame` is the circle's square.
    void circle(const ShapeStyle& style, const argmap_rect& frame);
    void path(const ShapeStyle& style, const argmap_rect& bounds,
              std::span<const argmap_segment> segments);
    /// One line of text.
    void text(const ShapeStyle& style, const argmap_rect& bounds, std::span<const SceneRun> runs);

    /// Once: the image takes what was built.
    [[nodiscard]] ImageBytes finish();

private:
    argmap_list words(const std::vector<std::string>& texts);
    argmap_list cited(const std::vector<SceneCited>& places);
    argmap_list blob(ByteSpan bytes);
    argmap_shape& append(std::uint32_t type, const ShapeStyle& style, const argmap_rect& frame);
    void move(const argmap_shape& shape, argmap_point by);

    StringPool m_strings;
    argmap_scene m_scene{};
    std::vector<argmap_scene_page> m_pages;
    GrowingRows<argmap_drawn> m_drawn;
    std::uint32_t m_item = 0; // row of DRAWN that shapes are added to
    GrowingRows<argmap_shape> m_shapes;
    GrowingRows<argmap_segment> m_segments;
    GrowingRows<std::int32_t> m_dashes;
    GrowingRows<argmap_run> m_runs;
    GrowingRows<argmap_glyph> m_glyphs;
    std::vector<argmap_font> m_fonts;
    std::vector<std::uint8_t> m_blobs;
    std::map<const std::uint8_t*, argmap_list> m_fontBlobs; // by where the bytes begin
    GrowingRows<argmap_text> m_words;
    GrowingRows<argmap_cited> m_cited;
};

/// Pieces of a path.
[[nodiscard]] inline argmap_segment moveTo(argmap_point to) {
    return {ARGMAP_SEGMENT_MOVE, 0, {to, {}, {}}};
}
[[nodiscard]] inline argmap_segment lineTo(argmap_point to) {
    return {ARGMAP_SEGMENT_LINE, 0, {to, {}, {}}};
}
[[nodiscard]] inline argmap_segment curveTo(argmap_point a, argmap_point b, argmap_point to) {
    return {ARGMAP_SEGMENT_CURVE, 0, {a, b, to}};
}
[[nodiscard]] inline argmap_segment closePath() {
    return {ARGMAP_SEGMENT_CLOSE, 0, {}};
}

} // namespace argmap::wire
