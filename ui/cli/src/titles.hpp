// How items are called where people read about them: one short line.
//
// Pure functions; any thread.
#pragma once

#include <argmap/model/argument_map.hpp>
#include <argmap/model/value.hpp>

#include <string>

namespace argmap::cli {

/// The title, else the first words, else the id. At most some 40 characters.
[[nodiscard]] std::string nameOf(const model::ArgumentMap& map, model::ItemRef item);

/// What an item says: "Aid cut: Military support shrank …", "Aid cut supports Old friends".
[[nodiscard]] std::string titleOf(const model::ArgumentMap& map, model::ItemRef item);

/// The value with references as "id (Title)", as far as the map knows them.
[[nodiscard]] model::Value withTitles(const model::ArgumentMap& map, model::Value value);

/// A value on one line: a text, and a wording that has no more to it than its text, as it is.
[[nodiscard]] std::string lineOf(const model::Value& value);

/// On one line and harmless on a terminal: "⏎" for a line break, "�" for other control characters.
[[nodiscard]] std::string plain(std::string_view text);

} // namespace argmap::cli
