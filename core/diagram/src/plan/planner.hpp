// Makes the plan of a picture.
//
// Pure; any thread. Linear in the map, but for the short lists that hang on each item.
#pragma once

#include "plan/plan.hpp"
#include "plan/selection.hpp"

#include <argmap/diagram/options.hpp>
#include <argmap/model/argument_map.hpp>
#include <argmap/model/structure.hpp>

namespace argmap::diagram {

/// What is folded is left out, with a count at the box that hides it.
[[nodiscard]] Plan makePlan(const model::ArgumentMap& map, const model::Structure& structure,
                            const Selection& selection, const Options& options);

} // namespace argmap::diagram
