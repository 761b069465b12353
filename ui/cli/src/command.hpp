// What the subcommands share: how they are registered, their common options, opening an input, the
// exit status.
//
// Main thread.
#pragma once

#include "console.hpp"

#include <argmap/base/result.hpp>
#include <argmap/workbench/workbench.hpp>

#include <CLI/CLI.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::cli {

/// Exit statuses (argmap(1)); of several the gravest counts.
enum class Status : int { Good = 0, Findings = 1, Usage = 2, PluginFailed = 3, FileFailed = 4 };

/// Ends the program there and then, when all is written; runners end with it (spawner.hpp): to take a
/// large map and its picture apart takes a tenth of the time of making them. Returns the status where
/// it cannot, and where a sanitizer is to see everything go.
[[nodiscard]] Status ended(Status status);

[[nodiscard]] Status graver(Status a, Status b);
[[nodiscard]] Status statusOf(workbench::Ending ending, const base::Diagnostics& diagnostics);

/// A subcommand's work; runs when the command line is parsed.
using Work = std::function<Status()>;

/// Where subcommands put their work. The last one that was named wins.
struct Chosen {
    Work work;
};

/// Options of every command that runs plugins.
struct PluginOptions {
    double timeout = 30;         ///< seconds; 0: no limit
    double cpu = 0;              ///< seconds; 0: as the time by the clock
    std::uint64_t memory = 1024; ///< MiB; 0: no limit
    std::uint64_t output = 1024; ///< MiB; 0: no limit
    std::uint32_t outputs = plugin::Limits().outputs;
    std::uint32_t messages = plugin::Limits().messages;
    std::uint32_t files = plugin::Limits().files; ///< 0: as many as the system allows
    std::string sandbox = "auto";
    bool quiet = false;
    bool verbose = false; ///< what plugins write to their standard error is shown

    void addTo(CLI::App& command);
    [[nodiscard]] workbench::Watch watch() const;
};

/// The input of a command.
struct InputOptions {
    std::string path; ///< "-": standard input
    std::string from;

    void addTo(CLI::App& command);
    [[nodiscard]] std::string shownName() const;
};

/// `name=value` of --opt; throws CLI::ValidationError for anything else.
[[nodiscard]] workbench::Options parseOptions(const std::vector<std::string>& texts);

/// Takes from `options` those that are declared.
[[nodiscard]] workbench::Options takeDeclared(workbench::Options& options,
                                              const std::vector<plugin::OptionSpec>& declared);
/// Takes from `options` those that the format's use declares.
[[nodiscard]] workbench::Options takeDeclared(workbench::Options& options,
                                              const workbench::FormatUse* use);

/// What the workbench is to read: the file, or the bytes of standard input.
[[nodiscard]] base::Result<workbench::Input> inputOf(const InputOptions& input);

/// Opens the input; its messages are printed unless `silent`.
[[nodiscard]] workbench::Opened open(const workbench::Workbench& bench, const InputOptions& input,
                                     const workbench::Options& options,
                                     const PluginOptions& plugins, const Console& console,
                                     bool silent = false);

/// Reads the text of an article; messages are printed.
[[nodiscard]] workbench::Extracted extract(const workbench::Workbench& bench,
                                           const InputOptions& input,
                                           const workbench::Options& options,
                                           const PluginOptions& plugins, const Console& console);

/// As `open`, for a version of a map that is compared or merged: conflicts of earlier merges are not
/// told of. Where `mayBeEmpty`, an empty file is an empty map: git gives one for a version that is
/// not there.
[[nodiscard]] workbench::Opened openVersion(const workbench::Workbench& bench,
                                            const InputOptions& input, const PluginOptions& plugins,
                                            const Console& console, bool mayBeEmpty);

void addRender(CLI::App& app, Chosen& chosen);
void addConvert(CLI::App& app, Chosen& chosen);
void addInfo(CLI::App& app, Chosen& chosen);
void addCheck(CLI::App& app, Chosen& chosen);
void addDiff(CLI::App& app, Chosen& chosen);
void addMerge(CLI::App& app, Chosen& chosen);
void addFormats(CLI::App& app, Chosen& chosen);
void addPlugin(CLI::App& app, Chosen& chosen);
void addPlugins(CLI::App& app, Chosen& chosen);
void addRecover(CLI::App& app, Chosen& chosen);
void addEdit(CLI::App& app, Chosen& chosen);
void addBench(CLI::App& app, Chosen& chosen);

} // namespace argmap::cli
