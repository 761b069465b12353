// What an error number of the system means to the user.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/files/env.hpp>

namespace argmap::files {

enum class Doing { Reading, Writing };

/// `error` is the error number, negated or not.
[[nodiscard]] tl::unexpected<base::Diagnostic> failure(int error, const Path& file, Doing doing);

} // namespace argmap::files
