// Whether a text is one JSON value (RFC 8259), as the values of metadata are.
//
// Pure; any thread. No recursion: the depth of nesting costs one byte a level.
#pragma once

#include <string_view>

namespace argmap::model {

[[nodiscard]] bool isJson(std::string_view text);

} // namespace argmap::model
