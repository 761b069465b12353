// Calls plugins: one call of one interface, in this process or in the runner.
//
// Any thread, several calls at once; plugins that bear one thread only are called one after the
// other. A call blocks until the plugin is done, is stopped or runs over a limit. Whatever a plugin
// in the runner does ends as a diagnostic that names it: `plugin.crashed`, `plugin.timeout`,
// `plugin.memory`, `plugin.output`, `plugin.garbled`, `plugin.no-result`, `plugin.silent`,
// `plugin.exception`, `plugin.forbidden`, `plugin.prepare`, `plugin.no-sandbox`, and those of
// plugin_call.hpp; no process is left running.
#pragma once

#include <argmap/plugin/call.hpp>
#include <argmap/plugin/catalogue.hpp>

#include <cstddef>
#include <filesystem>
#include <limits>
#include <memory>

namespace argmap::plugin {

enum class Place : std::uint8_t { InProcess, Runner };

/// Readers, sources, layouts and everything that did not come with Argmap: in the runner; and so
/// what was loaded into this process and built anew since. In process: the rest, and what
/// `PluginFolder::inProcess` asks for. A plugin that is a program runs behind the runner whatever
/// place is asked for.
[[nodiscard]] Place placeOf(const Offer& offer);

class Host {
public:
    /// `runner` is the program argmap-runner; empty: the one beside the installed plugins.
    /// `runnersAhead`: how many of them are started before they are needed, one at a time. That saves
    /// each call some milliseconds and takes some MB: worth it for who calls again and again, and
    /// for as many calls as he makes.
    explicit Host(std::filesystem::path runner = {}, std::size_t runnersAhead = 0);
    static constexpr std::size_t always = std::numeric_limits<std::size_t>::max();
    /// Leaves no process running. No call may be under way.
    ~Host();
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    /// Options that the manifest does not have, or values that do not fit, refuse the call before
    /// it is made
    /// (`option.unknown`, `option.value`).
    [[nodiscard]] Outcome run(const Offer& offer, const Call& call, const Watch& watch = {}) const;
    [[nodiscard]] Outcome run(const Offer& offer, const Call& call, const Watch& watch,
                              Place place) const;

    /// Asks a reader or source how surely the input is of its format (`Outcome::score`).
    [[nodiscard]] Outcome identify(const Offer& offer, const Call& call,
                                   const Watch& watch = {}) const;

    /// Whether a runner stands ready now.
    [[nodiscard]] bool hasRunnerReady() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace argmap::plugin
