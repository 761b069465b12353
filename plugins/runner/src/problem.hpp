// An error that the runner itself tells of.
//
// A value.
#pragma once

#include <argmap/wire/diagnostic.hpp>

#include <string>
#include <utility>

namespace argmap::runner {

[[nodiscard]] inline wire::Diagnostic problem(std::string code, std::string message,
                                              std::string advice) {
    wire::Diagnostic d;
    d.code = std::move(code);
    d.message = std::move(message);
    d.advice = std::move(advice);
    return d;
}

} // namespace argmap::runner
