// What is said where the system offers less of a sandbox than there could be.
//
// A pure function.
#pragma once

#include <argmap/base/diagnostic.hpp>

#include <cstdint>

namespace argmap::plugin {

/// `sandbox.missing`; `bits` are those of wire::ReadyBits that are in place.
[[nodiscard]] base::Diagnostic sandboxIsMissing(std::uint32_t bits);

} // namespace argmap::plugin
