// The installation that these tests are about, and commands in it.
//
// One thread.
#pragma once

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace argmap {

class Installed : public testing::Test {
protected:
    const std::filesystem::path folder = support::buildFolder() / "tests" / "installed";
    const std::filesystem::path prefix = folder / "prefix";
    const std::filesystem::path source = folder / "source"; ///< copies of plugins' folders
    const std::filesystem::path built = folder / "plugins"; ///< and what was built from them

    /// A program in a folder and a home of the test's own.
    [[nodiscard]] support::Outcome run(std::vector<std::string> words,
                                       const std::string& pluginPath = {}) const {
        support::Command command;
        command.words = std::move(words);
        command.folder = m_folder.path();
        command.limit = std::chrono::minutes(4); // some compile
        command.environment = {{"HOME", at("home")},
                               {"XDG_DATA_HOME", ""},
                               {"XDG_STATE_HOME", at("state")},
                               {"DESTDIR", ""},
                               {"PKG_CONFIG_PATH", (prefix / "lib" / "pkgconfig").string()},
                               {"TERM", "dumb"},
                               {"ARGMAP_PLUGIN_PATH", pluginPath}};
        return support::run(command);
    }
    /// The installed argmap.
    [[nodiscard]] support::Outcome argmap(std::vector<std::string> words,
                                          const std::string& pluginPath = {}) const {
        words.insert(words.begin(), (prefix / "bin" / "argmap").string());
        return run(std::move(words), pluginPath);
    }
    [[nodiscard]] std::string at(std::string_view name) const { return m_folder / name; }

private:
    support::TemporaryFolder m_folder;
};

} // namespace argmap
