// The lattice: what stands in each stratum, in which order.
//
// Beside boxes and joints there are bends, where a line passes a stratum between its ends, and
// props, which hold the room of a cluster in a stratum where it has nothing. Pure; any thread.
#pragma once

#include "sequence.hpp"

#include <vector>

namespace argmap::layout_dot {

struct Item {
    enum Kind : std::uint8_t { Box, Joint, Bend, Prop };
    Kind kind = Box;
    int stratum = 0;
    std::uint32_t node = ARGMAP_NO_ROW;    ///< of a box or joint
    std::uint32_t edge = ARGMAP_NO_ROW;    ///< of a bend
    std::uint32_t cluster = ARGMAP_NO_ROW; ///< the innermost one that it stands in
    double key = 0;                        ///< place in the line-up
};

/// The items that a line visits, from the lower stratum to the higher. Of a line within one
/// stratum: both ends.
struct Route {
    std::vector<std::uint32_t> items;
    bool turned = false; ///< the edge itself runs from the lower to the higher stratum
};

/// The strata that a cluster's frame covers, from `first` to `last`; none when first > last.
struct Span {
    int first = 0;
    int last = -1;
    [[nodiscard]] bool covers(int stratum) const { return first <= stratum && stratum <= last; }
};

struct Lattice {
    std::vector<Item> items;   ///< the first ones are the graph's nodes, in their rows
    std::vector<Route> routes; ///< by edge
    std::vector<std::vector<std::uint32_t>>
        strata; ///< items in order, top to bottom or left to right
};

/// From the nodes alone.
std::vector<Span> spansOfMembers(const Graph& graph, const Strata& strata, const Nesting& nesting);

/// `subtrees`: the sequence keeps them together.
Lattice buildLattice(const Graph& graph, const Strata& strata, const Forest& forest,
                     const Nesting& nesting, const Sequence& sequence,
                     const std::vector<Span>& spans, bool subtrees = true);

} // namespace argmap::layout_dot
