// Writes rectangles, circles and paths.
//
// Pure, but for the buffer; one thread.
#pragma once

#include <argmap/svg/usual_look.hpp>
#include <argmap/svg/xml_buffer.hpp>
#include <argmap/wire/scene_view.hpp>

#include <cstdint>
#include <string_view>

namespace argmap::svg {

/// The class of a part of an item; empty: it has none.
[[nodiscard]] std::string_view partName(std::uint32_t role, std::uint32_t part);

/// A shape that is no text, within an element with the usual look.
void writeShape(const wire::SceneView& scene, const argmap_shape& shape, std::string_view className,
                const UsualLook& usual, XmlBuffer& out);

} // namespace argmap::svg
