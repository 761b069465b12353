// A map as text for line-by-line comparison: what `argmap diff --text` prints, and git compares.
//
// Pure; any thread. An item begins in the first column, its fields stand below it, each element of a
// list on a line of its own; items by type and id, so that an edit of one changes its lines alone.
#pragma once

#include <argmap/model/argument_map.hpp>

#include <string>

namespace argmap::cli {

[[nodiscard]] std::string asText(const model::ArgumentMap& map);

} // namespace argmap::cli
