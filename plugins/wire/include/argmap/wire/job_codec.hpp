// The job that the host gives to a runner, as one block of bytes.
//
// Encoding copies; decoding gives an owned job whose blocks (inputs, image) point into the encoded
// bytes, aligned to 8, which must stay. Names and paths are bytes as the file system has them.
// Functions: any thread.
#pragma once

#include <argmap/wire/bytes.hpp>
#include <argmap/wire/checked.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace argmap::wire {

struct JobInput {
    std::string name; ///< file name without folder
    ByteSpan bytes;
};

struct JobLimits {
    std::uint64_t memoryBytes = 0; ///< 0: no limit
    std::uint64_t outputBytes = 0;
    std::uint32_t cpuSeconds = 0;
};

struct Job {
    enum class Call : std::uint32_t { Run = 0, Identify = 1 };

    std::string library;  ///< path of the plugin's shared library
    std::string pluginId; ///< id and version that the manifest gives; the library must agree
    std::string pluginVersion;
    std::string interfaceId; ///< ARGMAP_INTERFACE_…
    std::uint32_t index = 0; ///< of the implementation, as in the manifest
    Call call = Call::Run;
    std::vector<JobInput> inputs; ///< the first is the main one
    std::vector<std::pair<std::string, std::string>> options;
    ByteSpan image; ///< of writers, layouts and renderers
    JobLimits limits;
};

[[nodiscard]] ImageBytes encodeJob(const Job& job);

/// `bytes` begins at a multiple of 8.
[[nodiscard]] Checked<Job> decodeJob(ByteSpan bytes);

} // namespace argmap::wire
