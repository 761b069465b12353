// Argmap itself in another process, for what may take its process with it.
//
// Main thread; blocks until the process has ended.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::cli {

/// Where the other process writes its lines: a descriptor that nobody else uses by chance.
inline constexpr int selfReports = 30;

struct SelfEnding {
    int status = -1;     ///< its exit status; -1 when a signal ended it
    int signal = 0;      ///< that ended it; 0: none did
    bool silent = false; ///< it gave no line for so long, or so long a one, that it was killed
};

/// Runs `argmap WORDS …` and gives each line that it writes to `selfReports`. Its standard output, and
/// without `speaks` its standard error, go nowhere. Throws std::system_error when it cannot be started.
[[nodiscard]] SelfEnding runSelf(const std::vector<std::string>& words, bool speaks,
                                 std::chrono::milliseconds longestSilence,
                                 const std::function<void(std::string_view)>& line);

} // namespace argmap::cli
