// Makes the plan of a picture.
//
// Pure; any thread. Linear in the map, but for the short lists that hang on each item.
#pragma once

#include "plan/plan.hpp"

#include <argmap/diagram/options.hpp>
#include <argmap/model/argument_map.hpp>

#include <optional>

namespace argmap::diagram {

/// What is folded in the view is left out, with a count at the box that hides it.
[[nodiscard]] Plan makePlan(const model::ArgumentMap& map, const model::View* view,
                            const Options& options);

} // namespace argmap::diagram
