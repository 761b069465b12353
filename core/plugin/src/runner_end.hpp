// What it means when a runner ends without having said that it is done.
//
// A pure function.
#pragma once

#include "child.hpp"
#include "collector.hpp"

namespace argmap::plugin {

/// A crash, a lack of memory, or a limit of the kernel's.
[[nodiscard]] Outcome judge(Collector collector, const ChildEnd& end, const Limits& limits,
                            const std::string& lastWords);

} // namespace argmap::plugin
