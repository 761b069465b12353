#include "sandbox_words.hpp"

#include <argmap/wire/frame.hpp>

namespace argmap::plugin {

base::Diagnostic sandboxIsMissing(std::uint32_t bits) {
    base::Diagnostic d;
    d.severity = base::Severity::Warning;
    d.code = "sandbox.missing";
    const bool files = (bits & wire::LockedFiles) != 0;
    const bool calls = (bits & wire::LockedCalls) != 0;
    d.message = files   ? "plugins run with half a sandbox: this system has no seccomp"
                : calls ? "plugins run with half a sandbox: this system has no Landlock"
                        : "plugins run without a sandbox: this system has neither Landlock nor "
                          "seccomp; only the limits of time, memory and output hold";
    d.advice = "Read files of people you trust; --sandbox=require refuses to run plugins so, "
               "--sandbox=off says nothing of it.";
    return d;
}

} // namespace argmap::plugin
