// Edits of the map as a whole: its theme, the numbers of its boxes.
//
// Pure; any thread. What is selected stays selected.
#pragma once

#include <argmap/diagram/theme.hpp>
#include <argmap/presenter/edit.hpp>

#include <string>

namespace argmap::presenter {

/// A theme of those that ship, by name.
[[nodiscard]] EditResult setTheme(const model::ArgumentMap& map, const std::string& name);
/// One of the user's own, called as its file: the map brings it along.
[[nodiscard]] EditResult setTheme(const model::ArgumentMap& map, const std::string& file,
                                  const diagram::Theme& theme);

/// Fixes the numbers that boxes have now (diagram/numbers.hpp).
[[nodiscard]] EditResult fixNumbers(const model::ArgumentMap& map);
[[nodiscard]] EditResult freeNumbers(const model::ArgumentMap& map);

} // namespace argmap::presenter
