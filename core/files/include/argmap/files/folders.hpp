// Making folders.
//
// Any thread.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/files/env.hpp>

namespace argmap::files {

/// Makes the folder and those above it that are not there, for their user only. Errors: as
/// writeAtomically.
[[nodiscard]] base::Result<void> makeFolders(Env& env, const Path& folder);

} // namespace argmap::files
