// What our reader understands of a text, in the form in which the reference was recorded
// (reference/README.md).
//
// Pure functions; any thread.
#pragma once

#include "meaning/model.hpp"
#include "syntax/document.hpp"

#include <nlohmann/json.hpp>

namespace argmap::argdown::test {

/// `statements`, `arguments`, `relations` and `sections` as in a recorded summary, without `data`.
[[nodiscard]] nlohmann::json summarise(const Document& document, const Model& model);

/// A summary without data, which the comparison does not look at.
[[nodiscard]] nlohmann::json comparable(const nlohmann::json& recorded);

/// Takes the undercuts out of both in which the reference is not to be followed: below a statement
/// that is no conclusion it lets them end on the last inference of the file, whatever that is.
/// Gives the number of those that were taken out.
[[nodiscard]] std::size_t leaveOutMisledUndercuts(nlohmann::json& expected, nlohmann::json& actual);

} // namespace argmap::argdown::test
