// Steps of premise–conclusion structures.
#include "items/member_data.hpp"
#include "items/step.hpp"

#include <algorithm>
#include <utility>

namespace argmap::argdown {

namespace {

class StructureSteps {
public:
    StructureSteps(Context& context, std::vector<StepDraft>& steps)
        : m_context(context), m_steps(steps) {}

    void add(Index argument) {
        const Argument& of = m_context.model.arguments[argument];
        for (Index i = 0; i < of.steps.size(); ++i)
            add(of.steps[i], argument, i);
    }

private:
    void add(const Step& step, Index argument, Index number) {
        StepDraft draft;
        draft.begin = step.begin;
        draft.argument = argument;
        draft.number = number;
        draft.inference.stance = sdk::Stance::Support;
        draft.inference.argument = m_context.argumentIds[argument];
        std::vector<Index> premises = step.premises;
        if (step.inference != kNone)
            line(draft, step, premises);
        for (const Index premise : premises)
            this->premise(draft, step, premise);
        conclusion(draft, step);
        m_steps.push_back(std::move(draft));
    }

    // What stands between the dashes. Its scheme comes before its first rule.
    void line(StepDraft& draft, const Step& step, std::vector<Index>& premises) {
        const Inference& inference = m_context.document.inferences[step.inference];
        std::vector<std::string> rules = inference.rules;
        if (inference.data != kNone) {
            const yaml::Value& written = m_context.document.data[inference.data];
            const yaml::Value wrapped = written.isMapping() ? yaml::Value() : asMapping(written);
            Keys keys(written.isMapping() ? written : wrapped, m_context.problems);
            draft.inference.id = m_context.ids.given(keys.take("id"));
            describeStep(draft, keys);
            uses(keys, step, premises);
            draft.inference.metadata = keys.rest();
        }
        if (draft.inference.scheme.empty() && !rules.empty()) {
            draft.inference.scheme = std::move(rules.front());
            rules.erase(rules.begin());
        }
        if (rules.empty())
            return;
        yaml::Value list;
        list.kind = yaml::Value::Kind::Sequence;
        for (std::string& rule : rules) {
            yaml::Value& item = list.items.emplace_back();
            item.kind = yaml::Value::Kind::String;
            item.text = std::move(rule);
        }
        draft.inference.metadata.push_back({"rules", yaml::toJson(list)});
    }

    // `uses` names lines of the structure above the inference, counted from 1.
    void uses(Keys& keys, const Step& step, std::vector<Index>& premises) {
        const yaml::Value* value = keys.take("uses");
        if (!value)
            return;
        const auto& lines = m_context.document.reconstructions[step.reconstruction].lines;
        std::vector<Index> above;
        for (const Reconstruction::Line& line : lines) {
            if (line.isInference && line.index == step.inference)
                break;
            if (!line.isInference)
                above.push_back(line.index);
        }
        std::vector<Index> used;
        for (const yaml::Value& item : value->items) {
            const auto number = countOf(item);
            if (!number || *number < 1 || static_cast<std::size_t>(*number) > above.size()) {
                used.clear();
                break;
            }
            used.push_back(above[static_cast<std::size_t>(*number) - 1]);
        }
        if (!value->isSequence() || used.empty())
            keys.refuse("uses", "a list of numbers of lines above this inference");
        else
            premises = std::move(used);
    }

    void premise(StepDraft& draft, const Step& step, Index occurrence) {
        const Index statement = m_context.model.thingOf[occurrence];
        if (m_context.isQuestion(statement)) {
            warn(occurrence, "A question cannot be a premise; it was left out here.");
            return;
        }
        // A conclusion that is used again says nothing of its service.
        const bool written = !isConclusion(step, occurrence);
        draft.inference.premises.push_back(premiseOf(
            m_context, statement, written ? std::vector{occurrence} : std::vector<Index>()));
        draft.statements.push_back(statement);
    }

    bool isConclusion(const Step& step, Index occurrence) const {
        const auto& lines = m_context.document.reconstructions[step.reconstruction].lines;
        const auto line = std::find_if(lines.begin(), lines.end(), [&](const auto& l) {
            return !l.isInference && l.index == occurrence;
        });
        return line != lines.begin() && line != lines.end() && std::prev(line)->isInference;
    }

    void conclusion(StepDraft& draft, const Step& step) {
        if (step.conclusion == kNone)
            return;
        const Index statement = m_context.model.thingOf[step.conclusion];
        if (m_context.isQuestion(statement))
            warn(step.conclusion, "A question cannot be a conclusion; it was left out here.");
        else
            draft.inference.target = m_context.statementIds[statement];
    }

    void warn(Index occurrence, std::string message) {
        const std::size_t begin = m_context.document.occurrences[occurrence].begin;
        m_context.problems.warn("argdown.question", begin, begin, std::move(message),
                                "Write the statement that answers the question.");
    }

    Context& m_context;
    std::vector<StepDraft>& m_steps;
};

} // namespace

void addStructures(Context& context, std::vector<StepDraft>& steps) {
    StructureSteps structures(context, steps);
    for (Index i = 0; i < context.model.arguments.size(); ++i)
        structures.add(i);
}

} // namespace argmap::argdown
