// Counts and facts of a map as `argmap info` shows them: a line each.
//
// A pure function; any thread.
#pragma once

#include <argmap/workbench/facts.hpp>

#include <string>

namespace argmap::cli {

[[nodiscard]] std::string factsText(const std::string& file, const std::string& format,
                                    const workbench::Facts& facts);

} // namespace argmap::cli
