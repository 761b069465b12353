// Reads the YAML of data blocks and front matter. The one place that knows the YAML library.
//
// Functions of their arguments; any thread. Hostile YAML (depth, aliases of aliases) ends with an
// error.
#pragma once

#include "yaml/value.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace argmap::argdown::yaml {

struct Error {
    std::string message;
    std::size_t offset = 0;
};

struct Reading {
    Value value;
    std::optional<Error> error; ///< then `value` is null
    std::vector<Error> doubled; ///< keys that stand twice in their mapping; the last one counts
};

/// One document; numbers, booleans and null as in YAML 1.2's core schema, everything else a string.
/// Offsets count from `base`, where the text stands.
[[nodiscard]] Reading read(std::string_view text, std::size_t base = 0);
[[nodiscard]] bool isValid(std::string_view text);

/// The YAML of a data block `{…}`: with the braces when it is inline, without when a line end
/// follows `{`.
[[nodiscard]] std::string_view contentOfData(std::string_view block);

} // namespace argmap::argdown::yaml
