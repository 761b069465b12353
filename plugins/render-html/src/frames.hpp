// In which group's frame a box is drawn.
//
// Pure; any thread. A scene tells frames and boxes by their places: a page of boxes times its frames.
#pragma once

#include <argmap/wire/scene_view.hpp>

#include <cstdint>
#include <vector>

namespace argmap::render_html {

/// For each row of DRAWN the row of the innermost frame around it, else `noRow` (outline.hpp).
[[nodiscard]] std::vector<std::uint32_t> framesAround(const wire::SceneView& scene);

} // namespace argmap::render_html
