// The boxes of a scene, for what compares pictures.
//
// Pure; any thread.
#pragma once

#include <argmap/wire/scene_view.hpp>

#include <string_view>

namespace argmap::diagram {

[[nodiscard]] inline argmap_point centreOf(const argmap_rect& rect) {
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

/// Calls `visit(drawn)` for every item of the first page.
template <class Visit>
void forEachDrawn(const wire::SceneView& scene, Visit&& visit) {
    const argmap_list items = scene.pages()[0].drawn;
    for (std::uint32_t at = 0; at < items.count; ++at)
        visit(scene.drawn()[items.first + at]);
}

/// Calls `visit(stable id, rectangle)` for every box of the first page.
template <class Visit>
void forEachBox(const wire::SceneView& scene, Visit&& visit) {
    forEachDrawn(scene, [&](const argmap_drawn& drawn) {
        if (scene.isBox(drawn))
            visit(scene.text(drawn.id), drawn.bounds);
    });
}

} // namespace argmap::diagram
