// Argdown's names for signs of logic and for smileys: `.->.` and `:->:` are an arrow.
//
// Pure function; any thread.
#pragma once

#include <string_view>

namespace argmap::argdown {

/// The sign for a name with its points or colons; empty: it is no name.
[[nodiscard]] std::string_view shortcode(std::string_view name);

} // namespace argmap::argdown
