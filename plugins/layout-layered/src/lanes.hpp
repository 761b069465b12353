// Lanes outside of everything, for lines that would pass too many layers.
//
// Lines that come to one item share its lane; lanes that do not meet share a height. Pure; any
// thread.
#pragma once

#include "cross_axis.hpp"

namespace argmap::layout_layered {

/// By edge: where its lane runs along cross; 0 where it has none. `begin`: where the first may run.
std::vector<Length> findLanes(const Lattice& lattice, Length begin);

} // namespace argmap::layout_layered
