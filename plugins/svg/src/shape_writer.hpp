// Writes rectangles, circles and paths.
//
// Pure, but for the buffer; one thread.
#pragma once

#include <argmap/svg/xml_buffer.hpp>
#include <argmap/wire/scene_view.hpp>

#include <cstdint>
#include <string_view>

namespace argmap::svg {

/// The class of a part of an item; empty: it has none.
[[nodiscard]] std::string_view partName(std::uint32_t role, std::uint32_t part);

/// A shape that is no text.
void writeShape(const wire::SceneView& scene, const argmap_shape& shape, std::string_view className,
                XmlBuffer& out);

} // namespace argmap::svg
