// Where everything lies along the cross axis: parents in the middle of their reasons, lines
// straight, nothing touching.
//
// Pure; any thread. Lengths in hundredths of a pixel.
#pragma once

#include "axes.hpp"
#include "lattice.hpp"
#include "main_axis.hpp"
#include "ports.hpp"

namespace argmap::layout_dot {

struct CrossAxis {
    std::vector<Length> items;   ///< centres, by item of the lattice
    std::vector<Stretch> frames; ///< by cluster
};

CrossAxis layCrossAxis(const Graph& graph, const Axes& axes, const Forest& forest,
                       const Nesting& nesting, const Lattice& lattice, const Ports& ports);

} // namespace argmap::layout_dot
