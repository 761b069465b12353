// Runs `argmap` as a user would: in a folder and a home of the test's own, with the tests' plugins
// beside the shipped ones.
//
// One thread.
#pragma once

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>
#include <argmap/support/temporary_folder.hpp>

#include <gmock/gmock.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::cli {

class CliTest : public testing::Test {
protected:
    support::Outcome argmap(std::vector<std::string> words, std::string input = {}) const {
        support::Command command = commandFor(std::move(words));
        command.input = std::move(input);
        return support::run(command);
    }

    [[nodiscard]] support::Command commandFor(std::vector<std::string> words) const {
        const std::filesystem::path build = support::buildFolder();
        words.insert(words.begin(), (build / "bin" / "argmap").string());
        support::Command command;
        command.words = std::move(words);
        command.folder = m_folder.path();
        command.environment = {
            {"HOME", m_home.path().string()},
            {"XDG_DATA_HOME", ""},
            {"XDG_STATE_HOME", at("state").string()},
            {"TERM", "dumb"},
            {"ARGMAP_PLUGIN_PATH", (build / "tests" / "good_plugins").string() + ":" +
                                       (build / "tests" / "wrong_plugins").string()}};
        return command;
    }

    void file(std::string_view name, std::string_view bytes) const {
        support::writeFile(at(name), bytes);
    }
    [[nodiscard]] std::filesystem::path at(std::string_view name) const { return m_folder / name; }
    [[nodiscard]] std::string content(std::string_view name) const {
        return support::readFile(at(name));
    }
    [[nodiscard]] bool exists(std::string_view name) const {
        return std::filesystem::exists(at(name));
    }

private:
    support::TemporaryFolder m_folder;
    support::TemporaryFolder m_home;
};

} // namespace argmap::cli
