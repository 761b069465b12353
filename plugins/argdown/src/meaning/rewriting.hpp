// The reference's rewriting of relations after reading.
//
// A function of its arguments; any thread.
#pragma once

#include "meaning/interpreter.hpp"
#include "meaning/model.hpp"

namespace argmap::argdown {

/// Relations of one kind between the same ends become one. Those from an argument with a
/// premise–conclusion structure begin at its last conclusion, undercuts of it end at its last step.
/// In strict mode support and attack between statements become entailment and contrariety. An
/// attack on an argument goes where its statement conflicts with one of the argument's premises
/// anyway.
void rewriteRelations(Model& model, Mode mode);

} // namespace argmap::argdown
