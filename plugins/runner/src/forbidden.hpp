// What happens when a plugin makes a system call that the lock does not allow: what libraries try
// in passing fails quietly; what no plugin does by mistake is told to the host and ends the process.
//
// Works within a signal handler: it allocates nothing. A plugin that puts another handler in its
// place gains nothing: the call is not made, whoever handles it.
#pragma once

namespace argmap::runner {

/// From now on a call that a filter traps is handled so; what is told goes to `socket`.
void handleForbiddenCalls(int socket);

} // namespace argmap::runner
