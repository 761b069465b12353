// What a plain scalar of YAML means.
//
// Pure functions; any thread.
#pragma once

#include "yaml/value.hpp"

#include <string>
#include <string_view>

namespace argmap::argdown::yaml {

/// Null, boolean, number or string; the text is kept as it is. What JSON has no number for (0x1F,
/// .inf, 007) is a string.
[[nodiscard]] Value resolvePlain(std::string_view text);

/// The number as JSON takes it: without a plus, with a zero before the point and behind it. Empty:
/// it is no number.
[[nodiscard]] std::string jsonNumber(std::string_view text);

} // namespace argmap::argdown::yaml
