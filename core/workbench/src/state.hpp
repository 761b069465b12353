// What a workbench is made of, and the small things that its parts share.
//
// Owned by the Workbench; used by any thread. The set of plugins and the pool of measurers lock
// themselves.
#pragma once

#include "formats.hpp"
#include "measurer_pool.hpp"

#include <argmap/plugin/host.hpp>
#include <argmap/workbench/workbench.hpp>

#include <future>
#include <memory>
#include <mutex>
#include <system_error>

namespace argmap::workbench {

/// The plugins as they were at one time; a call keeps to one such set.
struct PluginSet {
    explicit PluginSet(const std::vector<plugin::PluginFolder>& folders)
        : catalogue(folders), formats(formatsOf(catalogue)) {}

    plugin::Catalogue catalogue;
    std::vector<Format> formats;
};

struct Workbench::State {
    explicit State(Setup setup)
        : folders(setup.pluginFolders.empty() ? plugin::defaultFolders()
                                              : std::move(setup.pluginFolders)),
          host(std::move(setup.runner), setup.runnersAhead),
          measurers(setup.drawsSoon),
          m_endsSoon(setup.endsSoon),
          m_plugins(std::make_shared<const PluginSet>(folders)) {}

    [[nodiscard]] std::shared_ptr<const PluginSet> plugins() const {
        const std::lock_guard lock(m_guard);
        return m_plugins;
    }
    void setPlugins(std::shared_ptr<const PluginSet> plugins) {
        const std::lock_guard lock(m_guard);
        m_plugins = std::move(plugins);
    }

    /// Takes apart what a picture was made of: something large in a thread of its own, while the
    /// caller goes on.
    void letGo(std::shared_ptr<const void> parts, bool isLarge) const {
        if (!m_endsSoon && !isLarge)
            return;
        const std::lock_guard lock(m_letting);
        if (m_endsSoon) {
            m_kept = std::move(parts);
            return;
        }
        if (m_gone.valid())
            m_gone.wait();
        try {
            m_gone = std::async(std::launch::async,
                                [parts = std::move(parts)]() mutable { parts.reset(); });
        } catch (
            const std::system_error&) { // NOLINT(bugprone-empty-catch): no thread; it goes here
        }
    }

    const std::vector<plugin::PluginFolder> folders;
    plugin::Host host;
    mutable MeasurerPool measurers;

private:
    const bool m_endsSoon;
    mutable std::mutex m_letting;
    mutable std::shared_ptr<const void> m_kept; // of the last picture
    mutable std::future<void> m_gone;
    mutable std::mutex m_guard;
    std::shared_ptr<const PluginSet> m_plugins;
};

[[nodiscard]] Ending endingOf(plugin::Ending ending);

/// An error that says that nothing does this with the format, and which formats there are.
[[nodiscard]] base::Diagnostic unknownFormat(const std::vector<Format>& formats,
                                             std::string_view format, Ability ability);

/// "a, b, c": the formats with that ability.
[[nodiscard]] std::string namesOf(const std::vector<Format>& formats, Ability ability);

/// The plugin of the offer gave something that is no result.
[[nodiscard]] base::Diagnostic noResult(const plugin::Offer& offer, const std::string& why);

/// What a writer or renderer gave, the main output first.
[[nodiscard]] Written writtenBy(const plugin::Offer& offer, plugin::Outcome outcome);
[[nodiscard]] Written refused(base::Diagnostic diagnostic);

} // namespace argmap::workbench
