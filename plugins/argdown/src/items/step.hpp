// A step of the map before its target is known, and what is said of it.
//
// Values of one map's making; one thread.
#pragma once

#include "items/context.hpp"

#include <cstddef>
#include <vector>

namespace argmap::argdown {

struct StepDraft {
    sdk::Inference inference;
    std::size_t begin = 0;  ///< where it stands in the text
    Index argument = kNone; ///< whose step it is
    Index number =
        kNone; ///< in a premise–conclusion structure, from 0; kNone: it comes from a relation
    bool undercuts = false;
    End to;                        ///< of a relation
    std::vector<Index> children;   ///< occurrences whose signs made it
    std::vector<Index> statements; ///< its premises
    const yaml::Value* cite = nullptr;
};

/// Takes scheme, strength, strictness, note and citations out of `keys`, as far as the step has none yet.
void describeStep(StepDraft& step, Keys& keys);

/// A premise with what the data of its occurrence says of its service; notes the keys as read.
[[nodiscard]] sdk::Premise premiseOf(Context& context, Index statement,
                                     const std::vector<Index>& said);

/// The steps of all premise–conclusion structures.
void addStructures(Context& context, std::vector<StepDraft>& steps);

/// The steps that relations make. A relation to a question becomes a position instead; symmetric ones are no steps.
void addRelations(Context& context, std::vector<StepDraft>& steps);

} // namespace argmap::argdown
