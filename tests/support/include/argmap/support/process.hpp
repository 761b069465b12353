// Runs a program as a user would and gives back all that it said.
// Blocks the calling thread until the program ends; any thread may call it.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace argmap::support {

struct Command {
    /// The program (found through PATH when it has no '/') and its arguments.
    std::vector<std::string> words;
    std::string input{};                              ///< its standard input
    std::map<std::string, std::string> environment{}; ///< added to, or replacing, what the test has
    std::filesystem::path folder{};                   ///< where it starts; empty: where the test is
    /// After this it is killed, with all that it started. A bound against hanging, never an
    /// assertion.
    std::chrono::seconds limit{120};
};

struct Outcome {
    int status = -1;       ///< its exit status; -1 when a signal ended it
    int signal = 0;        ///< the signal that ended it; 0 when none did
    bool timedOut = false; ///< killed at the limit
    std::string output;
    std::string errors;
    /// Bytes of memory that it, or the largest process that it waited for, had in use at most.
    std::uint64_t peakMemory = 0;
};

/// Throws std::system_error when the program cannot be started.
[[nodiscard]] Outcome run(const Command& command);

/// Whether a program of that name is found through PATH.
[[nodiscard]] bool isInstalled(const std::string& program);

} // namespace argmap::support
