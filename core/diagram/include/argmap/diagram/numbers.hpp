// The numbers of boxes, which a text can cite: 1, 1.2, 1.2.1.
//
// Pure; any thread. A statement stands below what it bears on first in reading order. Once they are
// fixed they stay with their items, whatever is added, moved or removed: an item has its number as
// the metadata "number", and as "lastNumber" the last one that was given below it; the map has that
// of the topmost. New items get further ones: the number of an item that has gone is never given
// again.
#pragma once

#include <argmap/model/transaction.hpp>

#include <cstddef>

namespace argmap::diagram {

struct NumbersEdit {
    model::Transaction transaction;
    std::size_t items = 0; ///< whose number is fixed, or freed, by it
};

/// Fixes the numbers that boxes have now.
[[nodiscard]] NumbersEdit fixNumbers(const model::ArgumentMap& map);

/// Lets the numbers follow the structure again.
[[nodiscard]] NumbersEdit freeNumbers(const model::ArgumentMap& map);

} // namespace argmap::diagram
