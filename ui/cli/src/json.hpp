// What --json prints: values of the workbench as JSON, as docs/cli-json describes it.
//
// Pure functions; any thread.
#pragma once

#include <argmap/model/value.hpp>
#include <argmap/workbench/workbench.hpp>

#include <nlohmann/json.hpp>

namespace argmap::cli {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json toJson(const base::Diagnostic& diagnostic);
[[nodiscard]] Json toJson(const base::Diagnostics& diagnostics);
/// How many of each severity.
[[nodiscard]] Json counts(const base::Diagnostics& diagnostics);
[[nodiscard]] Json toJson(const workbench::Format& format);
/// Texts, numbers, true and false as such; null for nothing; references as ids; lists as arrays,
/// records as objects.
[[nodiscard]] Json toJson(const model::Value& value);

/// One object on one line of standard output. Bytes of file names that are no UTF-8 are replaced.
void print(const Json& object);

} // namespace argmap::cli
