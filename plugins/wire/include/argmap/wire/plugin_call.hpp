// One call of a plugin within this process: the library is loaded, the C structs are filled, and
// what the plugin says comes out as C++. The runner and the host (for what may run in its process)
// both go through here.
//
// A library stays loaded for ever. A call runs in the thread that makes it; the sink is called by
// that thread only. No exception passes: a plugin's becomes a diagnostic (`plugin.exception`,
// `plugin.memory`), a sink's makes the call fail.
#pragma once

#include <argmap/abi/plugin.h>
#include <argmap/wire/bytes.hpp>
#include <argmap/wire/diagnostic.hpp>
#include <argmap/wire/job_codec.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace argmap::wire {

/// The host's side of a call.
class CallSink {
public:
    virtual ~CallSink() = default;
    virtual bool shouldStop() = 0;
    virtual void progress(double done) = 0;
    virtual void diagnose(Diagnostic diagnostic) = 0;
    virtual void result(ByteSpan image) = 0;
    /// False: could not be kept, give up.
    virtual bool output(std::string_view name, ByteSpan chunk) = 0;
    /// What is found lives until the call is over.
    virtual std::optional<ByteSpan> companion(std::string_view name) = 0;
};

struct FoundInterface {
    const argmap_interface* interface = nullptr;
    Diagnostic problem; ///< when it is null: why (`plugin.no-library`, `plugin.no-symbol`,
                        ///< `plugin.abi`, `plugin.manifest`, `plugin.no-interface`)
};

/// Loads the job's library and finds its interface.
[[nodiscard]] FoundInterface findInterface(const Job& job);

/// Has the plugin load what it needs; the second time in a process nothing is done. What is wrong
/// (`plugin.prepare`), or nothing.
[[nodiscard]] std::optional<Diagnostic> prepareInterface(const argmap_interface& interface);

struct Returned {
    std::int32_t status = ARGMAP_FAILED;
    std::int32_t score = 0; ///< of an identification
};

/// Calls `run` or `identify`, as the job says.
[[nodiscard]] Returned callInterface(const argmap_interface& interface, const Job& job,
                                     CallSink& sink);

} // namespace argmap::wire
