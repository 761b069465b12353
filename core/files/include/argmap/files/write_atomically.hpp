// Writing a whole file, or nothing.
//
// Any thread, but one at a time for one file. After a failure or a crash at any moment the file
// holds either what it held before or all of the new bytes: they go to a temporary file in the same
// folder, reach the disk, and take the old one's place in one step.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/files/env.hpp>
#include <argmap/files/identity.hpp>

#include <optional>
#include <string_view>

namespace argmap::files {

/// What becomes of the file that is replaced.
struct Replacing {
    /// How many of its earlier states stay beside it: NAME.~1~ is the newest, NAME.~2~ the one
    /// before.
    int backups = 0;
    /// Another state than this one is not overwritten (files.changed-on-disk); a file that is gone
    /// is made anew.
    std::optional<FileIdentity> expected;
};

struct WrittenFile {
    FileIdentity identity;   ///< of the new state
    base::Diagnostics notes; ///< files.no-backup: the file is written, the old state was not kept
};

/// Replaces the file, or makes it. Permissions, extended attributes and, where that is allowed, the
/// owner are kept; a symbolic link stays one and its target is replaced. A name that is no regular
/// file (/dev/stdout) is written to as it is. Errors: files.no-folder, files.is-a-folder,
/// files.no-permission, files.disk-full, files.read-only, files.write-failed,
/// files.changed-on-disk; and files.not-confirmed: the new bytes are in place, but might not be
/// after a power cut.
[[nodiscard]] base::Result<WrittenFile> writeAtomically(Env& env, const Path& file,
                                                        std::string_view bytes,
                                                        const Replacing& replacing = {});

/// The backup of a generation from 1, the newest, for a file without symbolic links.
[[nodiscard]] Path backupOf(const Path& file, int generation);

} // namespace argmap::files
