// Which items of a map a picture shows, and what it says of those that it does not.
//
// A value made from one map and its structure; any thread. Linear in the map.
#pragma once

#include "plan/plan.hpp"

#include <argmap/diagram/part.hpp>
#include <argmap/model/argument_map.hpp>
#include <argmap/model/structure.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace argmap::diagram {

enum class Showing : std::uint8_t {
    Shown,
    Folded, ///< counted at the box that hides it
    Outside ///< not of this picture
};

struct Selection {
    std::vector<Showing> nodes;                ///< by row of the structure
    std::unordered_set<model::GroupId> closed; ///< drawn closed, though the map has them open
    std::unordered_set<model::GroupId> opened; ///< the reverse
    std::unordered_map<model::ItemRef, Elsewhere> notes; ///< by item, or group

    /// Nothing is outside.
    [[nodiscard]] bool isWhole() const {
        return std::find(nodes.begin(), nodes.end(), Showing::Outside) == nodes.end();
    }
};

/// All but what the view folds.
[[nodiscard]] Selection selectAll(const model::Structure& structure, const model::View* view);

/// What the part asks for; names that the map does not have select nothing.
[[nodiscard]] Selection select(const model::ArgumentMap& map, const model::Structure& structure,
                               const model::View* view, const Part& part);

} // namespace argmap::diagram
