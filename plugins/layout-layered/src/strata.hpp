// Strata: the steps in which a picture is built up from the main item outwards.
//
// Boxes stand in columns, joints in the gaps between them. Column c is stratum 2c, the gap behind
// it 2c+1. A joint stands in the gap behind its claim, so that reasons stand in the same columns
// with and without joints. Only the strata that are used count as layers. Pure; any thread.
#pragma once

#include "graph.hpp"

#include <vector>

namespace argmap::layout_layered {

struct Strata {
    std::vector<std::uint32_t> layerOfNode;
    std::vector<std::uint32_t> stratumOfLayer; ///< rising; all columns, and gaps that hold a joint
    [[nodiscard]] std::uint32_t layers() const {
        return static_cast<std::uint32_t>(stratumOfLayer.size());
    }
    [[nodiscard]] bool isColumn(std::uint32_t layer) const {
        return stratumOfLayer[layer] % 2 == 0;
    }
};

/// `earlier`: keep the columns of the earlier picture as far as its places tell them.
Strata findStrata(const Graph& graph, bool earlier);

} // namespace argmap::layout_layered
