// The arrow keys: walking the map by its structure, not by its pixels.
//
// Pure; any thread. Folded branches are not entered.
#pragma once

#include <argmap/model/structure.hpp>

namespace argmap::presenter {

enum class Walk {
    ToParent,   ///< towards the main item
    ToChild,    ///< to the first reason
    ToPrevious, ///< sibling before, else the nearest item before it on the same level
    ToNext,
    ToMain
};

/// The item that the key leads to; `from` itself where there is nothing that way; the main item
/// from nowhere.
[[nodiscard]] model::ItemRef walk(const model::ArgumentMap& map, const model::Structure& structure,
                                  model::ItemRef from, Walk direction);

} // namespace argmap::presenter
