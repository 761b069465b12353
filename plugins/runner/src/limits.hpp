// What the runner lets a plugin use, and what it does when memory ends.
//
// Called once each, before a plugin is loaded, by the only thread there is.
#pragma once

#include <argmap/wire/job_codec.hpp>

namespace argmap::runner {

/// Whether the descriptor is a socket: a runner that a person starts has none.
[[nodiscard]] bool isSocket(int descriptor);

/// The kernel kills this process when the thread that started it ends. Ends at once when the other
/// end of `socket` is gone already.
void dieWithParent(int socket);

/// Address space, CPU, size of what is written, open files; no core files, no further process.
void setLimits(const wire::JobLimits& limits);
/// The same for a program, which writes no files at all; it may make processes.
void setProgramLimits(const wire::JobLimits& limits);
/// No further process or thread of this user may be made from this one.
void forbidProcesses();

/// From now on an allocation of C++ that fails tells the host (a diagnostic `plugin.memory` on
/// `socket`) and ends the process, whatever the plugin would have done about it.
void reportLackOfMemory(int socket);

} // namespace argmap::runner
