#include "state.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace argmap::workbench {

Workbench::Workbench(Setup setup) : m_state(std::make_unique<State>(std::move(setup))) {}
Workbench::~Workbench() = default;

Facts Workbench::info(const model::ArgumentMap& map) const {
    return facts(map);
}

std::vector<Format> Workbench::formats() const {
    return m_state->plugins()->formats;
}

std::optional<Format> Workbench::formatOf(const std::filesystem::path& file,
                                          Ability ability) const {
    return formatOfName(m_state->plugins()->formats, file.filename().string(), ability);
}

std::shared_ptr<const plugin::Catalogue> Workbench::plugins() const {
    const std::shared_ptr<const PluginSet> set = m_state->plugins();
    return {set, &set->catalogue};
}

std::vector<plugin::PluginChange> Workbench::refreshPlugins() const {
    auto now = std::make_shared<const PluginSet>(m_state->folders);
    std::vector<plugin::PluginChange> changes =
        plugin::changesBetween(m_state->plugins()->catalogue, now->catalogue);
    if (!changes.empty())
        m_state->setPlugins(std::move(now));
    return changes;
}

Ending endingOf(plugin::Ending ending) {
    switch (ending) {
    case plugin::Ending::Done:
        return Ending::Done;
    case plugin::Ending::Refused:
        return Ending::Refused;
    case plugin::Ending::Broken:
        return Ending::Broken;
    case plugin::Ending::Stopped:
        break;
    }
    return Ending::Stopped;
}

std::string namesOf(const std::vector<Format>& formats, Ability ability) {
    std::vector<std::string> names;
    for (const Format& format : formats)
        if (format.use(ability) != nullptr)
            names.push_back(format.name);
    return names.empty() ? "none" : fmt::format("{}", fmt::join(names, ", "));
}

base::Diagnostic unknownFormat(const std::vector<Format>& formats, std::string_view format,
                               Ability ability) {
    base::Diagnostic d;
    d.code = "format.unknown";
    d.message = fmt::format("no plugin can {} \"{}\"", name(ability), format);
    d.advice = fmt::format("There are: {}.", namesOf(formats, ability));
    return d;
}

base::Diagnostic noResult(const plugin::Offer& offer, const std::string& why) {
    base::Diagnostic d;
    d.code = "plugin.garbled";
    d.message = fmt::format("the {} \"{}\" ({}) gave a result that is not sound: {}",
                            plugin::name(offer.interface->kind), offer.interface->format,
                            offer.plugin->manifest.id, why);
    d.advice = "Tell its author, with the input if you may.";
    return d;
}

} // namespace argmap::workbench
