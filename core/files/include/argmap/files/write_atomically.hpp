// Writing a whole file, or nothing.
//
// Any thread, but one at a time for one file. After a failure or a crash at any moment the file
// holds either what it held before or all of the new bytes: they go to a temporary file in the same
// folder, reach the disk, and take the old one's place in one step.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/files/env.hpp>

#include <string_view>

namespace argmap::files {

/// Replaces the file, or makes it. Permissions and, where that is allowed, the owner are kept; a
/// symbolic link stays one and its target is replaced. A name that is no regular file (/dev/stdout)
/// is written to as it is. Errors: files.no-folder, files.is-a-folder, files.no-permission,
/// files.disk-full, files.read-only, files.write-failed; and files.not-confirmed: the new bytes are
/// in place, but might not be after a power cut.
[[nodiscard]] base::Result<void> writeAtomically(Env& env, const Path& file,
                                                 std::string_view bytes);

} // namespace argmap::files
