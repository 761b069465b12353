#include "cluster_switching.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace argmap::layout_layered {
namespace {

// What all clusters together may hold, those within others counted again.
constexpr std::uint64_t MostEnds = 20'000'000;
// As in switching.
constexpr std::int64_t Lost = 30;

} // namespace

ClusterSwitching::ClusterSwitching(const Lattice& lattice, const Links& links,
                                   const Nesting& nesting)
    : m_lattice(lattice), m_links(links), m_nesting(nesting), m_counter(lattice, links) {
    std::size_t blocks = 0;
    for (const auto& span : lattice.spans) {
        m_first.push_back(blocks);
        blocks += span.last - span.first + 1;
    }
    std::uint64_t ends = 0;
    for (std::uint32_t item = 0; item < lattice.items.size(); ++item) {
        const auto cluster = lattice.items[item].cluster;
        const auto lines = links.below[item].size() + links.above[item].size();
        ends += cluster == None ? 0 : nesting.depth[cluster] * lines;
    }
    m_tooLarge = ends > MostEnds;
    if (!m_tooLarge)
        m_blocks.resize(blocks);
}

std::uint64_t ClusterSwitching::run(Order& order, Arranger& arranger, int window,
                                    std::uint64_t crossings) {
    if (m_lattice.spans.size() < 2 || m_tooLarge)
        return crossings;
    fill(order);
    const auto placesBefore = arranger.clusterPlaces();
    std::vector<std::uint32_t> clusters(m_lattice.spans.size());
    for (std::uint32_t cluster = 0; cluster < clusters.size(); ++cluster)
        clusters[cluster] = cluster;
    std::sort(clusters.begin(), clusters.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(m_nesting.parent[a], placesBefore[a]) <
               std::pair(m_nesting.parent[b], placesBefore[b]);
    });
    auto places = placesBefore;
    bool any = false;
    for (std::size_t begin = 0, end = 0; begin < clusters.size(); begin = end) {
        while (end < clusters.size() &&
               m_nesting.parent[clusters[end]] == m_nesting.parent[clusters[begin]])
            ++end;
        any = sift(std::span(clusters).subspan(begin, end - begin), window) || any;
        for (auto at = begin; at < end; ++at)
            places[clusters[at]] = static_cast<std::uint32_t>(at);
    }
    if (!any)
        return crossings;
    m_changed = order;
    arranger.setClusterPlaces(std::move(places));
    moveClusters(m_changed, arranger);
    const auto left = m_counter.all(m_changed);
    if (left >= crossings) {
        arranger.setClusterPlaces(placesBefore);
        return crossings;
    }
    std::swap(order, m_changed);
    return left;
}

// All else stays where it stands.
void ClusterSwitching::moveClusters(Order& order, Arranger& arranger) const {
    std::size_t widest = 0;
    for (std::uint32_t layer = 0; layer < m_lattice.layers; ++layer)
        widest = std::max(widest, std::as_const(order).layer(layer).size());
    std::vector<double> keys(widest);
    std::iota(keys.begin(), keys.end(), 0.0);
    for (std::uint32_t layer = 0; layer < m_lattice.layers; ++layer)
        arranger.arrange(order, layer, keys);
}

void ClusterSwitching::fill(const Order& order) {
    findBlocks(order);
    findPlaces(order);
}

void ClusterSwitching::findBlocks(const Order& order) {
    std::fill(m_blocks.begin(), m_blocks.end(), Block{});
    for (std::uint32_t item = 0; item < m_lattice.items.size(); ++item) {
        const auto layer = m_lattice.items[item].layer;
        const auto place = order.place[item];
        for (auto cluster = m_lattice.items[item].cluster; cluster != None;
             cluster = m_nesting.parent[cluster]) {
            auto& block = m_blocks[m_first[cluster] + layer - m_lattice.spans[cluster].first];
            const bool empty = block.begin == block.end;
            block.begin = empty ? place : std::min(block.begin, place);
            block.end = empty ? place + 1 : std::max(block.end, place + 1);
        }
    }
}

void ClusterSwitching::findPlaces(const Order& order) {
    m_places.clear();
    for (std::uint32_t cluster = 0; cluster < m_lattice.spans.size(); ++cluster)
        for (auto layer = m_lattice.spans[cluster].first; layer <= m_lattice.spans[cluster].last;
             ++layer) {
            auto& block = m_blocks[m_first[cluster] + layer - m_lattice.spans[cluster].first];
            const auto items = order.layer(layer).subspan(block.begin, block.end - block.begin);
            const auto collect = [&](const wire::Lists& links) {
                const auto begin = static_cast<std::uint32_t>(m_places.size());
                for (const auto item : items)
                    for (const auto other : links[item])
                        m_places.push_back(order.place[other]);
                std::sort(m_places.begin() + begin, m_places.end());
                return begin;
            };
            block.belowBegin = collect(m_links.below);
            block.aboveBegin = collect(m_links.above);
            block.aboveEnd = static_cast<std::uint32_t>(m_places.size());
        }
}

bool ClusterSwitching::sift(std::span<std::uint32_t> siblings, int window) const {
    const std::vector<std::uint32_t> turn(siblings.begin(), siblings.end());
    std::size_t from = 0;
    bool any = false;
    for (const auto cluster : turn) {
        // It was shifted by no more than others went past it.
        while (siblings[from] != cluster)
            from = (from + 1) % siblings.size();
        std::int64_t most = 0;
        auto to = from;
        for (const bool forward : {true, false}) {
            std::int64_t sum = 0;
            auto at = from;
            for (int step = 0; step < window && sum > most - Lost; ++step) {
                if (forward ? at + 1 == siblings.size() : at == 0)
                    break;
                at = forward ? at + 1 : at - 1;
                sum += forward ? gain(cluster, siblings[at]) : gain(siblings[at], cluster);
                if (sum > most) {
                    most = sum;
                    to = at;
                }
            }
        }
        const auto place = [&](std::size_t at) {
            return siblings.begin() + static_cast<std::ptrdiff_t>(at);
        };
        if (from < to)
            std::rotate(place(from), place(from + 1), place(to + 1));
        else if (to < from)
            std::rotate(place(to), place(from), place(from + 1));
        any = any || from != to;
    }
    return any;
}

std::int64_t ClusterSwitching::gain(std::uint32_t left, std::uint32_t right) const {
    const auto& a = m_lattice.spans[left];
    const auto& b = m_lattice.spans[right];
    std::int64_t sum = 0;
    for (auto layer = std::max(a.first, b.first); layer <= std::min(a.last, b.last); ++layer) {
        const auto& ours = block(left, layer);
        const auto& theirs = block(right, layer);
        if (layer > 0)
            sum += gainOn(below(ours), below(theirs), left, right, layer - 1);
        if (layer + 1 < m_lattice.layers)
            sum += gainOn(above(ours), above(theirs), left, right, layer + 1);
    }
    return sum;
}

// By lines that end in a layer. Of those within both clusters none cross, before or after; of those
// from one to the other all do.
std::int64_t ClusterSwitching::gainOn(Places left, Places right, std::uint32_t leftCluster,
                                      std::uint32_t rightCluster, std::uint32_t layer) const {
    if (left.empty() || right.empty())
        return 0;
    return crossingsSaved(left, right) +
           std::int64_t{endsIn(left, leftCluster, layer)} * endsIn(right, rightCluster, layer) -
           std::int64_t{endsIn(left, rightCluster, layer)} * endsIn(right, leftCluster, layer);
}

std::uint32_t ClusterSwitching::endsIn(Places places, std::uint32_t cluster,
                                       std::uint32_t layer) const {
    if (!m_lattice.spans[cluster].covers(layer))
        return 0;
    const auto& where = block(cluster, layer);
    return static_cast<std::uint32_t>(std::ranges::lower_bound(places, where.end) -
                                      std::ranges::lower_bound(places, where.begin));
}

} // namespace argmap::layout_layered
