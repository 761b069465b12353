// As much of JSON Schema (2020-12) as docs/cli-json uses: type, enum, required, properties,
// additionalProperties, items, minimum, $ref to $defs. Any other keyword is an error, so that a
// schema cannot ask for more than is checked.
//
// Pure functions.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace argmap::cli {

/// "/statements: total is missing", one an entry; empty: the value is valid.
[[nodiscard]] std::vector<std::string> schemaViolations(const nlohmann::json& schema,
                                                        const nlohmann::json& value);

} // namespace argmap::cli
