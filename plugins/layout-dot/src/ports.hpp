// Where on the side of a box its lines end: spread round the middle in the order of what they lead
// to.
//
// Pure; any thread. Lengths in hundredths of a pixel along cross, from the box's centre.
#pragma once

#include "axes.hpp"
#include "lattice.hpp"

namespace argmap::layout_dot {

struct Ports {
    std::vector<Length> atLow;  ///< by edge: at the lower end, on the side of higher strata
    std::vector<Length> atHigh; ///< by edge: at the higher end (of a line within one stratum: its
                                ///< other end, same side)
};

/// `bothSides`: lines that lead on from one reason have places of their own, too.
Ports findPorts(const Graph& graph, const Axes& axes, const Lattice& lattice,
                bool bothSides = false);

} // namespace argmap::layout_dot
