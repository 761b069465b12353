// Reading a whole file.
//
// Any thread. Never throws for what the disk does: every failure is a diagnostic with the file's
// name and what to do next.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/files/env.hpp>
#include <argmap/files/identity.hpp>

#include <cstdint>
#include <string>

namespace argmap::files {

/// Default limit of what is read into memory: 1 GiB.
inline constexpr std::uint64_t readLimit = std::uint64_t{1} << 30U;

/// The file's bytes. Errors: files.not-found, files.is-a-folder, files.no-permission,
/// files.too-large (more than `limit` bytes), files.read-failed. Pipes and devices are read to
/// their end. `identity`: gets the state of the file that was read.
[[nodiscard]] base::Result<std::string> readFile(Env& env, const Path& file,
                                                 std::uint64_t limit = readLimit,
                                                 FileIdentity* identity = nullptr);

} // namespace argmap::files
