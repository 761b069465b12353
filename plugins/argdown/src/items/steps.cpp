// Gives steps their ids, targets and descriptions, and puts them into the map in the order of the text.
#include "items/step.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace argmap::argdown {

namespace {

class Steps {
public:
    explicit Steps(Context& context) : m_context(context) {}

    void make() {
        addStructures(m_context, m_steps);
        addRelations(m_context, m_steps);
        std::stable_sort(m_steps.begin(), m_steps.end(),
                         [](const StepDraft& a, const StepDraft& b) { return a.begin < b.begin; });
        describe();
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            index(i);
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            target(i);
        give();
        symmetric();
    }

private:
    static constexpr std::size_t kNoStep = ~std::size_t{0};

    // What the data of an argument says of its last step, or of all steps that it makes without a structure.
    void describe() {
        const std::size_t count = m_context.model.arguments.size();
        std::vector<std::vector<std::size_t>> of(count);
        for (std::size_t i = 0; i < m_steps.size(); ++i)
            if (m_steps[i].argument != kNone)
                of[m_steps[i].argument].push_back(i);
        for (Index argument = 0; argument < count; ++argument) {
            const yaml::Value& data = m_context.argumentData[argument];
            Keys keys(data, m_context.problems);
            static_cast<void>(keys.take("id"));
            const Index last = static_cast<Index>(m_context.model.arguments[argument].steps.size());
            bool first = true;
            for (const std::size_t i : of[argument]) {
                if (last > 0 && m_steps[i].number + 1 != last)
                    continue;
                describeStep(m_steps[i], keys);
                if (!std::exchange(first, false))
                    m_steps[i].cite = nullptr;
            }
            m_context.argumentRest[argument] = keys.remaining();
        }
    }

    void index(std::size_t i) {
        StepDraft& step = m_steps[i];
        if (step.inference.id.empty())
            step.inference.id = m_context.ids.make(name(step), "inference");
        m_context.place(step.inference, step.begin);
        if (step.number != kNone)
            m_structureSteps[{step.argument, step.number}] = step.inference.id;
        for (const Index child : step.children)
            m_stepOfChild[child] = i;
        for (const Index statement : step.statements)
            m_firstOfStatement.emplace(statement, i);
        if (step.argument != kNone)
            m_firstOfArgument.emplace(step.argument, i);
    }

    std::string name(const StepDraft& step) const {
        if (step.number != kNone)
            return m_context.argumentIds[step.argument] + "." + std::to_string(step.number + 1);
        const std::string& from = step.argument != kNone
                                      ? m_context.argumentIds[step.argument]
                                      : m_context.statementIds[step.statements.front()];
        return from + "." + idOf(step.to);
    }

    const std::string& idOf(const End& end) const {
        return end.kind == End::Kind::Statement ? m_context.statementIds[end.index]
                                                : m_context.argumentIds[end.index];
    }

    void target(std::size_t i) {
        if (m_steps[i].number != kNone)
            return;
        const End to = m_steps[i].to;
        if (to.kind == End::Kind::Step)
            m_steps[i].inference.target = m_structureSteps.at({to.index, to.step});
        else if (m_steps[i].undercuts)
            m_steps[i].inference.target = undercutStep(i, to);
        else
            m_steps[i].inference.target = idOf(to);
    }

    // The step by which the undercut statement or argument bears on something: the one of the line that the sign
    // stands below, else the first of the file, else one made for it.
    std::string undercutStep(std::size_t i, const End& to) {
        const Occurrence& child = m_context.document.occurrences[m_steps[i].children.front()];
        std::size_t found = kNoStep;
        if (child.sign == Sign::Undercut && !child.belowInference) {
            const auto parent = m_stepOfChild.find(child.parent);
            if (parent != m_stepOfChild.end())
                found = parent->second;
        }
        if (found == kNoStep || found == i) {
            const auto& first =
                to.kind == End::Kind::Statement ? m_firstOfStatement : m_firstOfArgument;
            const auto known = first.find(to.index);
            found = known == first.end() ? kNoStep : known->second;
        }
        return found == kNoStep || found == i ? standIn(to, m_steps[i].begin)
                                              : m_steps[found].inference.id;
    }

    std::string standIn(const End& to, std::size_t begin) {
        const auto [known, isNew] = m_standIns.try_emplace(to);
        if (!isNew)
            return known->second;
        sdk::Inference inference;
        inference.id = m_context.ids.make(idOf(to) + ".step", "inference");
        const Thing& thing = to.kind == End::Kind::Statement ? m_context.model.statements[to.index]
                                                             : m_context.model.arguments[to.index];
        m_context.place(inference, begin, thing.title);
        if (to.kind == End::Kind::Argument)
            inference.argument = m_context.argumentIds[to.index];
        known->second = inference.id;
        m_context.items.inferences.push_back(std::move(inference));
        return known->second;
    }

    void give() {
        for (StepDraft& step : m_steps) {
            if (step.cite)
                addCitations(m_context, *step.cite, step.inference.id);
            m_context.items.inferences.push_back(std::move(step.inference));
        }
    }

    void symmetric() {
        for (const Relation& relation : m_context.model.relations) {
            if (!relation.isSymmetric() || m_context.isQuestion(relation.from) ||
                m_context.isQuestion(relation.to))
                continue;
            const auto id = [&](const End& end) {
                return end.kind == End::Kind::Step ? m_structureSteps.at({end.index, end.step})
                                                   : idOf(end);
            };
            sdk::Relation item;
            item.kind = relation.kind == Relation::Kind::Contrary ? "contrary" : "contradiction";
            item.from = id(relation.from);
            item.to = id(relation.to);
            item.id = m_context.ids.make(idOf(relation.from) + "." + idOf(relation.to), "relation");
            m_context.place(item, m_context.document.occurrences[relation.children.front()].begin);
            m_context.items.relations.push_back(std::move(item));
        }
    }

    Context& m_context;
    std::vector<StepDraft> m_steps;
    std::map<std::pair<Index, Index>, std::string> m_structureSteps; // ids, by argument and number
    std::unordered_map<Index, std::size_t> m_stepOfChild;            // by occurrence
    std::unordered_map<Index, std::size_t> m_firstOfStatement;       // where it is a premise
    std::unordered_map<Index, std::size_t> m_firstOfArgument;
    std::map<End, std::string> m_standIns;
};

} // namespace

void addSteps(Context& context) {
    Steps(context).make();
}

} // namespace argmap::argdown
