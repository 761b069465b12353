// argmap plugin COMMAND: for authors of plugins.
#include "plugin_commands.hpp"

namespace argmap::cli {

void addPlugin(CLI::App& app, Chosen& chosen) {
    CLI::App* plugin =
        app.add_subcommand("plugin", "For authors of plugins: begin one, try it, test it");
    plugin->require_subcommand(1);
    plugin->get_formatter()->column_width(34);
    addPluginNew(*plugin, chosen);
    addPluginRun(*plugin, chosen);
    addPluginTest(*plugin, chosen);
}

} // namespace argmap::cli
