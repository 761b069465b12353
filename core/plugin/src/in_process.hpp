// A call of a plugin in this process.
//
// Runs in the caller's thread. A plugin that crashes takes the process with it: only for those that
// came with the program.
#pragma once

#include "collector.hpp"

#include <argmap/wire/job_codec.hpp>

namespace argmap::plugin {

[[nodiscard]] Outcome runInProcess(const Offer& offer, const wire::Job& job,
                                   const Companions& companions, const Watch& watch);

} // namespace argmap::plugin
