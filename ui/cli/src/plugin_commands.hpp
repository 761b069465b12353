// The commands for authors of plugins: the subcommands of `argmap plugin`.
//
// Main thread.
#pragma once

#include "command.hpp"

namespace argmap::cli {

void addPluginNew(CLI::App& plugin, Chosen& chosen);
void addPluginRun(CLI::App& plugin, Chosen& chosen);
void addPluginTest(CLI::App& plugin, Chosen& chosen);

} // namespace argmap::cli
