// Options of plugins as people give them, held against the manifest.
//
// Pure functions; any thread.
#pragma once

#include <argmap/plugin/call.hpp>
#include <argmap/plugin/manifest.hpp>

namespace argmap::plugin {

/// What a value for the option should have been ("a whole number"); empty: it fits.
[[nodiscard]] std::string misfit(const OptionSpec& spec, const std::string& value);

/// Errors for names that the interface does not have, values that are not of the option's type, and
/// options given twice.
[[nodiscard]] base::Diagnostics checkOptions(const Interface& interface, const Options& options);

} // namespace argmap::plugin
