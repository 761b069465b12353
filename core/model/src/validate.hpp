// The rules that every map obeys, checked where something has changed.
//
// Pure; any thread.
#pragma once

#include "pair_set.hpp"

#include <argmap/base/diagnostic.hpp>
#include <argmap/model/argument_map.hpp>

#include <optional>

namespace argmap::model {

/// How deep groups may nest.
inline constexpr std::size_t maxGroupDepth = 100;

/// The first rule that an item which differs between the two maps, or one that refers to it,
/// breaks; types in their order, then dense ids. The map before obeys the rules; `ids` is the index
/// of the map after.
[[nodiscard]] std::optional<base::Diagnostic>
firstBrokenRule(const ArgumentMap &before, const ArgumentMap &after, const PairSet &ids);

} // namespace argmap::model
