// The lattice: what stands in each layer, and which way each line takes through the layers.
//
// Beside boxes and joints there are bends, where a line passes a layer between its ends, and props,
// which hold the room of a cluster in a layer where it has nothing. A line that would pass too many
// layers gets no bends: it takes a lane outside of everything, so that the lattice stays linear in
// the graph. Pure; any thread.
#pragma once

#include "line_up.hpp"

#include <span>
#include <vector>

namespace argmap::layout_layered {

struct Item {
    enum Kind : std::uint8_t { Box, Joint, Bend, Prop };
    Kind kind = Box;
    std::uint32_t layer = 0;
    std::uint32_t row = None;     ///< of the node; of a bend: of the edge
    std::uint32_t cluster = None; ///< the innermost one that it stands in
};

/// The layers that a cluster's frame covers, from `first` to `last`.
struct Span {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    [[nodiscard]] bool covers(std::uint32_t layer) const { return first <= layer && layer <= last; }
};

struct Lattice {
    std::vector<Item> items;  ///< the first ones are the graph's nodes, in their rows
    std::vector<double> keys; ///< by item: its place in the line-up
    std::vector<std::uint32_t> routeBegin;
    std::vector<std::uint32_t> routeItems;
    std::vector<std::uint8_t> turned; ///< by edge: it runs from the lower to the higher layer
    std::vector<std::uint8_t> inLane; ///< by edge
    std::vector<Span> spans;          ///< by cluster
    std::uint32_t layers = 0;

    /// The items that a line visits, from the lower layer to the higher; only its ends when it
    /// takes a lane or stays in one layer.
    [[nodiscard]] std::span<const std::uint32_t> route(std::uint32_t edge) const {
        return std::span(routeItems)
            .subspan(routeBegin[edge], routeBegin[edge + 1] - routeBegin[edge]);
    }
};

/// Of the members alone.
std::vector<Span> spansOfMembers(const Graph& graph, const Strata& strata, const Nesting& nesting);

/// How many layers all clusters cover together.
std::uint64_t sizeOf(const std::vector<Span>& spans);

Lattice buildLattice(const Graph& graph, const Strata& strata, const Forest& forest,
                     const Nesting& nesting, const LineUp& lineUp, std::vector<Span> spans);

} // namespace argmap::layout_layered
