// The rules that every map obeys, checked where something has changed.
//
// Pure; any thread.
#pragma once

#include "pair_set.hpp"

#include <argmap/base/diagnostic.hpp>
#include <argmap/model/argument_map.hpp>

#include <optional>
#include <vector>

namespace argmap::model {

/// The first rule that an item which differs between the two maps, or one that refers to it, breaks. The map before
/// obeys the rules. `clashes`: entries of the index of ids that may have the same stable id as another item.
[[nodiscard]] std::optional<base::Diagnostic> firstBrokenRule(const ArgumentMap& before,
                                                              const ArgumentMap& after,
                                                              const std::vector<Pair>& clashes);

} // namespace argmap::model
