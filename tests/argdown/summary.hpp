// What our reader understands of a text, in the form in which the reference was recorded (reference/README.md).
//
// Pure functions; any thread.
#pragma once

#include "meaning/model.hpp"
#include "syntax/document.hpp"

#include <nlohmann/json.hpp>

namespace argmap::argdown::test {

/// `statements`, `arguments`, `relations` and `sections` as in a recorded summary, without `data`.
[[nodiscard]] nlohmann::json summarise(const Document& document, const Model& model);

/// A recorded summary with what the comparison does not look at taken out: data, and where the reference is not to be
/// followed (undercuts of statements that it lets end on the last inference of the file).
[[nodiscard]] nlohmann::json comparable(const nlohmann::json& recorded);

} // namespace argmap::argdown::test
