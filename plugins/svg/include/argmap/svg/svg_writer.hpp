// Writes a page of a scene as SVG, as docs/svg.md promises it: a document, or a part of an HTML page.
//
// Used once, by one thread, which has others help it where there is much to write; borrows the scene. Linear in
// the page.
#pragma once

#include <argmap/svg/drawn_ids.hpp>
#include <argmap/svg/letters.hpp>
#include <argmap/svg/usual_look.hpp>
#include <argmap/svg/xml_buffer.hpp>
#include <argmap/wire/scene_view.hpp>

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace argmap::svg {

struct SvgOptions {
    /// Within an HTML page, which says itself what the map is and who made it. The names of pictures and boxes
    /// are labels then, since browsers pop titles up.
    bool inHtml = false;
    bool embedMap = false;    ///< the whole map in the metadata, where the scene has it
    std::string_view style{}; ///< of a style sheet within the document, as XML; empty: it has none
    Letters* letters = nullptr; ///< draws the letters of texts; null: the texts themselves are seen
};

enum class Section : std::uint8_t; // item_writer.hpp

class SvgWriter {
public:
    /// `page`: row of the scene's pages; `ids`: of its items, which stay; `put` gets the bytes in
    /// large pieces, in the thread that writes.
    SvgWriter(const wire::SceneView& scene, std::uint32_t page, const DrawnIds& ids,
              std::function<void(std::string_view)> put, SvgOptions options = {});

    void write();

private:
    void writeHead();
    void writeName();
    void writeMetadata();
    std::uint32_t writeSection(std::uint32_t row, std::uint32_t end);
    [[nodiscard]] UsualLook open(Section section, argmap_list items);
    void writeItems(argmap_list items, const UsualLook& look);
    void putBefore();
    void put(XmlBuffer& written);

    const wire::SceneView& m_scene;
    argmap_scene_page m_page;
    const DrawnIds& m_ids;
    SvgOptions m_options;
    std::function<void(std::string_view)> m_put;
    XmlBuffer m_out;
    std::vector<XmlBuffer> m_before; // pieces that are to be put, in their order
    std::vector<XmlBuffer> m_now;    // that are being written
};

} // namespace argmap::svg
