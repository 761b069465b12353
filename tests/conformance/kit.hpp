// Runs `argmap plugin test` as an author would.
//
// One thread.
#pragma once

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace argmap::conformance {

inline support::Outcome testPlugin(const std::filesystem::path& folder,
                                   const std::vector<std::filesystem::path>& samples,
                                   const std::vector<std::string>& more) {
    support::Command command;
    command.words = {(support::buildFolder() / "bin/argmap").string(), "plugin", "test",
                     folder.string()};
    for (const std::filesystem::path& sample : samples)
        command.words.insert(command.words.end(), {"--sample", sample.string()});
    command.words.insert(command.words.end(), more.begin(), more.end());
    command.environment = {{"ARGMAP_PLUGIN_PATH", ""}, {"TERM", "dumb"}};
    return support::run(command);
}

} // namespace argmap::conformance
