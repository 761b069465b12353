// The sample as the command line gives it in the JSON interchange, in the terms that its tests ask
// for.
//
// Values; any thread. `sampleMap()` runs `argmap convert` once a process and throws
// std::runtime_error when that fails, with what the program said.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::samples {

struct Cited {
    std::string source;
    std::string paragraph;
    std::string credibility;
    std::vector<std::string> quotations;
};

struct Box {
    std::string id;
    std::string text; ///< the wording that is shown
    std::string kind;
    std::string origin;
    std::string group;
    std::string likelihoodTerm;
    std::string likelihoodYardstick;
    std::string confidence;
    std::vector<Cited> citations;
};

struct Step {
    std::string id;
    std::string stance; ///< "support", "attack"
    std::string target;
    std::string argument;
    std::string scheme;
    std::vector<std::string> premises;
    std::vector<std::string> implicit; ///< those of the premises that are
};

struct Work {
    std::string title;
    std::vector<std::string> authors;
    std::string publisher;
    std::string digest;
    std::string reliability;
    std::vector<std::string> restsOn;
};

struct SampleMap {
    std::string mainItem;
    std::string question; ///< text of the main issue
    std::vector<std::string> positions;
    std::map<std::string, Box> boxes; ///< statements by id
    std::map<std::string, Step> steps;
    std::map<std::string, Work> sources;
    std::vector<std::string> groups; ///< titles

    [[nodiscard]] std::vector<const Step*> stepsOn(std::string_view target) const;
    /// The step by which the statement bears on the other one; throws std::out_of_range without
    /// one.
    [[nodiscard]] const Step& step(std::string_view premise, std::string_view target) const;
    /// Those statements that attack the step.
    [[nodiscard]] std::vector<std::string> undercutters(const Step& step) const;
};

[[nodiscard]] const SampleMap& sampleMap();

} // namespace argmap::samples
