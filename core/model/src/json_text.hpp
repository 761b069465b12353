// Whether a text is one JSON value (RFC 8259), as the values of metadata are: without blanks around
// it, nested at most 200 levels, no half of a surrogate pair in its strings; numbers of any size.
// Map images and Argmap JSON hold the same rule, so that whatever is in a map can be exported.
//
// Pure; any thread. No recursion.
#pragma once

#include <cstddef>
#include <string_view>

namespace argmap::model {

inline constexpr std::size_t maxJsonDepth = 200;

[[nodiscard]] bool isJson(std::string_view text);

} // namespace argmap::model
