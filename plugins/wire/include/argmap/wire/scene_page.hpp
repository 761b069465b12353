// One page of a scene as a scene of its own: for renderers whose format holds one page a file.
//
// Pure; any thread. Costs a copy of the image.
#pragma once

#include <argmap/wire/scene_view.hpp>

#include <cstdint>

namespace argmap::wire {

/// `image` is a sound scene, `page` a row of its pages.
[[nodiscard]] ImageBytes onePage(ByteSpan image, std::uint32_t page);

} // namespace argmap::wire
