#include "earlier.hpp"

#include <argmap/wire/lists.hpp>

#include <algorithm>
#include <limits>
#include <tuple>

namespace argmap::layout_layered {
namespace {

constexpr Length Unknown = std::numeric_limits<Length>::min();

bool isKnown(const argmap_graph_node& node) {
    return node.earlier_x != ARGMAP_ABSENT && node.earlier_y != ARGMAP_ABSENT;
}

Length mainOf(const argmap_graph_node& node, const Axes& axes) {
    const Length centre = axes.upright() ? node.earlier_y : node.earlier_x;
    return axes.mirrored() ? -centre : centre;
}

Length crossOf(const argmap_graph_node& node, const Axes& axes) {
    return axes.upright() ? node.earlier_x : node.earlier_y;
}

// The heights of all nodes; new ones are found from those round them.
class Heights {
public:
    Heights(const Graph& graph, const Forest& forest)
        : m_graph(graph),
          m_forest(forest),
          m_axes(graph.page.direction),
          m_heights(graph.nodes.size(), Unknown) {
        for (std::uint32_t node = 0; node < graph.nodes.size(); ++node)
            if (isKnown(graph.nodes[node])) {
                m_heights[node] = crossOf(graph.nodes[node], m_axes);
                m_last = std::max(m_last, m_heights[node] + breadth(node) / 2);
            }
    }

    std::vector<Length> run() {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (std::uint32_t row = 0; row < m_graph.edges.size(); ++row)
            if (m_forest.edge[m_graph.edges[row].from] == row)
                pairs.emplace_back(m_graph.edges[row].to, m_graph.edges[row].from);
        const wire::Lists children(m_graph.nodes.size(), pairs);
        for (const auto node : m_forest.order) {
            if (m_heights[node] == Unknown) // a new tree
                m_heights[node] = m_last += m_graph.page.sibling_gap + breadth(node);
            placeAmong(children[node], m_heights[node]);
        }
        return std::move(m_heights);
    }

private:
    [[nodiscard]] Length breadth(std::uint32_t node) const {
        return m_axes.breadth(m_graph.nodes[node].width, m_graph.nodes[node].height);
    }
    [[nodiscard]] Length apart(std::uint32_t a, std::uint32_t b) const {
        return (breadth(a) + breadth(b)) / 2 + m_graph.page.sibling_gap;
    }

    void placeAmong(std::span<const std::uint32_t> siblings, Length parent) {
        const auto firstKnown =
            std::find_if(siblings.begin(), siblings.end(),
                         [&](std::uint32_t node) { return m_heights[node] != Unknown; });
        auto before = firstKnown == siblings.end() ? siblings.begin() : firstKnown;
        if (firstKnown == siblings.end()) {
            if (siblings.empty())
                return;
            m_heights[*before] = parent;
        }
        for (auto at = before; at != siblings.begin(); --at)
            m_heights[*(at - 1)] = m_heights[*at] - apart(*(at - 1), *at);
        for (auto at = before + 1; at != siblings.end(); ++at)
            if (m_heights[*at] == Unknown)
                m_heights[*at] = m_heights[*(at - 1)] + apart(*(at - 1), *at);
    }

    const Graph& m_graph;
    const Forest& m_forest;
    Axes m_axes;
    std::vector<Length> m_heights;
    Length m_last = 0;
};

// By node: it stood beside one of another cluster, with no frame between them. One of both has come
// from elsewhere.
std::vector<bool> findNewcomers(const Graph& graph, const Nesting& nesting, const Lattice& lattice,
                                const std::vector<Length>& heights) {
    const Axes axes(graph.page.direction);
    std::vector<bool> newcomers(heights.size(), false);
    std::vector<std::uint32_t> order;
    for (std::uint32_t node = 0; node < heights.size(); ++node)
        if (isKnown(graph.nodes[node]))
            order.push_back(node);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(lattice.items[a].layer, heights[a], a) <
               std::tuple(lattice.items[b].layer, heights[b], b);
    });
    for (std::size_t at = 1; at < order.size(); ++at) {
        const auto before = order[at - 1];
        const auto behind = order[at];
        const auto breadth = [&](std::uint32_t node) {
            return axes.breadth(graph.nodes[node].width, graph.nodes[node].height);
        };
        const Length between =
            heights[behind] - heights[before] - (breadth(behind) + breadth(before)) / 2;
        if (lattice.items[before].layer == lattice.items[behind].layer &&
            nesting.ofNode[before] != nesting.ofNode[behind] &&
            between < graph.page.sibling_gap + graph.page.cluster_inset)
            newcomers[before] = newcomers[behind] = true;
    }
    return newcomers;
}

// By cluster: the middle one of the heights in it, which one that was moved there from far away does
// not change much, and not at all where it is known; an empty one is behind all that stands round it.
std::vector<double> heightsOfClusters(const Graph& graph, const Nesting& nesting,
                                      const Lattice& lattice, const std::vector<Length>& heights) {
    const auto clusters = static_cast<std::uint32_t>(nesting.parent.size());
    if (clusters == 0)
        return {};
    const Axes axes(graph.page.direction);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> members; // cluster, node
    std::vector<double> ends(clusters + 1, 0); // in the first layer of each; the last: of all
    const auto include = [&](double& end, std::uint32_t node) {
        const auto& box = graph.nodes[node];
        end = std::max(
            end, static_cast<double>(heights[node] + axes.breadth(box.width, box.height) / 2));
    };
    for (std::uint32_t node = 0; node < heights.size(); ++node) {
        const auto layer = lattice.items[node].layer;
        if (layer == 0)
            include(ends[clusters], node);
        for (auto cluster = nesting.ofNode[node]; cluster != None;
             cluster = nesting.parent[cluster]) {
            members.emplace_back(cluster, node);
            if (layer == lattice.spans[cluster].first)
                include(ends[cluster], node);
        }
    }
    const auto newcomers = findNewcomers(graph, nesting, lattice, heights);
    const wire::Lists membersOf(clusters, members);
    std::vector<double> result;
    std::vector<Length> own;
    for (std::uint32_t cluster = 0; cluster < clusters; ++cluster) {
        own.clear();
        for (const auto node : membersOf[cluster])
            if (!newcomers[node])
                own.push_back(heights[node]);
        if (own.empty())
            for (const auto node : membersOf[cluster])
                own.push_back(heights[node]);
        const auto middle = own.begin() + static_cast<std::ptrdiff_t>(own.size() / 2);
        std::nth_element(own.begin(), middle, own.end());
        const auto parent = nesting.parent[cluster];
        result.push_back(own.empty()
                             ? ends[parent == None ? clusters : parent] + graph.page.sibling_gap
                             : static_cast<double>(*middle));
    }
    return result;
}

struct Extent {
    double least;
    double most;
};

// By cluster: from the first to the last that stands in it. No line in a cluster makes it larger.
std::vector<Extent> extentsOf(const Nesting& nesting, const std::vector<Length>& heights,
                              const std::vector<double>& middles) {
    std::vector<Extent> extents;
    for (const double middle : middles)
        extents.push_back({middle, middle});
    for (std::uint32_t node = 0; node < heights.size(); ++node)
        for (auto cluster = nesting.ofNode[node]; cluster != None;
             cluster = nesting.parent[cluster]) {
            auto& extent = extents[cluster];
            extent.least = std::min(extent.least, static_cast<double>(heights[node]));
            extent.most = std::max(extent.most, static_cast<double>(heights[node]));
        }
    return extents;
}

void orderClusters(const std::vector<double>& heights, LineUp& lineUp) {
    std::vector<std::uint32_t> order(heights.size());
    for (std::uint32_t cluster = 0; cluster < order.size(); ++cluster)
        order[cluster] = cluster;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return heights[a] < heights[b]; });
    for (std::uint32_t place = 0; place < order.size(); ++place)
        lineUp.clusterPlace[order[place]] = place;
}

} // namespace

bool hasEarlier(const Graph& graph) {
    const Axes axes(graph.page.direction);
    std::size_t known = 0;
    for (const auto& node : graph.nodes)
        known += isKnown(node) ? 1u : 0u;
    std::size_t right = 0;
    std::size_t wrong = 0;
    for (const auto& edge : graph.edges) {
        const auto& from = graph.nodes[edge.from];
        const auto& to = graph.nodes[edge.to];
        if (edge.role == ARGMAP_EDGE_RELATION || !isKnown(from) || !isKnown(to))
            continue;
        (mainOf(from, axes) > mainOf(to, axes) ? right : wrong) += 1;
    }
    return known > 0 && 2 * known >= graph.nodes.size() && right >= wrong;
}

std::vector<int> earlierColumns(const Graph& graph) {
    const Axes axes(graph.page.direction);
    std::vector<std::pair<Length, std::size_t>> begins;
    std::vector<int> columns;
    for (const auto& node : graph.nodes) {
        if (isJoint(node))
            continue;
        if (isKnown(node) && node.pinned == 0)
            begins.emplace_back(mainOf(node, axes) - axes.length(node.width, node.height) / 2,
                                columns.size());
        columns.push_back(-1);
    }
    std::sort(begins.begin(), begins.end());
    // A box whose text has changed begins a little beside its column.
    const Length sameColumn = std::max<Length>(graph.page.rank_gap / 2, 1);
    int column = -1;
    Length first = 0;
    for (const auto& [begin, box] : begins) {
        if (column < 0 || begin > first + sameColumn) {
            ++column;
            first = begin;
        }
        columns[box] = column;
    }
    return columns;
}

std::vector<Length> earlierHeights(const Graph& graph, const Forest& forest) {
    return Heights(graph, forest).run();
}

std::vector<double> goByEarlier(const Graph& graph, const Forest& forest, const Nesting& nesting,
                                LineUp& lineUp, Lattice& lattice) {
    const auto heights = earlierHeights(graph, forest);
    auto ofClusters = heightsOfClusters(graph, nesting, lattice, heights);
    const auto extents = extentsOf(nesting, heights, ofClusters);
    orderClusters(ofClusters, lineUp);
    for (std::uint32_t node = 0; node < heights.size(); ++node)
        lattice.keys[node] = static_cast<double>(heights[node]);
    for (std::uint32_t edge = 0; edge < graph.edges.size(); ++edge) {
        const auto route = lattice.route(edge);
        const double low = lattice.keys[route.front()];
        const double high = lattice.keys[route.back()];
        const bool ofChild = forest.edge[graph.edges[edge].from] == edge;
        for (std::size_t at = 1; at + 1 < route.size(); ++at) {
            const double part = static_cast<double>(at) / static_cast<double>(route.size() - 1);
            const double key = ofChild ? high : low + (high - low) * part;
            const auto cluster = lattice.items[route[at]].cluster;
            lattice.keys[route[at]] =
                cluster == None ? key
                                : std::clamp(key, extents[cluster].least, extents[cluster].most);
        }
    }
    for (std::size_t item = heights.size(); item < lattice.items.size(); ++item)
        if (lattice.items[item].kind == Item::Prop)
            lattice.keys[item] = ofClusters[lattice.items[item].cluster];
    return ofClusters;
}

} // namespace argmap::layout_layered
