// The numbers of boxes, which a text can cite: 1, 1.2, 1.2.1.
//
// Pure; any thread. A statement stands below what it bears on first in reading order. Once they are
// fixed they stay with their items, whatever is added, moved or removed: an item has its number as
// the metadata "number". New items get further ones.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/model/argument_map.hpp>

namespace argmap::diagram {

/// The map with the numbers that its boxes have now fixed. Errors: those of a transaction.
[[nodiscard]] base::Result<model::ArgumentMap> fixNumbers(const model::ArgumentMap& map);

} // namespace argmap::diagram
