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
        std::uint32_t first = None; // the place of the first
        std::uint32_t last = 0;
        std::uint32_t begin = 0; // in m_places
    };
    struct Entry {
        std::uint32_t item;
        std::uint32_t cluster;
        std::uint32_t bundle;
        Side below;
        Side above;
    };
    /// How far lines of several items reach.
    struct Reach {
        std::uint32_t below;
        std::uint32_t above;
    };
    struct Move {
        std::size_t to;
        std::int64_t gain;
    };

    std::int64_t pass(Order& order, std::uint32_t layer);
    void fill(const Order& order, std::uint32_t layer);
    void findReach(std::size_t begin, std::size_t end);
    [[nodiscard]] bool crossesAny(const Entry& own, std::size_t at, bool forward) const;
    [[nodiscard]] Move bestMove(std::size_t from, bool forward) const;
    void move(Order& order, std::size_t from, std::size_t to);

    [[nodiscard]] Side sideOf(const Order& order, std::span<const std::uint32_t> links);
    [[nodiscard]] std::int64_t gain(const Entry& left, const Entry& right) const;
    [[nodiscard]] std::int64_t gain(const Side& left, const Side& right) const;
    [[nodiscard]] std::span<const std::uint32_t> placesOf(const Side& side) const {
        return std::span(m_places).subspan(side.begin, side.count);
    }

    const Lattice& m_lattice;
    const Links& m_links;
    const std::vector<std::uint32_t>& m_bundles;
    std::vector<bool> m_changed; // by layer, shifted by one: in the pass before
    int m_window = 1;
    bool m_linesOnly = false;
    std::vector<Entry> m_entries; // of the layer at hand, in order
    std::vector<std::uint32_t> m_turn;
    std::vector<std::uint32_t> m_places; // of the sides
    std::vector<Reach> m_least; // by entry: where lines of it and of those behind it end first
    std::vector<Reach> m_most;  // by entry: where lines of those before it end last
};

} // namespace argmap::layout_layered
