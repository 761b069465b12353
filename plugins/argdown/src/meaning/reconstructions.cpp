// The part of the model builder that reads premise–conclusion structures.
#include "meaning/model_builder.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

namespace argmap::argdown {

namespace {

// A step rests on everything since the conclusion before it, that conclusion included. What the
// structure lacks (the parser has told of it) the step lacks.
std::vector<Step> stepsOf(const Reconstruction& reconstruction, const Document& document) {
    std::vector<Step> steps;
    Step step;
    std::size_t numbered = 0;
    for (const Reconstruction::Line& line : reconstruction.lines) {
        if (line.isInference) {
            if (step.inference != kNone)
                steps.push_back(std::exchange(step, {}));
            step.inference = line.index;
            step.linesAbove = numbered;
            step.begin = document.inferences[line.index].begin;
            continue;
        }
        ++numbered;
        if (step.inference != kNone) {
            step.conclusion = line.index;
            steps.push_back(std::exchange(step, {}));
            step.premises = {line.index};
        } else {
            step.premises.push_back(line.index);
        }
    }
    const bool onlyTheConclusion = !steps.empty() && step.premises.size() == 1 &&
                                   step.premises.front() == steps.back().conclusion;
    if (step.inference != kNone || (!step.premises.empty() && !onlyTheConclusion)) {
        if (step.inference == kNone)
            step.begin = document.occurrences[step.premises.back()].begin;
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace

// A structure belongs to the argument in the block before it, else to an argument without a title.
Index ModelBuilder::reconstructed(const Block& block, const Block* before) {
    if (before && before->kind == Block::Kind::Argument) {
        const Index index = m_model.thingOf[before->index];
        const Argument& argument = m_model.arguments[index];
        if (!argument.steps.empty())
            m_problems.warn(
                "argdown.second-reconstruction", block.begin, block.begin,
                "The argument " + quoted(argument.title) +
                    " has a premise–conclusion structure already; this one is added to it.",
                "Give it an argument of its own: <Another title>.");
        return index;
    }
    Argument argument;
    argument.untitled = true;
    argument.title = nextUntitled();
    argument.begin = block.begin;
    m_model.arguments.push_back(std::move(argument));
    return static_cast<Index>(m_model.arguments.size() - 1);
}

void ModelBuilder::reconstruction(const Block& block, Index index) {
    Argument& argument = m_model.arguments[index];
    if (m_section != kNone)
        argument.section = m_section;
    for (Step& step : stepsOf(m_document.reconstructions[block.index], m_document)) {
        const End end{End::Kind::Step, index, static_cast<Index>(argument.steps.size())};
        step.reconstruction = block.index;
        if (step.inference != kNone)
            m_stepOfInference[step.inference] = end;
        if (step.conclusion != kNone)
            m_stepOfConclusion[step.conclusion] = end;
        argument.steps.push_back(std::move(step));
    }
    for (Index i = block.firstOccurrence; i < block.lastOccurrence; ++i)
        enter(i);
}

void ModelBuilder::premisesOf(Argument& argument) const {
    std::unordered_set<Index> conclusions; // occurrences
    for (const Step& step : argument.steps)
        conclusions.insert(step.conclusion);
    for (const Step& step : argument.steps)
        for (const Index premise : step.premises)
            if (!conclusions.contains(premise))
                argument.premises.push_back(m_model.thingOf[premise]);
    std::sort(argument.premises.begin(), argument.premises.end());
}

} // namespace argmap::argdown
