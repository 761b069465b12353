// Where on the side of a box its lines end: spread in the order of what they lead to.
//
// On the side of its reasons they spread round the middle; on the other the line that a box hangs
// by has the middle. Pure; any thread. Lengths in hundredths of a pixel along cross, from the box's
// centre.
#pragma once

#include "cross_axis.hpp"

namespace argmap::layout_layered {

struct Ports {
    std::vector<Length> atLow;  ///< by edge: at the lower end, on the side of higher layers
    std::vector<Length> atHigh; ///< by edge: at the higher end (of a line within one layer: its
                                ///< other end, same side)
};

Ports findPorts(const Graph& graph, const Axes& axes, const Forest& forest, const Lattice& lattice,
                const CrossAxis& cross);

} // namespace argmap::layout_layered
