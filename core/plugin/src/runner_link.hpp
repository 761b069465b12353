// A call of a plugin in a runner process: talking to it, ending it, and saying what became of it.
//
// Runs in the caller's thread, which waits. The process is gone when the call returns, whatever
// happened.
#pragma once

#include "collector.hpp"
#include "spawner.hpp"

#include <argmap/wire/job_codec.hpp>

#include <cstdint>
#include <optional>

namespace argmap::plugin {

struct RunnerCall {
    Outcome outcome;
    std::optional<std::uint32_t> lockedBits; ///< wire::ReadyBits; nothing: it did not come so far
};

[[nodiscard]] RunnerCall runInRunner(Spawner& spawner, const Offer& offer, const wire::Job& job,
                                     const Companions& companions, const Watch& watch);

} // namespace argmap::plugin
