// argmap check --file: the integrity of one native file, on standard output.
//
// Main thread.
#pragma once

#include "command.hpp"

namespace argmap::cli {

[[nodiscard]] Status checkFile(const InputOptions& input, const Console& console, bool json);

} // namespace argmap::cli
