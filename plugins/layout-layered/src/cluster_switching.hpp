// Clusters of one parent change places, in all layers at once, where that removes crossings.
//
// Each in turn goes past its neighbours, one by one, to where the lines of both cross least, as items do in
// `switching.hpp`. Lines within one of them do not count: they move with it. One thread.
#pragma once

#include "arrange.hpp"

namespace argmap::layout_layered {

class ClusterSwitching {
public:
    ClusterSwitching(const Lattice& lattice, const Links& links, const Nesting& nesting);

    /// One pass over an order with so many crossings; gives how many are left, and the order is
    /// as it was where that is all. No cluster goes past more than `window` others at once.
    std::uint64_t run(Order& order, Arranger& arranger, int window, std::uint64_t crossings);

private:
    /// The items of a cluster in a layer, and where their lines end in the layers beside it.
    struct Block {
        std::uint32_t begin = 0; // places
        std::uint32_t end = 0;
        std::uint32_t belowBegin = 0; // in m_places, in order
        std::uint32_t aboveBegin = 0;
        std::uint32_t aboveEnd = 0;
    };
    using Places = std::span<const std::uint32_t>;

    void moveClusters(Order& order, Arranger& arranger) const;
    void fill(const Order& order);
    void findBlocks(const Order& order);
    void findPlaces(const Order& order);
    bool sift(std::span<std::uint32_t> siblings, int window) const;
    [[nodiscard]] std::int64_t gain(std::uint32_t left, std::uint32_t right) const;
    [[nodiscard]] std::int64_t gainOn(Places left, Places right, std::uint32_t leftCluster,
                                      std::uint32_t rightCluster, std::uint32_t layer) const;
    [[nodiscard]] std::uint32_t endsIn(Places places, std::uint32_t cluster,
                                       std::uint32_t layer) const;

    [[nodiscard]] const Block& block(std::uint32_t cluster, std::uint32_t layer) const {
        return m_blocks[m_first[cluster] + layer - m_lattice.spans[cluster].first];
    }
    [[nodiscard]] Places below(const Block& block) const {
        return Places(m_places).subspan(block.belowBegin, block.aboveBegin - block.belowBegin);
    }
    [[nodiscard]] Places above(const Block& block) const {
        return Places(m_places).subspan(block.aboveBegin, block.aboveEnd - block.aboveBegin);
    }

    const Lattice& m_lattice;
    const Links& m_links;
    const Nesting& m_nesting;
    CrossingCounter m_counter;
    bool m_tooLarge = false;
    std::vector<std::size_t> m_first; // by cluster: its first block
    std::vector<Block> m_blocks;
    std::vector<std::uint32_t> m_places;
    Order m_changed;
};

} // namespace argmap::layout_layered
