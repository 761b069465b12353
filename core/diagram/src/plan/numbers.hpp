// The numbers of boxes: those that are fixed, and further ones for the rest.
//
// Pure; any thread. Linear in the map.
#pragma once

#include <argmap/diagram/changes.hpp>
#include <argmap/model/argument_map.hpp>
#include <argmap/model/structure.hpp>

#include <string>
#include <vector>

namespace argmap::diagram {

/// By row of the structure; empty for those that stand too deep for a number that helps anybody, and
/// for what was removed. `changes`: may be null.
[[nodiscard]] std::vector<std::string>
numbersOf(const model::ArgumentMap& map, const model::Structure& structure, const Changes* changes);

} // namespace argmap::diagram
