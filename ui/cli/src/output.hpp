// Where a command puts what it made: a file, written whole or not at all, or standard output.
//
// Main thread.
#pragma once

#include "command.hpp"

#include <argmap/files/write_atomically.hpp>

namespace argmap::cli {

struct OutputOptions {
    std::string path; ///< "-": standard output
    std::string to;

    void addTo(CLI::App& command, const std::string& formats);
    /// Throws CLI::ValidationError when a report and the output would both go to standard output.
    void checkRoomFor(bool report) const;
};

/// The format that is to be written: of --to, else of the output's suffix. Throws
/// CLI::ValidationError, which lists those there are, when neither says.
[[nodiscard]] workbench::Format targetOf(const workbench::Workbench& bench,
                                         const OutputOptions& output, workbench::Ability ability);

/// Writes a file as a whole, or nothing of it; "-" is standard output.
[[nodiscard]] base::Result<void> putBytes(const std::string& bytes, const std::string& path,
                                          const files::Replacing& replacing = {});

/// Puts the outputs on disk: the main one where `output` says, others beside it under their names.
/// Gives the files written.
[[nodiscard]] base::Result<std::vector<std::string>> put(const std::vector<plugin::Output>& outputs,
                                                         const OutputOptions& output);

/// The last part of `render` and `convert`: messages, files, and with --json the report.
[[nodiscard]] Status finish(const workbench::Opened& opened, const workbench::Written& written,
                            const InputOptions& input, const OutputOptions& output,
                            const workbench::Format& target, const Console& console, bool json);

} // namespace argmap::cli
