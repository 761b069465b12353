// Where everything lies along the cross axis: parents in the middle of their reasons, lines
// straight, nothing touching.
//
// Clusters are laid from the innermost outwards, each as a level of its own; in the next level it
// is a block. Pure; any thread. Lengths in hundredths of a pixel.
#pragma once

#include "main_axis.hpp"
#include "order.hpp"

namespace argmap::layout_layered {

struct CrossAxis {
    std::vector<Length> items;   ///< centres, by item of the lattice
    std::vector<Stretch> frames; ///< by cluster
};

struct CrossInput {
    const Graph& graph;
    const Axes& axes;
    const Forest& forest;
    const Nesting& nesting;
    const Lattice& lattice;
    const Order& order;
    const std::vector<Padding>& paddings;
    bool held = false; ///< the keys of the lattice are heights, and are kept where there is room
};

CrossAxis layCrossAxis(const CrossInput& input);

} // namespace argmap::layout_layered
