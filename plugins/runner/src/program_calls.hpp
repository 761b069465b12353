// Which system calls a program may make: what interpreters and runtimes of languages are known to use.
//
// One thread. Holds for the process in which it is made, and no other.
#pragma once

#include "calls_rules.hpp"

namespace argmap::runner {

/// The filter, made and not yet loaded; none where it cannot be made.
[[nodiscard]] CallsFilter programCalls();

} // namespace argmap::runner
