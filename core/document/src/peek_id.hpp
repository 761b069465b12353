// The stable id that the fields of a record begin with.
//
// Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

namespace argmap::document {

/// Nothing when they do not begin with a well-formed id. The fields may be escaped or not: an id
/// has no escapes.
[[nodiscard]] std::optional<std::string_view> peekId(std::string_view fields);

} // namespace argmap::document
