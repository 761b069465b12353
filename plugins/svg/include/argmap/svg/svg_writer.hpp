// Writes a page of a scene as one SVG document, as docs/svg.md promises it.
//
// Used once, by one thread; borrows the scene. Linear in the page.
#pragma once

#include <argmap/svg/text_writer.hpp>
#include <argmap/svg/xml_buffer.hpp>
#include <argmap/wire/scene_view.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace argmap::svg {

class SvgWriter {
public:
    /// `page`: row of the scene's pages; `put` gets the bytes in large pieces.
    SvgWriter(const wire::SceneView& scene, std::uint32_t page,
              std::function<void(std::string_view)> put);

    void write(bool embedMap);

private:
    enum class Section : std::uint8_t { None, Groups, Inferences, Relations, Statements };

    void writeHead(bool embedMap);
    void writeMetadata(bool embedMap);
    void enter(Section section);
    void writeItem(const argmap_drawn& drawn);
    void writeClasses(const argmap_drawn& drawn);
    void writeReferences(const argmap_drawn& drawn);
    void writeIds(std::string_view name, argmap_list ids);
    void writeShapes(const argmap_drawn& drawn);
    [[nodiscard]] std::string uniqueId(std::string_view id);
    void flush(std::size_t least);

    const wire::SceneView& m_scene;
    argmap_scene_page m_page;
    std::function<void(std::string_view)> m_put;
    XmlBuffer m_out;
    TextWriter m_texts;
    Section m_section = Section::None;
    std::unordered_map<std::string, std::size_t> m_ids; // with the suffix to try next
};

} // namespace argmap::svg
