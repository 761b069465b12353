// Reads a scene image that nobody vouches for: renderers, the canvas and the tests of pictures use
// it.
//
// `open` checks everything, so that a renderer may follow each list and index without a test of its
// own. A view borrows the bytes, which must stay and not change; it may be copied and read by any
// thread.
#pragma once

#include <argmap/abi/scene_image.h>
#include <argmap/wire/image_view.hpp>

#include <string_view>
#include <vector>

namespace argmap::wire {

class SceneView {
public:
    /// Checks: there is a page, and each item stands on one; roles, types and parts are known; lists are in range and share no row; fonts and the
    /// letters that glyphs stand for are there; sizes and coordinates are in range; colours are 0xRRGGBB or none; paths begin with a
    /// move.
    static Checked<SceneView> open(ByteSpan image);

    [[nodiscard]] const argmap_scene& scene() const { return m_scene; }
    /// One at least.
    [[nodiscard]] const Records<argmap_scene_page>& pages() const { return m_pages; }
    /// The items of all pages, one page after the other.
    [[nodiscard]] const Records<argmap_drawn>& drawn() const { return m_drawn; }
    /// All shapes in paint order; those of an item are the rows of its list.
    [[nodiscard]] const Records<argmap_shape>& shapes() const { return m_shapes; }
    [[nodiscard]] const Records<argmap_segment>& segments() const { return m_segments; }
    [[nodiscard]] const Records<std::int32_t>& dashes() const { return m_dashes; }
    [[nodiscard]] const Records<argmap_run>& runs() const { return m_runs; }
    [[nodiscard]] const Records<argmap_glyph>& glyphs() const { return m_glyphs; }
    [[nodiscard]] const Records<argmap_font>& fonts() const { return m_fonts; }

    /// The places that items cite; those of an item are the rows of its list.
    [[nodiscard]] const Records<argmap_cited>& cited() const { return m_cited; }

    [[nodiscard]] std::string_view text(argmap_text text) const { return m_image.text(text); }
    /// The i-th word of a list; `i` is less than its count.
    [[nodiscard]] std::string_view word(argmap_list list, std::uint32_t i) const {
        return text(m_words[list.first + i]);
    }
    [[nodiscard]] std::vector<std::string_view> words(argmap_list list) const;
    /// A group that is drawn as a box.
    [[nodiscard]] bool isClosedGroup(const argmap_drawn& drawn) const {
        return drawn.role == ARGMAP_DRAWN_GROUP && drawn.classes.count > 0 &&
               word(drawn.classes, 0) == "closed";
    }
    /// An open group is none; nor is an argument that is drawn open, which has the role of a group.
    [[nodiscard]] bool isBox(const argmap_drawn& drawn) const {
        return drawn.role == ARGMAP_DRAWN_STATEMENT || drawn.role == ARGMAP_DRAWN_ARGUMENT ||
               drawn.role == ARGMAP_DRAWN_ISSUE || isClosedGroup(drawn);
    }
    /// Where a click on the shape leads; empty: nowhere.
    [[nodiscard]] std::string_view link(const argmap_shape& shape) const {
        return shape.link == ARGMAP_NO_ROW ? std::string_view() : text(m_words[shape.link]);
    }
    /// A font's file.
    [[nodiscard]] ByteSpan data(const argmap_font& font) const { return blob(font.data); }
    /// The whole map as JSON; empty unless asked for.
    [[nodiscard]] std::string_view mapJson() const { return textOf(blob(m_scene.map_json)); }

private:
    friend class SceneChecker;

    [[nodiscard]] ByteSpan blob(argmap_list list) const {
        return m_blobs.subspan(list.first, list.count);
    }

    ImageView m_image;
    argmap_scene m_scene{};
    Records<argmap_scene_page> m_pages;
    Records<argmap_drawn> m_drawn;
    Records<argmap_shape> m_shapes;
    Records<argmap_segment> m_segments;
    Records<std::int32_t> m_dashes;
    Records<argmap_run> m_runs;
    Records<argmap_glyph> m_glyphs;
    Records<argmap_font> m_fonts;
    Records<argmap_text> m_words;
    Records<argmap_cited> m_cited;
    ByteSpan m_blobs;
};

} // namespace argmap::wire
