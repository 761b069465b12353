// Counts and facts of a map: what `argmap info` and the editor's status line tell.
//
// A value; any thread.
#pragma once

#include <argmap/model/argument_map.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace argmap::workbench {

/// Names and how often each occurs, by name; "" does not occur.
using Tally = std::vector<std::pair<std::string, std::size_t>>;

struct Facts {
    std::string title;
    std::size_t statements = 0;
    Tally statementsByKind; ///< "claim" and "evidence" are always there
    std::size_t inferences = 0;
    std::size_t support = 0;
    std::size_t attack = 0;   ///< all attacks …
    std::size_t undercut = 0; ///< … and those among them that end on an inference
    std::size_t unspecified = 0;
    std::size_t linked = 0; ///< inferences of several premises
    std::size_t arguments = 0;
    std::size_t issues = 0;
    std::size_t relations = 0;
    Tally relationsByKind; ///< "contradiction" is always there
    std::size_t sources = 0;
    std::size_t citations = 0;
    std::size_t groups = 0;
    std::size_t tags = 0; ///< different ones
    std::size_t depth =
        0; ///< longest path of inferences from a root; cycles are cut at the first repetition
    std::size_t components = 0; ///< parts of the map that no inference, relation or position joins
};

/// Linear in the map.
[[nodiscard]] Facts facts(const model::ArgumentMap& map);

} // namespace argmap::workbench
