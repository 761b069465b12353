// Writes items one by one: what each is, and its shapes.
//
// Belongs to one thread; borrows the scene and where it writes to.
#pragma once

#include <argmap/svg/svg_writer.hpp>
#include <argmap/svg/text_writer.hpp>

#include <cstdint>
#include <string_view>

namespace argmap::svg {

/// Where an item stands in the document: items of one kind stand together.
enum class Section : std::uint8_t { None, Groups, Inferences, Relations, Statements };

[[nodiscard]] Section sectionOf(const wire::SceneView& scene, const argmap_drawn& drawn);

class ItemWriter {
public:
    /// `around`: what the element that holds the items has said.
    ItemWriter(const wire::SceneView& scene, const DrawnIds& ids, const SvgOptions& options,
               const UsualLook& around, XmlBuffer& out);

    /// `row`: of DRAWN.
    void write(std::uint32_t row);

private:
    void writeClasses(const argmap_drawn& drawn);
    void writeReferences(const argmap_drawn& drawn);
    void writeIds(std::string_view name, argmap_list ids);
    void writeShapes(const argmap_drawn& drawn, const UsualLook& usual);

    const wire::SceneView& m_scene;
    const DrawnIds& m_ids;
    const SvgOptions& m_options;
    UsualLook m_usual;
    XmlBuffer& m_out;
    TextWriter m_texts;
};

} // namespace argmap::svg
