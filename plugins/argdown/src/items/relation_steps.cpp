// Relations as steps, and as positions of questions.
#include "items/step.hpp"

#include <utility>

namespace argmap::argdown {

namespace {

class RelationSteps {
public:
    RelationSteps(Context& context, std::vector<StepDraft>& steps)
        : m_context(context), m_steps(steps) {}

    void add(const Relation& relation) {
        if (m_context.isQuestion(relation.from) || m_context.isQuestion(relation.to))
            question(relation);
        else if (relation.isSymmetric())
            return; // not a step
        else if (relation.kind == Relation::Kind::Undercut && relation.to.kind != End::Kind::Step)
            // Each sign may mean another step of the statement that it undercuts.
            for (const Index child : relation.children)
                step(relation, {child});
        else
            step(relation, relation.children);
    }

private:
    void question(const Relation& relation) {
        const bool attacks =
            relation.kind == Relation::Kind::Attack || relation.kind == Relation::Kind::Contrary;
        const bool supports =
            relation.kind == Relation::Kind::Support || relation.kind == Relation::Kind::Entails;
        if (m_context.isQuestion(relation.to) && !m_context.isQuestion(relation.from) &&
            (attacks || supports) && relation.from.kind == End::Kind::Statement) {
            m_context.positions[relation.to.index].push_back({relation.from.index, attacks});
            return;
        }
        const std::size_t begin = m_context.document.occurrences[relation.children.front()].begin;
        m_context.problems.warn("argdown.question", begin, begin,
                                "Only a statement with + or - can answer a question; this relation "
                                "was left out.",
                                "Write the answer as a statement below the question.");
    }

    void step(const Relation& relation, std::vector<Index> children) {
        StepDraft draft;
        const Occurrence& child = m_context.document.occurrences[children.front()];
        draft.begin = child.begin;
        draft.to = relation.to;
        draft.undercuts = relation.kind == Relation::Kind::Undercut;
        const bool supports =
            relation.kind == Relation::Kind::Support || relation.kind == Relation::Kind::Entails;
        draft.inference.stance = supports ? sdk::Stance::Support : sdk::Stance::Attack;
        draft.inference.strict = relation.kind == Relation::Kind::Entails;
        if (relation.from.kind == End::Kind::Argument) {
            draft.argument = relation.from.index;
            draft.inference.argument = m_context.argumentIds[draft.argument];
        } else {
            const bool told = !draft.undercuts && child.isStatement();
            draft.statements = {relation.from.index};
            draft.inference.premises = {
                premiseOf(m_context, relation.from.index, told ? children : std::vector<Index>())};
        }
        draft.children = std::move(children);
        m_steps.push_back(std::move(draft));
    }

    Context& m_context;
    std::vector<StepDraft>& m_steps;
};

} // namespace

void addRelations(Context& context, std::vector<StepDraft>& steps) {
    RelationSteps relations(context, steps);
    for (const Relation& relation : context.model.relations)
        relations.add(relation);
}

} // namespace argmap::argdown
