// What is said of a plugin that tried what the lock does not allow.
//
// Pure functions.
#pragma once

#include "collector.hpp"

#include <argmap/wire/frame.hpp>

namespace argmap::plugin {

/// `plugin.forbidden`: what it tried, and what it should do instead.
[[nodiscard]] Outcome forbiddenOutcome(Collector collector, const wire::Forbidden& forbidden);

/// The same when the system ended it before it could be told what it was.
[[nodiscard]] Outcome forbiddenOutcome(Collector collector);

} // namespace argmap::plugin
