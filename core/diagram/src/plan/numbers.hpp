// The numbers of boxes: 1, 1.2, 1.2.1.
//
// Pure; any thread. Linear in the map.
#pragma once

#include <argmap/model/structure.hpp>

#include <string>
#include <vector>

namespace argmap::diagram {

/// By row of the structure; empty for those that stand too deep for a number that helps anybody.
[[nodiscard]] std::vector<std::string> numbersOf(const model::Structure& structure);

} // namespace argmap::diagram
