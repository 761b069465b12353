// The items of a map, as they go to the host, and the way there from the model.
//
// Owned values and a function of its arguments; any thread.
#pragma once

#include "meaning/model.hpp"
#include "syntax/document.hpp"
#include "syntax/problems.hpp"
#include "syntax/source.hpp"

#include <argmap/sdk/items.hpp>

#include <string_view>
#include <vector>

namespace argmap::argdown {

struct Items {
    sdk::Map map;
    std::vector<sdk::Source> sources;
    std::vector<sdk::Group> groups;
    std::vector<sdk::Statement> statements;
    std::vector<sdk::Issue> issues;
    std::vector<sdk::Argument> arguments;
    std::vector<sdk::Inference> inferences;
    std::vector<sdk::Relation> relations;
    std::vector<sdk::Citation> citations;
};

/// By docs/argdown-data.md. `file` is the name of the main file.
[[nodiscard]] Items makeItems(const Document& document, const Model& model, const Source& source,
                              std::string_view file, Problems& problems);

} // namespace argmap::argdown
