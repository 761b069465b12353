#include "items/step.hpp"

#include "items/member_data.hpp"

namespace argmap::argdown {

void describeStep(StepDraft& step, Keys& keys) {
    sdk::Inference& inference = step.inference;
    std::string scheme = keys.text("scheme");
    if (inference.scheme.empty())
        inference.scheme = std::move(scheme);
    std::string note = keys.text("note");
    if (inference.note.empty())
        inference.note = std::move(note);
    const auto strength = keys.percent("strength");
    if (!inference.strength)
        inference.strength = strength;
    if (const auto strict = keys.flag("strict"))
        inference.strict = *strict;
    const yaml::Value* cite = takeCitations(keys);
    if (!step.cite)
        step.cite = cite;
}

sdk::Premise premiseOf(Context& context, Index statement, const std::vector<Index>& said) {
    sdk::Premise premise;
    premise.statement = context.statementIds[statement];
    for (const Index occurrence : said) {
        const yaml::Value* data = context.dataAt(occurrence);
        if (!data || !data->isMapping())
            continue;
        Keys keys(*data, context.problems);
        premise.implicit = keys.flag("implicit").value_or(premise.implicit);
        premise.negated = keys.flag("negated").value_or(premise.negated);
        if (std::string type = keys.text("premise"); !type.empty())
            premise.type = std::move(type);
        if (std::string role = keys.text("role"); !role.empty())
            premise.role = std::move(role);
        // A malformed value stays behind as metadata, and the others with it.
        bool allRead = true;
        for (const sdk::Metadata& entry : keys.rest())
            allRead = allRead && (!belongsToMember(entry.key) || entry.key == "language");
        context.memberKeysRead[occurrence] = allRead;
    }
    return premise;
}

} // namespace argmap::argdown
