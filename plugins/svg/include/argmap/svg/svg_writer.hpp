// Writes a page of a scene as SVG, as docs/svg.md promises it: a document, or a part of an HTML page.
//
// Used once, by one thread; borrows the scene. Linear in the page.
#pragma once

#include <argmap/svg/drawn_ids.hpp>
#include <argmap/svg/text_writer.hpp>
#include <argmap/svg/usual_look.hpp>
#include <argmap/svg/xml_buffer.hpp>
#include <argmap/wire/scene_view.hpp>

#include <cstdint>
#include <functional>
#include <string_view>

namespace argmap::svg {

struct SvgOptions {
    /// Within an HTML page, which says itself what the map is and who made it. The names of pictures and boxes
    /// are labels then, since browsers pop titles up.
    bool inHtml = false;
    bool embedMap = false;    ///< the whole map in the metadata, where the scene has it
    std::string_view style{}; ///< of a style sheet within the document, as XML; empty: it has none
    Letters* letters = nullptr; ///< draws the letters of texts; null: the texts themselves are seen
};

class SvgWriter {
public:
    /// `page`: row of the scene's pages; `ids`: of its items, which stay; `put` gets the bytes in large pieces.
    SvgWriter(const wire::SceneView& scene, std::uint32_t page, const DrawnIds& ids,
              std::function<void(std::string_view)> put, SvgOptions options = {});

    void write();

private:
    enum class Section : std::uint8_t { None, Groups, Inferences, Relations, Statements };

    [[nodiscard]] Section sectionOf(const argmap_drawn& drawn) const;
    void writeHead();
    void writeName();
    void writeMetadata();
    void enter(Section section, std::uint32_t row);
    [[nodiscard]] UsualLook usualLook(Section section, std::uint32_t row) const;
    void writeItem(std::uint32_t row);
    void writeClasses(const argmap_drawn& drawn);
    void writeReferences(const argmap_drawn& drawn);
    void writeIds(std::string_view name, argmap_list ids);
    void writeShapes(const argmap_drawn& drawn, const UsualLook& usual);
    void flush(std::size_t least);

    const wire::SceneView& m_scene;
    argmap_scene_page m_page;
    const DrawnIds& m_ids;
    SvgOptions m_options;
    std::function<void(std::string_view)> m_put;
    XmlBuffer m_out;
    TextWriter m_texts;
    Section m_section = Section::None;
    UsualLook m_usual; // of its elements
};

} // namespace argmap::svg
