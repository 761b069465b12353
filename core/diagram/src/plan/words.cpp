#include "plan/words.hpp"

#include <argmap/model/terms.hpp>

#include <nlohmann/json.hpp>

namespace argmap::diagram {

std::string stepWord(const model::Inference& inference, bool onStep, LineWords words) {
    if (words == LineWords::None || inference.stance == model::Stance::Unspecified)
        return {};
    const bool support = inference.stance == model::Stance::Support;
    if (words == LineWords::Signs)
        return support ? "+" : "−";
    if (support)
        return inference.strict ? "follows from" : "because";
    return onStep ? "undercuts" : "but";
}

std::string sourceWord(const model::Premise& premise) {
    std::string word;
    if (premise.type == model::terms::exception)
        word = "unless";
    else if (premise.type == model::terms::assumption)
        word = "assuming";
    else if (!premise.type.empty() && premise.type != model::terms::ordinary)
        word = premise.type;
    if (premise.negated)
        word += word.empty() ? "not" : " not";
    return word;
}

std::string relationWord(std::string_view kind, LineWords words) {
    if (words == LineWords::None)
        return {};
    if (kind == model::terms::contradiction)
        return "contradicts";
    if (kind == model::terms::contrary)
        return "contrary to";
    if (kind == model::terms::equivalence)
        return "same as";
    if (kind == model::terms::preference)
        return "preferred to";
    return std::string(kind);
}

std::map<std::string, std::string> positionWords(const model::Issue& issue, LineWords words) {
    std::map<std::string, std::string> found;
    if (words == LineWords::None)
        return found;
    for (const model::Metadata& entry : issue.metadata) {
        if (entry.key != "stances")
            continue;
        const nlohmann::json stances = nlohmann::json::parse(entry.value, nullptr, false);
        if (!stances.is_object())
            continue;
        for (const auto& [id, stance] : stances.items())
            if (stance == "attack")
                found[id] = words == LineWords::Signs ? "−" : "but";
    }
    return found;
}

} // namespace argmap::diagram
