#include "lattice.hpp"

#include <algorithm>
#include <utility>

namespace argmap::layout_layered {
namespace {

constexpr double Hair = 0.01; // between two whole numbers of the line-up
constexpr std::uint64_t FewBends = 50'000;
constexpr std::uint64_t BendsEach = 3; // by node and edge

class Builder {
public:
    Builder(const Graph& graph, const Strata& strata, const Forest& forest, const Nesting& nesting,
            const LineUp& lineUp, std::vector<Span> spans)
        : m_graph(graph), m_strata(strata), m_forest(forest), m_nesting(nesting), m_lineUp(lineUp) {
        m_lattice.spans = std::move(spans);
        m_lattice.layers = strata.layers();
    }

    Lattice build() {
        addNodes();
        chooseLanes();
        addBends();
        m_lattice.routeBegin.push_back(0);
        for (std::uint32_t row = 0; row < m_graph.edges.size(); ++row) {
            addRoute(row);
            m_lattice.routeBegin.push_back(static_cast<std::uint32_t>(m_lattice.routeItems.size()));
        }
        placeJoints();
        addProps();
        return std::move(m_lattice);
    }

private:
    void addNodes() {
        for (std::uint32_t row = 0; row < m_graph.nodes.size(); ++row) {
            const auto kind = isJoint(m_graph.nodes[row]) ? Item::Joint : Item::Box;
            m_lattice.items.push_back(
                {kind, m_strata.layerOfNode[row], row, m_nesting.ofNode[row]});
            m_lattice.keys.push_back(m_lineUp.ofNode[row]);
        }
    }

    [[nodiscard]] std::uint32_t length(std::uint32_t row) const {
        const auto from = m_strata.layerOfNode[m_graph.edges[row].from];
        const auto to = m_strata.layerOfNode[m_graph.edges[row].to];
        return from < to ? to - from : from - to;
    }

    // The shortest lines get their bends, as long as there are some left.
    void chooseLanes() {
        const auto edges = static_cast<std::uint32_t>(m_graph.edges.size());
        m_lattice.inLane.assign(edges, 0);
        m_lattice.turned.assign(edges, 0);
        std::vector<std::uint32_t> ofLength(m_lattice.layers + 1, 0);
        for (std::uint32_t row = 0; row < edges; ++row)
            ++ofLength[length(row)];
        std::uint64_t left = std::max(FewBends, BendsEach * (m_graph.nodes.size() + edges));
        std::uint32_t longest = 0;
        while (longest < m_lattice.layers) {
            const auto wanted = std::uint64_t{ofLength[longest + 1]} * longest;
            if (wanted > left)
                break;
            left -= wanted;
            ++longest;
        }
        for (std::uint32_t row = 0; row < edges; ++row)
            m_lattice.inLane[row] = length(row) > std::max(1u, longest) ? 1 : 0;
    }

    // Those of one layer are close together in memory, as what walks along layers wants them; where
    // each leads is told by its route.
    void addBends() {
        std::vector<std::uint32_t> more(m_lattice.layers + 1, 0); // than in the layer before
        for (std::uint32_t row = 0; row < m_graph.edges.size(); ++row) {
            if (length(row) < 2 || m_lattice.inLane[row] != 0)
                continue;
            const auto& edge = m_graph.edges[row];
            const auto [low, high] =
                std::minmax(m_strata.layerOfNode[edge.to], m_strata.layerOfNode[edge.from]);
            ++more[low + 1];
            --more[high];
        }
        auto next = static_cast<std::uint32_t>(m_lattice.items.size());
        m_nextBend.reserve(m_lattice.layers);
        for (std::uint32_t layer = 0, bends = 0; layer < m_lattice.layers; ++layer) {
            m_nextBend.push_back(next);
            bends += more[layer];
            next += bends;
        }
        m_lattice.items.resize(next);
        m_lattice.keys.resize(next);
    }

    void addRoute(std::uint32_t row) {
        const auto& edge = m_graph.edges[row];
        auto low = edge.to;
        auto high = edge.from;
        if (m_strata.layerOfNode[low] > m_strata.layerOfNode[high]) {
            std::swap(low, high);
            m_lattice.turned[row] = 1;
        }
        auto& route = m_lattice.routeItems;
        route.push_back(low);
        const auto begin = m_strata.layerOfNode[low];
        const auto end = m_strata.layerOfNode[high];
        // The line of a child runs close above its own subtree, any other as straight as may be; what
        // leads out of a frame leaves it at once, but for what leads to a step beside it.
        const bool ofChild = m_forest.edge[edge.from] == row;
        const double from = m_lineUp.ofNode[low];
        const double to = m_lineUp.ofNode[high];
        const bool toStep = edge.role == ARGMAP_EDGE_UNDERCUT;
        const auto common = m_nesting.common(m_nesting.ofNode[low], m_nesting.ofNode[high]);
        for (auto layer = begin + 1; layer < end && m_lattice.inLane[row] == 0; ++layer) {
            const double part = static_cast<double>(layer - begin) / (end - begin);
            const double key = ofChild ? to - 0.5 : from + (to - from) * part + Hair;
            const auto bend = m_nextBend[layer]++;
            route.push_back(bend);
            const auto cluster = toStep ? frameAt(layer, high) : common;
            m_lattice.items[bend] = {Item::Bend, layer, row, cluster};
            m_lattice.keys[bend] = key;
        }
        route.push_back(high);
    }

    // The innermost frame round a node that covers a layer.
    [[nodiscard]] std::uint32_t frameAt(std::uint32_t layer, std::uint32_t node) const {
        auto cluster = m_nesting.ofNode[node];
        while (cluster != None && !m_lattice.spans[cluster].covers(layer))
            cluster = m_nesting.parent[cluster];
        return cluster;
    }

    // A joint stands among the lines of its gap where the middle one of its premises has its line.
    void placeJoints() {
        std::vector<std::vector<double>> premises(m_graph.nodes.size());
        for (std::uint32_t row = 0; row < m_graph.edges.size(); ++row) {
            const auto& edge = m_graph.edges[row];
            if (isJoint(m_graph.nodes[edge.to]) && edge.role != ARGMAP_EDGE_UNDERCUT &&
                m_forest.edge[edge.from] == row)
                premises[edge.to].push_back(m_lineUp.ofNode[edge.from]);
        }
        for (std::uint32_t row = 0; row < premises.size(); ++row)
            if (auto& keys = premises[row]; !keys.empty()) {
                std::sort(keys.begin(), keys.end());
                m_lattice.keys[row] = keys[(keys.size() - 1) / 2] - 0.4;
            }
    }

    // Children come after their parents, so going backwards what stands in a child is known.
    void addProps() {
        const auto clusters = static_cast<std::uint32_t>(m_graph.clusters.size());
        std::vector<std::vector<bool>> has(clusters);
        for (std::uint32_t row = 0; row < clusters; ++row)
            has[row].assign(m_lattice.spans[row].last - m_lattice.spans[row].first + 1, false);
        std::vector<double> last(clusters, 0);
        const auto mark = [&](std::uint32_t cluster, std::uint32_t layer, double key) {
            for (; cluster != None; cluster = m_nesting.parent[cluster]) {
                has[cluster][layer - m_lattice.spans[cluster].first] = true;
                last[cluster] = std::max(last[cluster], key);
            }
        };
        for (std::size_t at = 0; at < m_lattice.items.size(); ++at)
            mark(m_lattice.items[at].cluster, m_lattice.items[at].layer, m_lattice.keys[at]);
        for (auto row = clusters; row-- > 0;)
            for (auto layer = m_lattice.spans[row].first; layer <= m_lattice.spans[row].last;
                 ++layer)
                if (!has[row][layer - m_lattice.spans[row].first]) {
                    m_lattice.items.push_back({Item::Prop, layer, None, row});
                    m_lattice.keys.push_back(last[row]);
                    mark(row, layer, last[row]);
                }
    }

    const Graph& m_graph;
    const Strata& m_strata;
    const Forest& m_forest;
    const Nesting& m_nesting;
    const LineUp& m_lineUp;
    Lattice m_lattice;
    std::vector<std::uint32_t> m_nextBend; // by layer: the number of its next one
};

} // namespace

std::vector<Span> spansOfMembers(const Graph& graph, const Strata& strata, const Nesting& nesting) {
    constexpr Span Nothing{1, 0};
    std::vector<Span> spans(graph.clusters.size(), Nothing);
    const auto cover = [](Span& span, const Span& more) {
        span = span.first > span.last
                   ? more
                   : Span{std::min(span.first, more.first), std::max(span.last, more.last)};
    };
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
        if (nesting.ofNode[row] != None)
            cover(spans[nesting.ofNode[row]], {strata.layerOfNode[row], strata.layerOfNode[row]});
    for (auto row = spans.size(); row-- > 0;)
        if (spans[row].first <= spans[row].last && nesting.parent[row] != None)
            cover(spans[nesting.parent[row]], spans[row]);
    for (std::uint32_t row = 0; row < spans.size(); ++row)
        if (spans[row].first > spans[row].last) { // empty: it stands where its parent begins
            const auto parent = nesting.parent[row];
            const auto first = parent == None ? 0 : spans[parent].first;
            spans[row] = {first, first};
        }
    return spans;
}

std::uint64_t sizeOf(const std::vector<Span>& spans) {
    std::uint64_t size = 0;
    for (const auto& span : spans)
        size += span.last - span.first + 1;
    return size;
}

Lattice buildLattice(const Graph& graph, const Strata& strata, const Forest& forest,
                     const Nesting& nesting, const LineUp& lineUp, std::vector<Span> spans) {
    return Builder(graph, strata, forest, nesting, lineUp, std::move(spans)).build();
}

} // namespace argmap::layout_layered
