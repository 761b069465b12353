#include "items/step_plan.hpp"

#include "syntax/in_order.hpp"

#include <span>
#include <utility>

namespace argmap::argdown {

StepPlan::StepPlan(Context& context)
    : m_context(context),
      m_conclusions(context.document.occurrences.size()),
      m_structures(context.model.arguments.size()),
      m_stepOfChild(context.document.occurrences.size(), kNone),
      m_firstOfStatement(context.model.statements.size(), kNone),
      m_firstOfArgument(context.model.arguments.size(), kNone) {
    for (const Reconstruction& reconstruction : context.document.reconstructions) {
        std::vector<Index>& numbered = m_numbered.emplace_back();
        for (const Reconstruction::Line& line : reconstruction.lines)
            if (!line.isInference)
                numbered.push_back(line.index);
    }
    planStructures();
    planRelations();
    bringIntoOrder(m_steps, &PlannedStep::begin);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        name(m_steps[i]);
        index(i);
    }
}

void StepPlan::planStructures() {
    for (Index argument = 0; argument < m_context.model.arguments.size(); ++argument) {
        const auto& steps = m_context.model.arguments[argument].steps;
        m_structures[argument].resize(steps.size(), kNone);
        for (Index number = 0; number < steps.size(); ++number) {
            PlannedStep planned;
            planned.begin = steps[number].begin;
            planned.argument = argument;
            planned.number = number;
            m_steps.push_back(std::move(planned));
            if (steps[number].conclusion != kNone)
                m_conclusions[steps[number].conclusion] = true;
        }
    }
}

void StepPlan::planRelations() {
    m_steps.reserve(m_steps.size() + m_context.model.relations.size());
    for (Index i = 0; i < m_context.model.relations.size(); ++i) {
        const Relation& relation = m_context.model.relations[i];
        if (answersQuestion(relation) || relation.isSymmetric())
            continue;
        const bool eachAlone =
            relation.kind == Relation::Kind::Undercut && relation.to.kind != End::Kind::Step;
        // Each sign of an undercut may mean another step of what it undercuts.
        for (const Index child : relation.children) {
            planRelation(i, child);
            if (!eachAlone)
                break;
        }
    }
}

void StepPlan::planRelation(Index relation, Index child) {
    const End& from = m_context.model.relations[relation].from;
    PlannedStep planned;
    planned.begin = m_context.document.occurrences[child].begin;
    planned.relation = relation;
    planned.child = child;
    planned.fromArgument = from.kind == End::Kind::Argument;
    if (planned.fromArgument)
        planned.argument = from.index;
    m_steps.push_back(std::move(planned));
}

// A statement that supports or attacks a question is a position of it; nothing else can be said of
// a question.
bool StepPlan::answersQuestion(const Relation& relation) {
    const bool fromQuestion = m_context.isQuestion(relation.from);
    if (!fromQuestion && !m_context.isQuestion(relation.to))
        return false;
    const bool attacks =
        relation.kind == Relation::Kind::Attack || relation.kind == Relation::Kind::Contrary;
    const bool supports =
        relation.kind == Relation::Kind::Support || relation.kind == Relation::Kind::Entails;
    if (!fromQuestion && relation.from.kind == End::Kind::Statement && (attacks || supports)) {
        m_context.positions[relation.to.index].push_back({relation.from.index, attacks});
        return true;
    }
    const std::size_t begin = m_context.document.occurrences[relation.children.front()].begin;
    m_context.problems.warn(
        "argdown.question", begin, begin,
        "Only a statement with + or - can answer a question; this relation was left out.",
        "Write the answer as a statement below the question.");
    return true;
}

bool StepPlan::isUndercut(const PlannedStep& step) const {
    return step.relation != kNone &&
           m_context.model.relations[step.relation].kind == Relation::Kind::Undercut;
}

void StepPlan::name(PlannedStep& step) {
    if (step.number != kNone) {
        const Index line = m_context.model.arguments[step.argument].steps[step.number].inference;
        const Index data = line == kNone ? kNone : m_context.document.inferences[line].data;
        if (data != kNone)
            step.id = m_context.ids.given(m_context.document.data[data].find("id"));
        if (step.id.empty())
            step.id = m_context.ids.make(m_context.argumentIds[step.argument] + '.' +
                                             std::to_string(step.number + 1),
                                         "inference");
        return;
    }
    const Relation& relation = m_context.model.relations[step.relation];
    step.id = m_context.ids.make(m_context.idOf(relation.from) + '.' + m_context.idOf(relation.to),
                                 "inference");
}

void StepPlan::index(std::size_t i) {
    const PlannedStep& step = m_steps[i];
    const auto here = static_cast<Index>(i);
    const auto first = [here](Index& place) {
        if (place == kNone)
            place = here;
    };
    if (step.argument != kNone)
        first(m_firstOfArgument[step.argument]);
    if (step.number != kNone) {
        m_structures[step.argument][step.number] = here;
        bool good = true;
        for (const Index premise :
             premises(m_context.model.arguments[step.argument].steps[step.number], good))
            first(m_firstOfStatement[m_context.model.thingOf[premise]]);
        return;
    }
    const Relation& relation = m_context.model.relations[step.relation];
    const bool alone = isUndercut(step) && relation.to.kind != End::Kind::Step;
    for (const Index child : alone ? std::span(&step.child, 1) : relation.children)
        m_stepOfChild[child] = here;
    if (!step.fromArgument)
        first(m_firstOfStatement[relation.from.index]);
}

// `uses` names lines of the structure above the inference, counted from 1.
std::vector<Index> StepPlan::premises(const Step& step, bool& goodUses) const {
    goodUses = true;
    const Index data =
        step.inference == kNone ? kNone : m_context.document.inferences[step.inference].data;
    const yaml::Value* uses = data == kNone ? nullptr : m_context.document.data[data].find("uses");
    if (!uses || uses->isNull())
        return step.premises;
    goodUses = uses->isSequence() && !uses->items.empty();
    const std::vector<Index>& numbered = m_numbered[step.reconstruction];
    std::vector<Index> used;
    for (const yaml::Value& item : uses->items) {
        const auto number = countOf(item);
        goodUses = goodUses && number && *number >= 1 &&
                   static_cast<std::size_t>(*number) <= step.linesAbove;
        if (!goodUses)
            return step.premises;
        used.push_back(numbered[static_cast<std::size_t>(*number) - 1]);
    }
    return goodUses ? used : step.premises;
}

const std::string& StepPlan::idOf(const End& end) const {
    return end.kind == End::Kind::Step ? m_steps[m_structures[end.index][end.step]].id
                                       : m_context.idOf(end);
}

std::string StepPlan::target(std::size_t i) {
    const PlannedStep& step = m_steps[i];
    if (step.number != kNone) {
        const Index conclusion =
            m_context.model.arguments[step.argument].steps[step.number].conclusion;
        const Index statement = conclusion == kNone ? kNone : m_context.model.thingOf[conclusion];
        return statement == kNone || m_context.isQuestion(statement)
                   ? std::string()
                   : m_context.statementIds[statement];
    }
    const End& to = m_context.model.relations[step.relation].to;
    return isUndercut(step) && to.kind != End::Kind::Step ? undercutStep(i, to) : idOf(to);
}

// The step by which what is undercut bears on something: that of the line which the sign stands
// below, else the first of the file, else one that is made for it.
std::string StepPlan::undercutStep(std::size_t i, const End& to) {
    const Occurrence& child = m_context.document.occurrences[m_steps[i].child];
    Index found = kNone;
    if (child.sign == Sign::Undercut && !child.belowInference)
        found = m_stepOfChild[child.parent];
    if (found == kNone || found == i)
        found = to.kind == End::Kind::Statement ? m_firstOfStatement[to.index]
                                                : m_firstOfArgument[to.index];
    return found == kNone || found == i ? standIn(to, m_steps[i].begin) : m_steps[found].id;
}

const std::string& StepPlan::standIn(const End& of, std::size_t begin) {
    auto& known = of.kind == End::Kind::Statement ? m_standInsOfStatements : m_standInsOfArguments;
    const auto [place, isNew] = known.try_emplace(of.index, m_standIns.size());
    if (isNew)
        m_standIns.push_back(
            {m_context.ids.make(m_context.idOf(of) + ".step", "inference"), of, begin});
    return m_standIns[place->second].id;
}

} // namespace argmap::argdown
