// What goes into a call of a plugin and what comes out of it.
//
// Values. The callbacks are called by the thread that makes the call; `stop` may be asked for by
// any thread.
#pragma once

#include <argmap/base/diagnostic.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::plugin {

/// An option of a plugin that was set; those that were not keep the manifest's default.
struct Option {
    std::string name;
    std::string value;
    friend bool operator==(const Option&, const Option&) = default;
};

using Options = std::vector<Option>;

struct Input {
    std::string name;       ///< file name without folder
    std::string_view bytes; ///< borrowed for the call; UTF-8 when the manifest says text
};

struct Output {
    std::string name; ///< empty: the main one
    std::string bytes;
};

/// Gives the content of another file of the set by its name, or nothing. The host asks only for
/// names that the manifest's patterns allow and that have no folder in them.
using Companions = std::function<std::optional<std::string>(const std::string& name)>;

struct Call {
    std::vector<Input> inputs{}; ///< of readers and sources; the first is the main one
    Options options{};
    std::span<const std::uint8_t> image{}; ///< of the others; borrowed for the call
    Companions companions{};
};

/// What one call may use. Memory, CPU and output are limits of the runner; in process only time and
/// output are watched, and a plugin that does not ask whether it should stop goes on.
struct Limits {
    std::chrono::milliseconds time{30'000}; ///< by the clock; 0: no limit
    std::uint64_t memory = 1ULL << 30U;     ///< bytes of address space; 0: no limit
    std::uint64_t output = 1ULL << 30U;     ///< bytes of what comes back; 0: no limit
};

/// How a call is watched.
struct Watch {
    std::stop_token stop{};
    std::function<void(double)> progress{}; ///< 0 to 1, less than 0: unknown
    Limits limits{};
};

enum class Ending : std::uint8_t {
    Done,    ///< the result is there; diagnostics may tell of errors in the input
    Refused, ///< nothing was given; a diagnostic tells why: the input is at fault
    Broken,  ///< crashed, hung, over a limit, or gave something that is no result: the plugin is at
             ///< fault
    Stopped  ///< as asked
};

struct Outcome {
    Ending ending = Ending::Done;
    std::vector<std::uint8_t> image; ///< of readers, sources and layouts; not yet validated
    std::vector<Output> outputs;     ///< of writers and renderers, in the order of their first byte
    int score = 0;                   ///< of an identification, 0 to 100
    base::Diagnostics diagnostics;   ///< without file: about the main input
};

} // namespace argmap::plugin
