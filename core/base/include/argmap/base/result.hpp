// A value or the diagnostic that says why there is none.
//
// The type is std::expected's forerunner (C++23 is not there yet), so its names are those of the
// standard.
#pragma once

#include <argmap/base/diagnostic.hpp>

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace argmap::base {

template <class T>
using Result = tl::expected<T, Diagnostic>;

/// `return fail("files.not-found", "…", "…");` from a function that returns a Result.
[[nodiscard]] inline tl::unexpected<Diagnostic>
fail(std::string code, std::string message, std::string advice = {}, std::string file = {}) {
    Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.message = std::move(message);
    diagnostic.advice = std::move(advice);
    diagnostic.file = std::move(file);
    return tl::unexpected<Diagnostic>(std::move(diagnostic));
}

} // namespace argmap::base
