// Lines take another way through all the layers that they pass, where on it they cross fewer others.
//
// One line after the other is taken out and put back on the way that is best as all else stands: a
// shortest path from gap to gap of the layers. That finds ways round clusters, which no bend finds
// on its own. Bends stay in their clusters. One thread.
#pragma once

#include "order.hpp"

namespace argmap::layout_layered {

class Rerouting {
public:
    Rerouting(const Lattice& lattice, const Links& links, const Nesting& nesting,
              const std::vector<std::uint32_t>& bundles);

    /// Each line once, as long as a budget lasts; true when any took another way, which is only for
    /// fewer crossings.
    bool run(Order& order);

private:
    using Route = std::span<const std::uint32_t>;

    /// Where a line may pass a layer: how many others stand before it there.
    struct Gap {
        std::uint32_t place = 0;
        std::uint32_t from = 0; ///< the gap of the layer below, on the best way here
        std::uint64_t cost = 0; ///< of that way
    };

    bool reroute(Order& order, Route route);
    std::uint64_t crossingsOn(const Order& order, Route route);
    void findGaps(const Order& order, std::uint32_t bend);
    [[nodiscard]] bool isAlone(std::span<const std::uint32_t> layer, std::uint32_t place) const;
    [[nodiscard]] bool fits(std::uint32_t cluster, std::uint32_t before,
                            std::uint32_t behind) const;
    void findWays(const Order& order, Route route, std::size_t at);
    void sortLinks(const Order& order, std::uint32_t lower, std::uint32_t upper,
                   std::span<const Gap> gaps, bool toEnd);
    static void put(Order& order, std::uint32_t bend, std::uint32_t place, std::uint32_t layer);

    [[nodiscard]] std::uint32_t clusterOf(std::uint32_t item) const {
        return item == None ? None : m_lattice.items[item].cluster;
    }

    const Lattice& m_lattice;
    const Links& m_links;
    const Nesting& m_nesting;
    const std::vector<std::uint32_t>& m_bundles;
    std::uint64_t m_looks = 0;
    std::uint64_t m_most = 0;           // what the way costs on which the line runs
    std::vector<Gap> m_gaps;            // of all layers that the line visits
    std::vector<std::size_t> m_begin;   // by layer that it visits, and one more
    std::vector<std::uint32_t> m_ahead; // by place: how many gaps are not behind it
    std::vector<std::uint32_t> m_ends;  // of links, by item of the lower layer
    std::vector<std::uint32_t> m_endsBegin;
    std::vector<std::int64_t> m_steps; // by gap: crossings there, less those at the gap before
};

} // namespace argmap::layout_layered
