// The conformance kit: one suite of checks that any plugin has to pass, whatever it reads, writes
// or draws. docs/plugin-testing.md lists the checks.
//
// One thread; a suite blocks it until all checks are done, some seconds for a small plugin, and
// never for ever: a plugin that does not end within the limits is called no more. A plugin that
// crashes in process takes the process with it, so that half belongs into a process of its own.
#pragma once

#include <argmap/plugin/host.hpp>
#include <argmap/workbench/workbench.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace argmap::conformance {

/// A file that the plugin's author gives: of a format that it reads, or a map.
struct Sample {
    std::string name; ///< without folder
    std::string bytes;
};

enum class Verdict : std::uint8_t { Passed, Failed, Skipped };

struct CheckResult {
    std::string check;   ///< "truncated"
    std::string subject; ///< "reader outline"; "plugin" as a whole
    plugin::Place place = plugin::Place::Runner;
    Verdict verdict = Verdict::Passed;
    std::string text;                  ///< what happened; why skipped; what a passed one tried
    std::vector<std::string> warnings; ///< what is allowed and better otherwise
    std::string input;          ///< of a failed one, with which input: "bridge.outline, cut at 14"
    std::filesystem::path kept; ///< where that input was kept
};

struct Settings {
    std::vector<Sample> samples{};
    plugin::Place place = plugin::Place::Runner;
    bool alsoElsewhere = false;   ///< results are compared with those of the other place
    std::string only{};           ///< the one check that is made; empty: all
    std::uint64_t seed = 1;       ///< of everything random
    plugin::Watch watch{};        ///< limits of each call, and what the plugin says
    std::filesystem::path keep{}; ///< folder to which inputs are written with which a check failed
};

/// Told in the thread of the suite.
struct Listener {
    std::function<void(const std::string& subject, const std::string& check)> begins{};
    /// The plugin, now. `kept`: the file in which the input is, so that it outlives a crash.
    std::function<void(const std::string& input, const std::filesystem::path& kept)> calls{};
    std::function<void(const CheckResult&)> ended{};
};

/// Makes the checks of all interfaces of the plugin, which is in use in the workbench's catalogue.
void runSuite(const workbench::Workbench& bench, const plugin::Plugin& plugin,
              const Settings& settings, const Listener& listener);

/// The names that `Settings::only` takes, in order, each once.
[[nodiscard]] std::vector<std::string> checkNames();

/// "in the runner", "in process".
[[nodiscard]] std::string_view name(plugin::Place place);

} // namespace argmap::conformance
