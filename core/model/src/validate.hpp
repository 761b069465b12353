// The rules that every map obeys, checked where something has changed.
//
// Pure; any thread.
#pragma once

#include "pair_set.hpp"

#include <argmap/base/diagnostic.hpp>
#include <argmap/model/argument_map.hpp>

#include <vector>

namespace argmap::model {

/// The rules that an item which differs between the two maps, or one that refers to it, breaks: one
/// an item, at most `most`. The map before obeys the rules. `state` is the state of the map after;
/// `clashes`: entries of its index of ids that may have the same stable id as another item.
[[nodiscard]] base::Diagnostics brokenRules(const ArgumentMap& before, const ArgumentMap& after,
                                            const ArgumentMap::State& state,
                                            const std::vector<Pair>& clashes, std::size_t most);

} // namespace argmap::model
