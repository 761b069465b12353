// What "&eacute;", "&#233;" and "&#xE9;" stand for.
//
// A pure function; any thread.
#pragma once

#include <string>
#include <string_view>

namespace argmap::source_text {

/// The character as UTF-8; one that is not known stays as it is written.
[[nodiscard]] std::string characterReference(std::string_view written);

} // namespace argmap::source_text
