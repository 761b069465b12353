// A map with every kind of sign that a picture has (docs/diagram-grammar.md).
//
// A pure function; any thread.
#pragma once

#include <argmap/model/argument_map.hpp>

namespace argmap::pictures {

[[nodiscard]] model::ArgumentMap everySign();

} // namespace argmap::pictures
