// What the host gives to a runner, in two blocks of bytes: first what to load, then, once the runner
// has locked itself up, the job.
//
// Encoding copies names and options, not the blocks (inputs, image): those are handed on as parts,
// to be written one behind the other. Decoding gives a job whose blocks point into the bytes,
// aligned to 8, which must stay. Names and paths are bytes as the file system has them. Functions:
// any thread.
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
    std::uint32_t files = 0; ///< open at once
};

/// How strictly a runner locks itself up.
enum class Lock : std::uint32_t {
    None = 0,        ///< limits only
    WhatThereIs = 1, ///< with what the system offers
    Whole = 2        ///< all of it, or nothing is loaded
};

/// What a plugin is made of, and so what the lock lets it do.
enum class Profile : std::uint32_t {
    Native = 0,     ///< a shared library
    Interpreter = 1 ///< a program in any language, which speaks Argmap's JSON
};

struct Job {
    enum class Call : std::uint32_t { Run = 0, Identify = 1 };

    // What to load.
    std::string library;  ///< path of the plugin's shared library; where it is a program, of the
                          ///< JSON plugin's, which reads and writes for it
    std::string pluginId; ///< id and version of the library's manifest; the library must agree
    std::string pluginVersion;
    std::string interfaceId; ///< ARGMAP_INTERFACE_…
    std::uint32_t index = 0; ///< of the implementation, as in the manifest
    Call call = Call::Run;
    Profile profile = Profile::Native;
    std::string program; ///< path of the program, and
    std::string format;  ///< what the manifest calls its format; empty where there is none
    Lock lock = Lock::WhatThereIs;
    JobLimits limits;

    // What to do.
    std::vector<JobInput> inputs; ///< the first is the main one
    std::vector<std::pair<std::string, std::string>> options;
    ByteSpan image; ///< of writers, layouts and renderers
};

/// The first half of a job, of a few hundred bytes.
[[nodiscard]] ImageBytes encodeLoad(const Job& job);
[[nodiscard]] Checked<Job> decodeLoad(ByteSpan bytes);

/// The second half, as parts that stand one behind the other; they live as long as the job's blocks
/// and this.
class EncodedJob {
public:
    explicit EncodedJob(const Job& job);
    EncodedJob(const EncodedJob&) = delete;
    EncodedJob& operator=(const EncodedJob&) = delete;

    [[nodiscard]] const std::vector<std::string_view>& parts() const { return m_parts; }

private:
    ImageBytes m_head;
    std::vector<std::string_view> m_parts;
};

/// Adds the second half to what decodeLoad gave. `bytes` begins at a multiple of 8.
[[nodiscard]] Checked<Job> decodeJob(ByteSpan bytes, Job loaded = {});

} // namespace argmap::wire
