// What stands in the way of lines that pass a gap: its joints, each with what the lines that meet it
// across take up.
//
// Pure; one thread. Borrows what it is made from. Lengths in hundredths of a pixel.
#pragma once

#include "curves.hpp"

#include <vector>

namespace argmap::layout_dot {

class Barriers {
public:
    Barriers(const Graph& graph, const Lattice& lattice, const Placed& placed);

    /// Whether nothing of a gap comes nearer than `clear` to the stretch from `low` to `high`.
    [[nodiscard]] bool leaveFree(int gap, Length low, Length high, Length clear) const;

    /// Whether another joint of the gap stands between a joint and `cross`.
    [[nodiscard]] bool standBetween(std::uint32_t joint, Length cross) const;

private:
    const Lattice& m_lattice;
    const Placed& m_placed;
    std::vector<std::vector<Stretch>> m_stretches; // by stratum
};

} // namespace argmap::layout_dot
