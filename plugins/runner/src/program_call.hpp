// One call of a plugin that is a program: what it gets and gives is Argmap's JSON, which the JSON
// plugin reads and writes here, so that the host gets from a program what it gets from a library.
//
// Belongs to the one thread. Where the program fails and does not say why in its diagnostics, the
// runner ends as the program did (docs/plugin-programs.md).
#pragma once

#include "program_process.hpp"

#include <argmap/wire/plugin_call.hpp>

namespace argmap::runner {

/// The interfaces of the JSON plugin, prepared.
struct JsonPlugin {
    const argmap_interface* reader = nullptr;
    const argmap_interface* writer = nullptr;
};

[[nodiscard]] wire::Returned callProgram(const wire::Job& job, const JsonPlugin& json,
                                         ProgramProcess& program, wire::CallSink& sink);

} // namespace argmap::runner
