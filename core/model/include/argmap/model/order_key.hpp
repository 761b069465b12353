// Order keys: texts between any two of which another one fits, so that moving one item rewrites one
// item.
//
// Pure functions; any thread. Keys are of the characters 0-9 A-Z a-z (ASCII order), never end in
// '0', and compare byte by byte. Siblings sort by (order, id).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::model {

/// A key behind `low` and before `high`; an empty text, or one that is no key, is an open end.
/// `low` must sort before `high`, else the key is only behind `low`.
[[nodiscard]] std::string orderBetween(std::string_view low, std::string_view high);

/// `count` ascending keys, short and evenly spread.
[[nodiscard]] std::vector<std::string> orderSequence(std::size_t count);

[[nodiscard]] bool isOrderKey(std::string_view text);

} // namespace argmap::model
