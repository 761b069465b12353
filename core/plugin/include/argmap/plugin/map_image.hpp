// A map as the image that plugins see, and back.
//
// Pure functions; any thread. Linear: 100,000 statements take some 100 ms to read and some 50 ms to
// write.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/model/argument_map.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace argmap::plugin {

struct ImportedMap {
    model::ArgumentMap map;
    base::Diagnostics
        diagnostics; ///< what did not keep to the rules of the model, and was left out or put right
};

/// The map of an image that nobody vouches for. An image that is not sound is refused
/// (`image.invalid`): whoever made it is at fault. In a sound one, what the rules of the model
/// forbid (a mark outside its text, a likelihood above 1 …) is put right and told, each as a
/// warning `import.…` with item and line. Items without an order get one that keeps the order of
/// their table.
[[nodiscard]] base::Result<ImportedMap> mapFromImage(std::span<const std::uint8_t> image);

/// The image of a map: items by dense id. Never fails but for a map of more than 4 GiB of text
/// (`image.too-large`).
[[nodiscard]] base::Result<std::vector<std::uint8_t>> imageOfMap(const model::ArgumentMap& map);

} // namespace argmap::plugin
