// What most shapes of a section look like: its element says it once for all of them.
//
// A value; pure; any thread.
#pragma once

#include <argmap/svg/xml_buffer.hpp>
#include <argmap/wire/scene_view.hpp>

#include <cstdint>
#include <optional>

namespace argmap::svg {

/// What an element has that says nothing itself.
struct UsualLook {
    std::optional<std::uint32_t> fill; ///< none: black, which no shape relies on
    std::optional<std::int32_t> textSize;
    std::int32_t strokeWidth = 100; ///< SVG's own
};

/// Of items that follow each other. Linear in their shapes.
[[nodiscard]] UsualLook usualLookOf(const wire::SceneView& scene, argmap_list drawn);

/// What an item says for its shapes: the look around it, but for its first colour where several of them have that and none the
/// one around.
[[nodiscard]] UsualLook lookWithin(const wire::SceneView& scene, argmap_list shapes,
                                   const UsualLook& around);

void writeLook(const UsualLook& look, XmlBuffer& out);

/// ` fill="…"`
void writeFill(std::uint32_t fill, XmlBuffer& out);

} // namespace argmap::svg
