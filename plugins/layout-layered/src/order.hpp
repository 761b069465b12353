// Who stands beside whom in each layer, and how many lines cross.
//
// Values; any thread.
#pragma once

#include "lattice.hpp"

#include <argmap/wire/lists.hpp>

namespace argmap::layout_layered {

struct Order {
    std::vector<std::uint32_t> begin; ///< by layer, and one more
    std::vector<std::uint32_t> items; ///< layer after layer, in order
    std::vector<std::uint32_t> place; ///< by item: its place in its layer, from 0

    [[nodiscard]] std::span<const std::uint32_t> layer(std::uint32_t at) const {
        return std::span(items).subspan(begin[at], begin[at + 1] - begin[at]);
    }
    [[nodiscard]] std::span<std::uint32_t> layer(std::uint32_t at) {
        return std::span(items).subspan(begin[at], begin[at + 1] - begin[at]);
    }
    void number(std::uint32_t at) {
        std::uint32_t next = 0;
        for (const auto item : std::as_const(*this).layer(at))
            place[item] = next++;
    }
};

/// The pieces of lines between neighbouring layers.
struct Links {
    wire::Lists
        below; ///< by item: what it is joined to in the layer below it (nearer to the main item)
    wire::Lists above;
};

Links findLinks(const Lattice& lattice);

/// Pairs of lines from two neighbours that cross as these stand, less those after they changed
/// places: by where the lines end, in order.
[[nodiscard]] std::int64_t crossingsSaved(std::span<const std::uint32_t> left,
                                          std::span<const std::uint32_t> right);

class CrossingCounter {
public:
    CrossingCounter(const Lattice& lattice, const Links& links);

    /// Between a layer and the one above it.
    std::uint64_t between(const Order& order, std::uint32_t layer);
    std::uint64_t all(const Order& order);

private:
    const Links& m_links;
    std::uint32_t m_layers;
    std::vector<std::uint32_t> m_tree; // sums, as a Fenwick tree
};

} // namespace argmap::layout_layered
