// Which steps the map has, in the order of the text, with their ids and what they end at.
//
// One a map; one thread. A step is an inference of a premise–conclusion structure, or what a
// relation says. A plan holds places, not items, so that a large map stays small.
#pragma once

#include "items/context.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace argmap::argdown {

struct PlannedStep {
    std::size_t begin = 0;  ///< where it stands in the text
    Index argument = kNone; ///< whose step it is
    Index number =
        kNone; ///< in its premise–conclusion structure, from 0; kNone: a relation says it
    Index relation = kNone;    ///< of Model::relations
    Index child = kNone;       ///< of a relation: the occurrence behind its (first) sign
    bool fromArgument = false; ///< of a relation: it begins at the argument, not at a statement
    std::string id;
};

/// An inference that stands for the step by which something bears, when nothing in the file says
/// so.
struct StandIn {
    std::string id;
    End of;
    std::size_t begin = 0;
};

class StepPlan {
public:
    explicit StepPlan(Context& context);

    [[nodiscard]] const std::vector<PlannedStep>& steps() const { return m_steps; }
    [[nodiscard]] const std::vector<StandIn>& standIns() const { return m_standIns; }
    /// The id of what the step ends at; empty: nothing. Makes stand-ins, so ask before giving
    /// those.
    [[nodiscard]] std::string target(std::size_t step);
    /// The id of an end of a relation.
    [[nodiscard]] const std::string& idOf(const End& end) const;
    [[nodiscard]] bool isUndercut(const PlannedStep& step) const;
    [[nodiscard]] bool hasStep(Index argument) const {
        return m_firstOfArgument[argument] != kNone;
    }
    /// The occurrences that are the premises of a step of a structure; `goodUses` tells whether
    /// `uses` could be read.
    [[nodiscard]] std::vector<Index> premises(const Step& step, bool& goodUses) const;
    /// Whether the occurrence is the conclusion of a step.
    [[nodiscard]] bool isConclusion(Index occurrence) const { return m_conclusions[occurrence]; }

private:
    void planStructures();
    void planRelations();
    void planRelation(Index relation, Index child);
    [[nodiscard]] bool answersQuestion(const Relation& relation);
    void name(PlannedStep& step);
    void index(std::size_t step);
    [[nodiscard]] std::string undercutStep(std::size_t step, const End& to);
    [[nodiscard]] const std::string& standIn(const End& of, std::size_t begin);

    Context& m_context;
    std::vector<PlannedStep> m_steps;
    std::vector<StandIn> m_standIns;
    std::vector<bool> m_conclusions;              // one an occurrence
    std::vector<std::vector<Index>> m_numbered;   // one a reconstruction: its numbered occurrences
    std::vector<std::vector<Index>> m_structures; // one an argument: its steps' places here
    std::vector<Index> m_stepOfChild;             // one an occurrence
    std::vector<Index> m_firstOfStatement; // one a statement: the first step it is a premise of
    std::vector<Index> m_firstOfArgument;
    std::unordered_map<Index, std::size_t> m_standInsOfStatements;
    std::unordered_map<Index, std::size_t> m_standInsOfArguments;
};

} // namespace argmap::argdown
