// Strata: the steps in which a picture is built up from the main item outwards.
//
// Boxes stand in columns, joints in the gaps between them. Column c is stratum 2c, the gap behind
// it 2c+1. dot's network simplex chooses the columns, unless they are to be levels; a joint stands
// in the gap behind its claim, so that reasons stand in the same columns with and without joints.
// Pure functions; any thread.
#pragma once

#include "graph.hpp"

#include <vector>

namespace argmap::layout_dot {

struct Strata {
    std::vector<int> ofNode;
    std::vector<bool> used; ///< by stratum: all columns, and the gaps that hold a joint
    [[nodiscard]] int count() const { return static_cast<int>(used.size()); }
};

inline bool isColumn(int stratum) {
    return stratum % 2 == 0;
}

Outcome<Strata> findStrata(const Graph& graph, Ranks ranks = Ranks::Short);

} // namespace argmap::layout_dot
