// A call of a plugin in a runner process of its own: starting it, talking to it, ending it, and
// saying what became of it.
//
// Runs in the caller's thread, which waits. The process is gone when the call returns, whatever
// happened.
#pragma once

#include "collector.hpp"

#include <argmap/wire/job_codec.hpp>

#include <filesystem>

namespace argmap::plugin {

[[nodiscard]] Outcome runInRunner(const std::filesystem::path& runner, const Offer& offer,
                                  const wire::Job& job, const Companions& companions,
                                  const Watch& watch);

} // namespace argmap::plugin
