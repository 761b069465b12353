#include "lattice.hpp"

#include <algorithm>
#include <utility>

namespace argmap::layout_dot {
namespace {

constexpr std::uint32_t None = ARGMAP_NO_ROW;
constexpr double Hair = 0.01; // between two whole numbers of the line-up

class Builder {
public:
    Builder(const Graph& graph, const Strata& strata, const Forest& forest, const Nesting& nesting,
            const Sequence& sequence, const std::vector<Span>& spans, bool subtrees)
        : m_graph(graph),
          m_strata(strata),
          m_forest(forest),
          m_nesting(nesting),
          m_sequence(sequence),
          m_spans(spans),
          m_subtrees(subtrees) {}

    Lattice build() {
        for (std::uint32_t row = 0; row < m_graph.nodes.size(); ++row) {
            const auto kind = isJoint(m_graph.nodes[row]) ? Item::Joint : Item::Box;
            m_lattice.items.push_back({kind, m_strata.ofNode[row], row, None, m_nesting.ofNode[row],
                                       m_sequence.ofNode[row]});
        }
        for (std::uint32_t row = 0; row < m_graph.edges.size(); ++row)
            m_lattice.routes.push_back(routeOf(row));
        placeJoints();
        for (auto& item : m_lattice.items)
            if (item.kind == Item::Bend || item.kind == Item::Joint)
                keepApart(item);
        addProps();
        m_lattice.strata.resize(m_strata.used.size());
        for (std::uint32_t row = 0; row < m_lattice.items.size(); ++row)
            m_lattice.strata[at(m_lattice.items[row].stratum)].push_back(row);
        for (auto& list : m_lattice.strata)
            std::stable_sort(list.begin(), list.end(), [&](std::uint32_t a, std::uint32_t b) {
                return m_lattice.items[a].key < m_lattice.items[b].key;
            });
        return std::move(m_lattice);
    }

private:
    static std::size_t at(int stratum) { return static_cast<std::size_t>(stratum); }

    Route routeOf(std::uint32_t row) {
        const auto& edge = m_graph.edges[row];
        auto low = edge.to;
        auto high = edge.from;
        Route route;
        if (m_strata.ofNode[low] > m_strata.ofNode[high]) {
            std::swap(low, high);
            route.turned = true;
        }
        route.items.push_back(low);
        const int begin = m_strata.ofNode[low];
        const int end = m_strata.ofNode[high];
        // The line of a child runs close above its own subtree, any other as straight as may be.
        const bool ofChild = m_subtrees && m_forest.edge[edge.from] == row;
        const double from = m_sequence.ofNode[low];
        const double to = m_sequence.ofNode[high];
        for (int stratum = begin + 1; stratum < end; ++stratum) {
            if (!m_strata.used[at(stratum)])
                continue;
            const double part = static_cast<double>(stratum - begin) / (end - begin);
            const double key = ofChild ? to - 0.5
                               : m_subtrees && stratum + 1 == end && !isColumn(stratum)
                                   ? beside(high, m_lattice.items[route.items.back()].key)
                                   : passing(from, to, part, stratum, end - begin);
            auto cluster = frameAt(stratum, ofChild || part >= 0.5 ? high : low);
            if (cluster == None)
                cluster = frameAt(stratum, ofChild || part >= 0.5 ? low : high);
            route.items.push_back(static_cast<std::uint32_t>(m_lattice.items.size()));
            m_lattice.items.push_back({Item::Bend, stratum, None, row, cluster, key});
        }
        route.items.push_back(high);
        return route;
    }

    // In the gap before its higher end a line runs beside that of the child, on the side that it
    // comes from.
    [[nodiscard]] double beside(std::uint32_t high, double before) const {
        const auto parent = m_forest.parent[high];
        const bool above = parent != None && before < m_sequence.ofNode[parent];
        return m_sequence.ofNode[high] - 0.5 + (above ? -Hair : Hair);
    }

    // Where no subtree stands together, lines pass a gap as they reach the column behind it: among
    // the joints there, which stand in front of their premises.
    [[nodiscard]] double passing(double from, double to, double part, int stratum,
                                 int length) const {
        const bool early = !m_subtrees && !isColumn(stratum);
        const double where = early ? std::min(part + 1.0 / length, 1.0) : part;
        return from + (to - from) * where + (early ? -0.5 : Hair);
    }

    // A joint stands among the lines of its gap where the middle one of its premises has its line.
    void placeJoints() {
        std::vector<std::vector<double>> premises(m_graph.nodes.size());
        for (std::uint32_t row = 0; row < m_graph.edges.size(); ++row) {
            const auto& edge = m_graph.edges[row];
            if (isJoint(m_graph.nodes[edge.to]) && edge.role != ARGMAP_EDGE_UNDERCUT &&
                m_forest.edge[edge.from] == row)
                premises[edge.to].push_back(m_sequence.ofNode[edge.from]);
        }
        for (std::uint32_t row = 0; row < premises.size(); ++row)
            if (auto& keys = premises[row]; !keys.empty()) {
                std::sort(keys.begin(), keys.end());
                m_lattice.items[row].key = keys[(keys.size() - 1) / 2] - 0.4;
            }
    }

    // The innermost frame round a node that covers a stratum.
    [[nodiscard]] std::uint32_t frameAt(int stratum, std::uint32_t node) const {
        auto cluster = m_nesting.ofNode[node];
        while (cluster != None && !m_spans[cluster].covers(stratum))
            cluster = m_nesting.parent[cluster];
        return cluster;
    }

    // A line stays in the frames that it has an end in as long as they last, and keeps out of all
    // others.
    void keepApart(Item& item) const {
        if (item.cluster != None)
            item.key = std::clamp(item.key, m_sequence.clusterBegin[item.cluster] + Hair,
                                  m_sequence.clusterEnd[item.cluster] - Hair);
        const auto place =
            std::clamp(item.key, 0.0, static_cast<double>(m_sequence.within.size() - 1));
        auto outermost = None;
        for (auto cluster = m_sequence.within[static_cast<std::size_t>(place)];
             cluster != None && cluster != item.cluster; cluster = m_nesting.parent[cluster])
            if (m_spans[cluster].covers(item.stratum))
                outermost = cluster;
        if (outermost == None)
            return;
        const double begin = m_sequence.clusterBegin[outermost];
        const double end = m_sequence.clusterEnd[outermost];
        item.key = item.key - begin < end - item.key ? begin - Hair : end + Hair;
    }

    // Children come after their parents, so going backwards what stands in a child is known.
    void addProps() {
        std::vector<std::vector<bool>> has(m_graph.clusters.size());
        for (std::size_t row = 0; row < has.size(); ++row)
            has[row].assign(at(m_spans[row].last - m_spans[row].first + 1), false);
        const auto mark = [&](std::uint32_t cluster, int stratum) {
            for (; cluster != None; cluster = m_nesting.parent[cluster]) {
                auto here = has[cluster][at(stratum - m_spans[cluster].first)];
                if (here)
                    break;
                here = true;
            }
        };
        for (const auto& item : m_lattice.items)
            mark(item.cluster, item.stratum);
        for (auto row = static_cast<std::uint32_t>(has.size()); row-- > 0;)
            for (int stratum = m_spans[row].first; stratum <= m_spans[row].last; ++stratum) {
                if (!m_strata.used[at(stratum)] || has[row][at(stratum - m_spans[row].first)])
                    continue;
                const double key = m_sequence.clusterEnd[row] - Hair;
                m_lattice.items.push_back({Item::Prop, stratum, None, None, row, key});
                mark(row, stratum);
            }
    }

    const Graph& m_graph;
    const Strata& m_strata;
    const Forest& m_forest;
    const Nesting& m_nesting;
    const Sequence& m_sequence;
    const std::vector<Span>& m_spans;
    bool m_subtrees;
    Lattice m_lattice;
};

} // namespace

std::vector<Span> spansOfMembers(const Graph& graph, const Strata& strata, const Nesting& nesting) {
    std::vector<Span> spans(graph.clusters.size());
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
        for (auto cluster = nesting.ofNode[row]; cluster != None;
             cluster = nesting.parent[cluster]) {
            auto& span = spans[cluster];
            const int stratum = strata.ofNode[row];
            span = span.first > span.last
                       ? Span{stratum, stratum}
                       : Span{std::min(span.first, stratum), std::max(span.last, stratum)};
        }
    for (std::uint32_t row = 0; row < spans.size(); ++row)
        if (spans[row].first >
            spans[row].last) { // an empty one shows its title where its parent begins
            const auto parent = nesting.parent[row];
            const int first = parent == None ? 0 : spans[parent].first;
            spans[row] = {first, first};
        }
    return spans;
}

Lattice buildLattice(const Graph& graph, const Strata& strata, const Forest& forest,
                     const Nesting& nesting, const Sequence& sequence,
                     const std::vector<Span>& spans, bool subtrees) {
    return Builder(graph, strata, forest, nesting, sequence, spans, subtrees).build();
}

} // namespace argmap::layout_dot
