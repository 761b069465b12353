// Makes the scene image of a picture whose parts are measured and placed: one page, as large as what
// stands on it.
//
// Pure; any thread.
#pragma once

#include "composed.hpp"
#include "route/placed.hpp"

#include <argmap/wire/scene_builder.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace argmap::diagram {

/// What is said of a scene that shows the map.
[[nodiscard]] wire::SceneHead headOf(const Composed& composed);

[[nodiscard]] std::vector<std::uint8_t> makeScene(const Composed& composed, const Placed& placed);

} // namespace argmap::diagram
