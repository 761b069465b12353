// What goes into a call of a plugin and what comes out of it.
//
// Values. The callbacks are called by the thread that makes the call; `stop` may be asked for by
// any thread.
#pragma once

#include <argmap/base/diagnostic.hpp>
#include <argmap/plugin/image_data.hpp>

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
    std::uint32_t page = 0; ///< from 1: of a picture with a file for each page; 0: of none
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

/// What one call may use. In process only time, output and messages are watched, and a plugin that
/// does not ask whether it should stop goes on; the others are limits of the runner.
struct Limits {
    std::chrono::milliseconds time{30'000}; ///< by the clock; 0: no limit
    std::chrono::seconds cpu{0};            ///< of the processor; 0: as much as time by the clock
    std::uint64_t memory = 1ULL << 30U;     ///< bytes of address space; 0: no limit
    std::uint64_t output = 1ULL << 30U;     ///< bytes of what comes back; 0: no limit
    std::uint32_t outputs = 1'000;          ///< named outputs
    std::uint32_t messages = 10'000;        ///< diagnostics; further ones are counted
    std::uint32_t files = 32;               ///< open at once, while a plugin is loaded; 0: as many
                                            ///< as the system allows
};

/// What a plugin in the runner is locked into.
enum class Sandbox : std::uint8_t {
    Auto,    ///< what the system offers; who asks first is told what is missing
    Require, ///< all of it, or the plugin is not run
    Off      ///< none; the limits hold
};

/// How a call is watched.
struct Watch {
    std::stop_token stop{};
    std::function<void(double)> progress{}; ///< 0 to 1, less than 0: unknown
    Limits limits{};
    Sandbox sandbox = Sandbox::Auto;
    /// What a plugin in the runner writes to its standard error (a library: and output), in pieces
    /// as it comes; whatever bytes.
    std::function<void(std::string_view)> said{};
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
    ImageData image;               ///< of readers, sources and layouts; not yet validated
    std::vector<Output> outputs;   ///< of writers and renderers, in the order of their first byte
    int score = 0;                 ///< of an identification, 0 to 100
    base::Diagnostics diagnostics; ///< without file: about the main input
};

} // namespace argmap::plugin
