// Earlier states of a file, beside it.
//
// A function of core/files only; any thread.
#pragma once

#include "temporary_file.hpp"

namespace argmap::files {

/// Moves the earlier generations one on and gives the file, which is there, a second name, the
/// first backup. The file itself is there under its own name all the time. 0, or the negated error
/// number.
[[nodiscard]] int keepBackups(Env& env, const Old& old, int backups);

} // namespace argmap::files
