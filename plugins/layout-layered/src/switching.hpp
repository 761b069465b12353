// Items of a layer change places where that removes crossings.
//
// Each in turn goes past its neighbours, one by one, to where its lines cross least (sifting; Matuszewski,
// Schönfeld, Molitor: Using sifting for k-layer straightline crossing minimization, 1999). Only within
// a cluster, and without taking the premises of a step apart. One thread.
#pragma once

#include "order.hpp"

namespace argmap::layout_layered {

class Switching {
public:
    Switching(const Lattice& lattice, const Links& links,
              const std::vector<std::uint32_t>& bundles);

    /// From now on only lines go past others; boxes and joints keep their order.
    void moveLinesOnly() { m_linesOnly = true; }

    /// Until nothing is found any more, or so many times; gives how many crossings that removed. No
    /// item goes past more than `window` others at once.
    std::uint64_t run(Order& order, int most, int window);

private:
    /// Where the lines of an item end in a neighbouring layer, in order.
    struct Side {
        std::uint32_t count = 0;
        std::uint32_t first = 0; // the place of the first
        const std::uint32_t* places = nullptr;
    };
    struct Entry {
        std::uint32_t item;
        std::uint32_t cluster;
        std::uint32_t bundle;
        Side below;
        Side above;
    };
    struct Move {
        std::size_t to;
        std::int64_t gain;
    };

    std::int64_t pass(Order& order, std::uint32_t layer);
    void fill(const Order& order, std::uint32_t layer);
    [[nodiscard]] Move bestMove(std::size_t from, bool forward) const;
    void move(Order& order, std::size_t from, std::size_t to);

    static Side sideOf(const Order& order, std::span<const std::uint32_t> links,
                       std::vector<std::uint32_t>& places);
    static std::int64_t gain(const Entry& left, const Entry& right);
    static std::int64_t gain(const Side& left, const Side& right);

    const Lattice& m_lattice;
    const Links& m_links;
    const std::vector<std::uint32_t>& m_bundles;
    std::vector<bool> m_changed; // by layer, shifted by one: in the pass before
    int m_window = 1;
    bool m_linesOnly = false;
    std::vector<Entry> m_entries; // of the layer at hand, in order
    std::vector<std::uint32_t> m_turn;
    std::vector<std::uint32_t> m_places; // what the sides point into
};

} // namespace argmap::layout_layered
