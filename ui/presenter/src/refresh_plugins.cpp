// Plugins that were installed, rebuilt or removed while the program runs.

#include <argmap/presenter/presenter.hpp>

#include <fmt/format.h>

namespace argmap::presenter {

namespace {

using plugin::PluginChange;

std::string inWords(const PluginChange& change) {
    const std::string& name = change.title.empty() ? change.id : change.title;
    switch (change.what) {
    case PluginChange::What::Added:
        return fmt::format("Plugin \"{}\" {} is there now", name, change.version);
    case PluginChange::What::Changed:
        return fmt::format("Plugin \"{}\" {} was loaded again", name, change.version);
    case PluginChange::What::Removed:
        break;
    }
    return fmt::format("Plugin \"{}\" is gone", name);
}

std::string inWords(const std::vector<PluginChange>& changes) {
    if (changes.size() == 1)
        return inWords(changes.front());
    return fmt::format("{} plugins have changed and were loaded again", changes.size());
}

} // namespace

void Presenter::refreshPlugins() {
    if (m_plugins.busy())
        return;
    m_plugins.run([this, &bench = m_bench](std::stop_token) -> std::function<void()> {
        return [this, changes = bench.refreshPlugins()] {
            if (changes.empty())
                return;
            if (hasDocument()) {
                redraw(); // the layout may be among them
                check();
            }
            say(inWords(changes));
        };
    });
}

} // namespace argmap::presenter
