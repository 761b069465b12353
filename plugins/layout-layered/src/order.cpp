#include "order.hpp"

#include <algorithm>

namespace argmap::layout_layered {

Links findLinks(const Lattice& lattice) {
    struct Piece {
        std::uint32_t low;
        std::uint32_t high;
    };
    std::vector<Piece> pieces;
    pieces.reserve(lattice.routeItems.size());
    for (std::uint32_t edge = 0; edge + 1 < lattice.routeBegin.size(); ++edge) {
        const auto route = lattice.route(edge);
        for (std::size_t at = 1; at < route.size(); ++at)
            if (lattice.items[route[at - 1]].layer + 1 == lattice.items[route[at]].layer)
                pieces.push_back({route[at - 1], route[at]});
    }
    const auto low = [](const Piece& piece) { return piece.low; };
    const auto high = [](const Piece& piece) { return piece.high; };
    const auto items = lattice.items.size();
    return {wire::Lists(items, pieces, high, low), wire::Lists(items, pieces, low, high)};
}

std::int64_t crossingsSaved(std::span<const std::uint32_t> left,
                            std::span<const std::uint32_t> right) {
    std::int64_t sum = 0;
    std::size_t lower = 0; // how many of right's end before left's
    std::size_t upper = 0; // and how many not behind it
    for (const auto place : left) {
        while (lower < right.size() && right[lower] < place)
            ++lower;
        while (upper < right.size() && right[upper] <= place)
            ++upper;
        sum += static_cast<std::int64_t>(lower) - static_cast<std::int64_t>(right.size() - upper);
    }
    return sum;
}

CrossingCounter::CrossingCounter(const Lattice& lattice, const Links& links)
    : m_links(links), m_layers(lattice.layers) {}

std::uint64_t CrossingCounter::between(const Order& order, std::uint32_t layer) {
    const auto width = order.begin[layer + 2] - order.begin[layer + 1];
    m_tree.assign(width + 1, 0);
    std::uint64_t crossings = 0;
    std::uint32_t inserted = 0;
    std::uint32_t furthest = 0;
    for (const auto item : order.layer(layer)) {
        const auto above = m_links.above[item];
        for (const auto other : above) {
            const auto place = order.place[other] + 1;
            if (place >= furthest)
                continue; // nothing that came before ends behind it
            std::uint32_t before = 0;
            for (auto at = place; at > 0; at &= at - 1)
                before += m_tree[at];
            crossings += inserted - before;
        }
        for (const auto other : above) {
            const auto place = order.place[other] + 1;
            furthest = std::max(furthest, place);
            for (auto at = place; at <= width; at += at & (~at + 1))
                ++m_tree[at];
            ++inserted;
        }
    }
    return crossings;
}

std::uint64_t CrossingCounter::all(const Order& order) {
    std::uint64_t sum = 0;
    for (std::uint32_t layer = 0; layer + 1 < m_layers; ++layer)
        sum += between(order, layer);
    return sum;
}

} // namespace argmap::layout_layered
