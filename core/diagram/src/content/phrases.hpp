// Small pieces of English that a picture is described with.
//
// Pure; any thread.
#pragma once

#include <argmap/model/argument_map.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::diagram {

[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between);

/// "A", "A and B", "A, B and C".
[[nodiscard]] std::string listed(const std::vector<std::string>& parts);

/// "1 statement", "3 statements"; the plural is the singular with an s.
[[nodiscard]] std::string counted(std::size_t count, std::string_view singular);

/// "16 September 2023" for 2023-09-16, "September 2023" for 2023-09; anything else as it is.
[[nodiscard]] std::string readableDate(const std::string& date);

/// Whole parts per million as percent: "55%", "0.0001%".
[[nodiscard]] std::string percent(std::int32_t partsPerMillion);

/// The text that a box of the item shows: its first wording, else its title, else its id.
[[nodiscard]] std::string textOf(const model::ArgumentMap& map, model::ItemRef item);

/// What the item is called within a sentence: its title, else the first 40 characters of its text.
[[nodiscard]] std::string shortName(const model::ArgumentMap& map, model::ItemRef item);

} // namespace argmap::diagram
