// Which state of which file: another identity means that somebody has written it since.
//
// A value; any thread.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/files/env.hpp>

#include <cstdint>

namespace argmap::files {

struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t size = 0;    ///< bytes
    std::int64_t modified = 0; ///< nanoseconds since 1970
    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// The identity of the file as it is now, behind symbolic links. Errors: as readFile.
[[nodiscard]] base::Result<FileIdentity> identify(Env& env, const Path& file);

/// The same of the real file system; all 0: it cannot be told, the file is not there perhaps.
[[nodiscard]] FileIdentity identityNow(const Path& file);

/// The identity in what `stat` said.
[[nodiscard]] FileIdentity identityOf(const struct stat& status);

} // namespace argmap::files
