// The lock around a plugin that is a program: the profile "interpreter". It reads the system's folders
// and its own, and computes, in several threads if it likes; it writes no file, knows no home, has
// no network, starts no process.
//
// For the process that is about to become the program; one thread. What is refused fails with an
// error (most: EPERM), which the languages turn into messages of their own; a call that is not known
// here fails as if the kernel were too old for it (ENOSYS).
#pragma once

#include <argmap/wire/job_codec.hpp>

#include <cstdint>

namespace argmap::runner {

/// As strictly as the job says; limits as well. wire::ReadyBits: the parts that are in place.
[[nodiscard]] std::uint32_t lockProgram(const wire::Job& job);

} // namespace argmap::runner
