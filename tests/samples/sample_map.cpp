#include "sample_map.hpp"

#include <argmap/support/files.hpp>
#include <argmap/support/process.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace argmap::samples {
namespace {

using Json = nlohmann::json;

std::string text(const Json& object, const char* key) {
    return object.value(key, std::string());
}

const Json& list(const Json& object, const char* key) {
    static const Json empty = Json::array();
    const auto found = object.find(key);
    return found == object.end() ? empty : *found;
}

std::vector<std::string> texts(const Json& object, const char* key) {
    return list(object, key).get<std::vector<std::string>>();
}

std::string shown(const Json& item) {
    const Json& wordings = list(item, "wordings");
    return wordings.empty() ? std::string() : text(wordings.front(), "text");
}

Box box(const Json& item) {
    return {.id = text(item, "id"),
            .text = shown(item),
            .kind = text(item, "kind"),
            .origin = text(item, "origin"),
            .group = text(item, "group"),
            .likelihoodTerm = text(item, "likelihoodTerm"),
            .likelihoodYardstick = text(item, "likelihoodYardstick"),
            .confidence = text(item, "confidence"),
            .citations = {}};
}

Step step(const Json& item) {
    Step result{.id = text(item, "id"),
                .stance = text(item, "stance"),
                .target = text(item, "target"),
                .argument = text(item, "argument"),
                .scheme = text(item, "scheme"),
                .premises = {},
                .implicit = {}};
    for (const Json& premise : list(item, "premises")) {
        result.premises.push_back(text(premise, "statement"));
        if (premise.value("implicit", false))
            result.implicit.push_back(text(premise, "statement"));
    }
    return result;
}

Cited cited(const Json& item) {
    Cited result{.source = text(item, "source"),
                 .paragraph = text(item, "paragraph"),
                 .credibility = text(item, "credibility"),
                 .quotations = {}};
    for (const Json& span : list(item, "spans"))
        result.quotations.push_back(text(span, "exact"));
    return result;
}

SampleMap readSample() {
    const auto program = support::buildFolder() / "bin" / "argmap";
    const auto sample = support::sourceFolder() / "samples" / "kim-putin.argdown";
    const support::Outcome outcome = support::run(
        {.words = {program.string(), "convert", sample.string(), "--to", "json", "-o", "-"}});
    if (outcome.status != 0 || !outcome.errors.empty())
        throw std::runtime_error("argmap convert " + sample.string() + " gave status " +
                                 std::to_string(outcome.status) + " and said:\n" + outcome.errors);
    const Json json = Json::parse(outcome.output);

    SampleMap result;
    result.mainItem = text(json.at("map"), "mainItem");
    for (const Json& issue : list(json, "issues")) {
        if (text(issue, "id") == result.mainItem) {
            result.question = shown(issue);
            result.positions = texts(issue, "positions");
        }
    }
    for (const Json& item : list(json, "statements"))
        result.boxes.emplace(text(item, "id"), box(item));
    for (const Json& item : list(json, "inferences"))
        result.steps.emplace(text(item, "id"), step(item));
    for (const Json& item : list(json, "citations"))
        if (const auto of = result.boxes.find(text(item, "cited")); of != result.boxes.end())
            of->second.citations.push_back(cited(item));
    for (const Json& item : list(json, "sources"))
        result.sources.emplace(text(item, "id"), Work{.title = text(item, "title"),
                                                      .authors = texts(item, "authors"),
                                                      .publisher = text(item, "publisher"),
                                                      .digest = text(item, "digest"),
                                                      .reliability = text(item, "reliability"),
                                                      .restsOn = texts(item, "restsOn")});
    for (const Json& item : list(json, "groups"))
        result.groups.push_back(text(item, "title"));
    return result;
}

} // namespace

std::vector<const Step*> SampleMap::stepsOn(std::string_view target) const {
    std::vector<const Step*> result;
    for (const auto& [id, step] : steps)
        if (step.target == target)
            result.push_back(&step);
    return result;
}

const Step& SampleMap::step(std::string_view premise, std::string_view target) const {
    for (const Step* step : stepsOn(target))
        if (std::find(step->premises.begin(), step->premises.end(), premise) !=
            step->premises.end())
            return *step;
    throw std::out_of_range("no step from " + std::string(premise) + " to " + std::string(target));
}

std::vector<std::string> SampleMap::undercutters(const Step& step) const {
    std::vector<std::string> result;
    for (const Step* attack : stepsOn(step.id))
        if (attack->stance == "attack")
            result.insert(result.end(), attack->premises.begin(), attack->premises.end());
    return result;
}

const SampleMap& sampleMap() {
    static const SampleMap map = readSample();
    return map;
}

} // namespace argmap::samples
