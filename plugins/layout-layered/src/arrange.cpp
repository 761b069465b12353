#include "arrange.hpp"

#include <algorithm>
#include <tuple>

namespace argmap::layout_layered {

Arranger::Arranger(const Lattice& lattice, const Nesting& nesting, const LineUp& lineUp,
                   const std::vector<std::uint32_t>& bundles)
    : m_nesting(nesting),
      m_clusterPlaces(lineUp.clusterPlace),
      m_bundles(bundles),
      m_hasBundles(std::ranges::any_of(bundles, [](auto bundle) { return bundle != None; })),
      m_bundleSums(m_hasBundles ? lattice.items.size() : 0),
      m_clusterSums(nesting.parent.size()) {
    m_clusters.reserve(lattice.items.size());
    for (const auto& item : lattice.items)
        m_clusters.push_back(item.cluster);
}

bool Arranger::arrange(Order& order, std::uint32_t layer, std::span<const double> keys) {
    const auto items = order.layer(layer);
    gather(items, keys);
    if (m_hasBundles) {
        gatherBundles(items, keys);
        bundle(items);
    }
    gatherClusters();
    if (!m_present.empty()) {
        keepClusterOrder();
        addClusters();
    }
    const auto before = [](const Element& a, const Element& b) {
        return std::tie(a.group, a.key, a.tie, a.own, a.place) <
               std::tie(b.group, b.key, b.tie, b.own, b.place);
    };
    if (!std::is_sorted(m_elements.begin(), m_elements.end(), before))
        std::sort(m_elements.begin(), m_elements.end(), before);
    const bool changed = emit(items);
    for (const auto cluster : m_present)
        m_clusterSums[cluster] = {};
    if (changed)
        order.number(layer);
    return changed;
}

void Arranger::gather(std::span<const std::uint32_t> items, std::span<const double> keys) {
    m_elements.clear();
    for (std::uint32_t place = 0; place < items.size(); ++place)
        m_elements.push_back({m_clusters[items[place]], place, keys[place], 0, place,
                              items[place] & 0x7FFFFFFFu, 0});
}

void Arranger::gatherBundles(std::span<const std::uint32_t> items, std::span<const double> keys) {
    for (std::uint32_t place = 0; place < items.size(); ++place) {
        const auto bundle = m_bundles[items[place]];
        if (bundle == None)
            continue;
        auto& sum = m_bundleSums[bundle];
        if (sum.count == 0)
            sum.first = place;
        sum.keys += keys[place];
        ++sum.count;
    }
}

// Those of one bundle stand where their middle is.
void Arranger::bundle(std::span<const std::uint32_t> items) {
    for (std::uint32_t place = 0; place < items.size(); ++place) {
        const auto bundle = m_bundles[items[place]];
        if (bundle == None)
            continue;
        auto& element = m_elements[place];
        const auto& sum = m_bundleSums[bundle];
        element.own = element.key;
        element.key = sum.keys / sum.count;
        element.tie = sum.first;
    }
    for (const auto item : items)
        if (m_bundles[item] != None)
            m_bundleSums[m_bundles[item]] = {};
}

void Arranger::gatherClusters() {
    m_present.clear();
    if (m_clusterSums.empty())
        return;
    for (const auto& element : m_elements)
        for (auto cluster = element.group; cluster != None; cluster = m_nesting.parent[cluster]) {
            auto& sum = m_clusterSums[cluster];
            if (sum.count == 0) {
                m_present.push_back(cluster);
                sum.first = element.place;
            }
            sum.keys += m_clusterKeys.empty() ? element.key : m_clusterKeys[cluster];
            ++sum.count;
        }
}

// Clusters of one parent whose keys would turn their order round share a key.
void Arranger::keepClusterOrder() {
    std::sort(m_present.begin(), m_present.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(m_nesting.parent[a], m_clusterPlaces[a]) <
               std::pair(m_nesting.parent[b], m_clusterPlaces[b]);
    });
    struct Block {
        double keys;
        double count;
        std::size_t begin;
    };
    std::vector<Block> blocks;
    for (std::size_t begin = 0, end = 0; begin < m_present.size(); begin = end) {
        blocks.clear();
        const auto parent = m_nesting.parent[m_present[begin]];
        std::uint32_t first = 0;
        for (; end < m_present.size() && m_nesting.parent[m_present[end]] == parent; ++end) {
            auto& sum = m_clusterSums[m_present[end]];
            first = std::max(first, sum.first);
            sum.first = first;
            Block block{sum.keys, static_cast<double>(sum.count), end};
            while (!blocks.empty() &&
                   blocks.back().keys / blocks.back().count >= block.keys / block.count) {
                block = {block.keys + blocks.back().keys, block.count + blocks.back().count,
                         blocks.back().begin};
                blocks.pop_back();
            }
            blocks.push_back(block);
        }
        for (std::size_t at = 0; at < blocks.size(); ++at)
            for (auto one = blocks[at].begin;
                 one < (at + 1 < blocks.size() ? blocks[at + 1].begin : end); ++one)
                m_clusterSums[m_present[one]].keys = blocks[at].keys / blocks[at].count;
    }
}

void Arranger::addClusters() {
    for (std::uint32_t at = 0; at < m_present.size(); ++at) {
        const auto cluster = m_present[at];
        const auto& sum = m_clusterSums[cluster];
        m_elements.push_back(
            {m_nesting.parent[cluster], sum.first, sum.keys, -1, at, cluster & 0x7FFFFFFFu, 1});
    }
}

bool Arranger::emit(std::span<std::uint32_t> items) {
    bool changed = false;
    std::size_t next = 0;
    const auto take = [&](std::uint32_t item) {
        changed = changed || items[next] != item;
        items[next++] = item;
    };
    if (m_present.empty()) {
        for (const auto& element : m_elements)
            take(element.row);
        return changed;
    }
    const auto beginOf = [&](std::uint32_t group) {
        return static_cast<std::size_t>(
            std::lower_bound(m_elements.begin(), m_elements.end(), group,
                             [](const Element& element, std::uint32_t wanted) {
                                 return element.group < wanted;
                             }) -
            m_elements.begin());
    };
    std::vector<std::pair<std::uint32_t, std::size_t>> stack{{None, beginOf(None)}};
    while (!stack.empty()) {
        auto& [group, at] = stack.back();
        if (at == m_elements.size() || m_elements[at].group != group) {
            stack.pop_back();
            continue;
        }
        const auto& element = m_elements[at++];
        if (element.isCluster != 0)
            stack.emplace_back(element.row, beginOf(element.row));
        else
            take(element.row);
    }
    return changed;
}

Order firstOrder(const Lattice& lattice, Arranger& arranger) {
    Order order;
    order.begin.assign(lattice.layers + 1, 0);
    for (const auto& item : lattice.items)
        ++order.begin[item.layer + 1];
    for (std::uint32_t layer = 0; layer < lattice.layers; ++layer)
        order.begin[layer + 1] += order.begin[layer];
    order.items.resize(lattice.items.size());
    order.place.resize(lattice.items.size());
    auto next = order.begin;
    for (std::uint32_t item = 0; item < lattice.items.size(); ++item) {
        order.place[item] =
            next[lattice.items[item].layer] - order.begin[lattice.items[item].layer];
        order.items[next[lattice.items[item].layer]++] = item;
    }
    std::vector<double> keys;
    for (std::uint32_t layer = 0; layer < lattice.layers; ++layer) {
        keys.clear();
        for (const auto item : std::as_const(order).layer(layer))
            keys.push_back(lattice.keys[item]);
        arranger.arrange(order, layer, keys);
    }
    return order;
}

std::vector<std::uint32_t> findBundles(const Graph& graph, const Lattice& lattice,
                                       const Forest& forest) {
    std::vector<std::uint32_t> bundles(lattice.items.size(), None);
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row) {
        const auto& edge = graph.edges[row];
        if (edge.role != ARGMAP_EDGE_PREMISE || forest.edge[edge.from] != row)
            continue;
        bundles[edge.from] = edge.to;
        for (const auto item : lattice.route(row))
            if (lattice.items[item].kind == Item::Bend)
                bundles[item] = edge.to;
    }
    return bundles;
}

} // namespace argmap::layout_layered
