// The inferences of the map, made from their plan, and the symmetric relations.
#include "items/member_data.hpp"
#include "items/step_plan.hpp"

#include <unordered_map>
#include <utility>

namespace argmap::argdown {

namespace {

// What data says of a step.
struct Traits {
    std::string scheme;
    std::string note;
    std::optional<std::int32_t> strength;
    std::optional<bool> strict;
    const yaml::Value* cite = nullptr;
};

Traits traitsOf(Keys& keys) {
    return {keys.text("scheme"), keys.text("note"), keys.percent("strength"), keys.flag("strict"),
            takeCitations(keys)};
}

// What is said already counts before `traits`.
void describe(sdk::Inference& inference, const Traits& traits) {
    if (inference.scheme.empty())
        inference.scheme = traits.scheme;
    if (inference.note.empty())
        inference.note = traits.note;
    if (!inference.strength)
        inference.strength = traits.strength;
    if (traits.strict)
        inference.strict = *traits.strict;
}

class Steps {
public:
    explicit Steps(Context& context) : m_context(context), m_plan(context) {}

    void give() {
        for (Index argument = 0; argument < m_context.model.arguments.size(); ++argument)
            if (m_context.argumentData.has(argument))
                argumentTraits(argument);
        for (std::size_t i = 0; i < m_plan.steps().size(); ++i)
            step(i);
        for (const StandIn& standIn : m_plan.standIns())
            give(standIn);
        for (const Relation& relation : m_context.model.relations)
            if (relation.isSymmetric() && !m_context.isQuestion(relation.from) &&
                !m_context.isQuestion(relation.to))
                give(relation);
    }

private:
    // The data of an argument says of its last step, or of those that it makes without a structure.
    void argumentTraits(Index argument) {
        const yaml::Value& data = m_context.argumentData[argument];
        Keys keys(data, m_context.problems);
        static_cast<void>(keys.take("id"));
        if (m_plan.hasStep(argument))
            m_traits.emplace(argument, traitsOf(keys));
        m_context.argumentRest.emplace(argument, keys.remaining());
    }

    void step(std::size_t i) {
        const PlannedStep& planned = m_plan.steps()[i];
        sdk::Inference inference;
        inference.id = planned.id;
        m_context.place(inference, planned.begin);
        if (planned.argument != kNone)
            inference.argument = m_context.argumentIds[planned.argument];
        inference.target = m_plan.target(i);
        const yaml::Value* cite = nullptr;
        if (planned.number != kNone)
            cite = structureStep(inference, planned);
        else
            relationStep(inference, planned);
        cite = addArgumentTraits(inference, planned, cite);
        m_context.sink.give(inference);
        if (cite)
            giveCitations(m_context, *cite, inference.id);
    }

    const yaml::Value* addArgumentTraits(sdk::Inference& inference, const PlannedStep& planned,
                                         const yaml::Value* cite) {
        const auto traits =
            planned.argument == kNone ? m_traits.end() : m_traits.find(planned.argument);
        if (traits == m_traits.end())
            return cite;
        const auto& steps = m_context.model.arguments[planned.argument].steps;
        if (!steps.empty() && planned.number + 1 != steps.size())
            return cite;
        describe(inference, traits->second);
        const yaml::Value* own =
            std::exchange(traits->second.cite, nullptr); // the first step has it
        return cite ? cite : own;
    }

    void relationStep(sdk::Inference& inference, const PlannedStep& planned) {
        const Relation& relation = m_context.model.relations[planned.relation];
        const bool supports =
            relation.kind == Relation::Kind::Support || relation.kind == Relation::Kind::Entails;
        inference.stance = supports ? sdk::Stance::Support : sdk::Stance::Attack;
        inference.strict = relation.kind == Relation::Kind::Entails;
        if (planned.fromArgument)
            return;
        sdk::Premise premise;
        premise.statement = m_context.statementIds[relation.from.index];
        if (!m_plan.isUndercut(planned))
            for (const Index child : relation.children)
                if (m_context.document.occurrences[child].isStatement())
                    describePremise(premise, child);
        inference.premises.push_back(std::move(premise));
    }

    const yaml::Value* structureStep(sdk::Inference& inference, const PlannedStep& planned) {
        const Step& step = m_context.model.arguments[planned.argument].steps[planned.number];
        inference.stance = sdk::Stance::Support;
        bool goodUses = true;
        for (const Index occurrence : m_plan.premises(step, goodUses)) {
            const Index statement = m_context.model.thingOf[occurrence];
            if (m_context.isQuestion(statement)) {
                questionIn(occurrence, "A question cannot be a premise; it was left out here.");
                continue;
            }
            sdk::Premise premise;
            premise.statement = m_context.statementIds[statement];
            if (!m_plan.isConclusion(occurrence))
                describePremise(premise, occurrence);
            inference.premises.push_back(std::move(premise));
        }
        if (step.conclusion != kNone &&
            m_context.isQuestion(m_context.model.thingOf[step.conclusion]))
            questionIn(step.conclusion, "A question cannot be a conclusion; it was left out here.");
        return step.inference == kNone ? nullptr : line(inference, step, goodUses);
    }

    // What stands between the dashes. A scheme in the data comes before the first rule.
    const yaml::Value* line(sdk::Inference& inference, const Step& step, bool goodUses) {
        const argdown::Inference& written = m_context.document.inferences[step.inference];
        const yaml::Value* cite = nullptr;
        if (written.data != kNone) {
            const yaml::Value data = asMapping(m_context.document.data[written.data]);
            Keys keys(data, m_context.problems);
            static_cast<void>(keys.take("id"));
            const Traits traits = traitsOf(keys);
            describe(inference, traits);
            if (keys.take("uses") && !goodUses)
                keys.refuse("uses", "a list of numbers of lines above this inference");
            inference.metadata = keys.rest();
            if (traits.cite) // the same in the document, which stays
                cite = m_context.document.data[written.data].find("cite");
        }
        std::size_t rest = 0;
        if (inference.scheme.empty() && !written.rules.empty())
            inference.scheme = written.rules[rest++];
        if (rest < written.rules.size()) {
            yaml::Value list;
            list.kind = yaml::Value::Kind::Sequence;
            for (; rest < written.rules.size(); ++rest) {
                list.items.emplace_back().kind = yaml::Value::Kind::String;
                list.items.back().text = written.rules[rest];
            }
            inference.metadata.push_back({"rules", yaml::toJson(list)});
        }
        return cite;
    }

    // A malformed value stays behind as metadata of the statement, and the others with it.
    void describePremise(sdk::Premise& premise, Index occurrence) {
        const yaml::Value* data = m_context.dataAt(occurrence);
        if (!data || !data->isMapping())
            return;
        Keys keys(*data, m_context.problems);
        premise.implicit = keys.flag("implicit").value_or(premise.implicit);
        premise.negated = keys.flag("negated").value_or(premise.negated);
        if (std::string type = keys.text("premise"); !type.empty())
            premise.type = std::move(type);
        if (std::string role = keys.text("role"); !role.empty())
            premise.role = std::move(role);
        bool allRead = true;
        for (const std::string& key : keys.remaining().keys)
            allRead = allRead && (!belongsToMember(key) || key == "language");
        m_context.memberKeysRead[occurrence] = allRead;
    }

    void questionIn(Index occurrence, std::string message) {
        const std::size_t begin = m_context.document.occurrences[occurrence].begin;
        m_context.problems.warn("argdown.question", begin, begin, std::move(message),
                                "Write the statement that answers the question.");
    }

    void give(const StandIn& standIn) {
        sdk::Inference inference;
        inference.id = standIn.id;
        const bool argument = standIn.of.kind == End::Kind::Argument;
        const Thing& of = argument ? m_context.model.arguments[standIn.of.index]
                                   : m_context.model.statements[standIn.of.index];
        m_context.place(inference, standIn.begin, of.title);
        if (argument)
            inference.argument = m_context.argumentIds[standIn.of.index];
        m_context.sink.give(inference);
    }

    void give(const Relation& relation) {
        sdk::Relation item;
        item.kind = relation.kind == Relation::Kind::Contrary ? "contrary" : "contradiction";
        item.from = m_plan.idOf(relation.from);
        item.to = m_plan.idOf(relation.to);
        item.id = m_context.ids.make(item.from.id + '.' + item.to.id, "relation");
        m_context.place(item, m_context.document.occurrences[relation.children.front()].begin);
        m_context.sink.give(item);
    }

    Context& m_context;
    StepPlan m_plan;
    std::unordered_map<Index, Traits> m_traits; // by argument
};

} // namespace

void giveSteps(Context& context) {
    Steps(context).give();
}

} // namespace argmap::argdown
