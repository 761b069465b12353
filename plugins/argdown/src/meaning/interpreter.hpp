// From the syntax tree to what it says.
//
// A function of its arguments; any thread.
#pragma once

#include "meaning/model.hpp"
#include "syntax/document.hpp"
#include "syntax/problems.hpp"

namespace argmap::argdown {

/// Loose: `+` and `-` between statements are support and attack. Strict: entailment and
/// contrariety.
enum class Mode : std::uint8_t { Loose, Strict };

/// What the front matter says (`model.mode`); loose when it says nothing.
[[nodiscard]] Mode modeOf(const Document& document, Problems& problems);

[[nodiscard]] Model interpret(const Document& document, Mode mode, Problems& problems);

} // namespace argmap::argdown
