#include "forest.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace argmap::layout_tree {
namespace {

// Which items hang together already.
class Parts {
public:
    explicit Parts(std::size_t count) : m_next(count) {
        std::iota(m_next.begin(), m_next.end(), 0u);
    }
    std::uint32_t find(std::uint32_t item) {
        while (m_next[item] != item)
            item = m_next[item] = m_next[m_next[item]];
        return item;
    }
    // False where they hung together before.
    bool join(std::uint32_t item, std::uint32_t with) {
        const auto a = find(item);
        const auto b = find(with);
        m_next[a] = b;
        return a != b;
    }

private:
    std::vector<std::uint32_t> m_next;
};

// A joint that is in no group stands with its premises where these are in one.
void placeJoints(const Graph& graph, Forest& forest) {
    std::vector<bool> begun(graph.nodes.size(), false);
    for (const auto role : {ARGMAP_EDGE_PREMISE, ARGMAP_EDGE_CONCLUSION})
        for (const auto& edge : graph.edges) {
            const auto joint = role == ARGMAP_EDGE_PREMISE ? edge.to : edge.from;
            const auto other = role == ARGMAP_EDGE_PREMISE ? edge.from : edge.to;
            if (edge.role != static_cast<std::uint32_t>(role) || !isJoint(graph.nodes[joint]) ||
                graph.nodes[joint].cluster != None)
                continue;
            if (!begun[joint])
                forest.container[joint] = forest.container[other];
            else if (role == ARGMAP_EDGE_PREMISE)
                forest.container[joint] = forest.common(joint, other);
            begun[joint] = true;
        }
}

class Planting {
public:
    Planting(const Graph& graph, Forest& forest)
        : m_graph(graph),
          m_forest(forest),
          m_parts(forest.size()),
          m_leavesFor(forest.size(), None) {}

    void run(Hanging hanging) {
        for (const bool undercuts : {false, true})
            for (std::uint32_t row = 0; row < m_graph.edges.size(); ++row)
                if (m_graph.edges[row].role != ARGMAP_EDGE_RELATION &&
                    (m_graph.edges[row].role == ARGMAP_EDGE_UNDERCUT) == undercuts)
                    hang(row);
        if (hanging != Hanging::Nothing)
            makeLists(hanging == Hanging::OfBoxesAndJoints);
        findRoots();
        for (std::uint32_t item = m_forest.firstCluster(); item <= m_forest.page(); ++item) {
            orderRoots(m_forest.roots[item]);
            walk(item);
        }
    }

private:
    // On the first of its claims, if that closes no circle.
    void hang(std::uint32_t row) {
        const auto& edge = m_graph.edges[row];
        if (edge.from == edge.to)
            return;
        const auto outer = m_forest.common(edge.from, edge.to);
        const auto item = m_forest.partOf(outer, edge.from);
        const auto claim = m_forest.partOf(outer, edge.to);
        for (auto part = edge.from; part != item; part = m_forest.container[part])
            if (m_leavesFor[part] == None)
                m_leavesFor[part] = edge.to;
        if (m_forest.parent[item] != None || !m_parts.join(item, claim))
            return;
        m_forest.parent[item] = claim;
        m_forest.edge[item] = row;
        m_forest.children[claim].push_back(item);
    }

    // Where all reasons of a claim or joint are boxes with no other lines.
    void makeLists(bool ofJoints) {
        std::vector<std::uint32_t> ends(m_graph.nodes.size(), 0);
        std::vector<std::uint32_t> arriving(m_graph.nodes.size(), 0);
        for (const auto& edge : m_graph.edges) {
            ++ends[edge.from];
            ++ends[edge.to];
            arriving[edge.to] += edge.role != ARGMAP_EDGE_RELATION ? 1u : 0u;
        }
        const auto hangs = [&](std::uint32_t child) {
            return m_forest.isNode(child) && !isJoint(m_graph.nodes[child]) && ends[child] == 1 &&
                   m_graph.edges[m_forest.edge[child]].role != ARGMAP_EDGE_UNDERCUT;
        };
        const std::size_t least = ofJoints ? 2 : 1; // one below its claim takes no breadth
        for (std::uint32_t node = 0; node < m_graph.nodes.size(); ++node) {
            auto& children = m_forest.children[node];
            if (children.size() >= least && arriving[node] == children.size() &&
                (ofJoints || !isJoint(m_graph.nodes[node])) &&
                std::all_of(children.begin(), children.end(), hangs))
                m_forest.lists[node] = std::exchange(children, {});
        }
    }

    // In the order of the graph; a group where its first member is.
    void findRoots() {
        std::vector<bool> met(m_forest.size(), false);
        const auto meet = [&](std::uint32_t item) {
            for (; item != m_forest.page() && !met[item]; item = m_forest.container[item]) {
                met[item] = true;
                if (m_forest.parent[item] == None)
                    m_forest.roots[m_forest.container[item]].push_back(item);
            }
        };
        for (std::uint32_t item = 0; item < m_forest.page(); ++item)
            meet(item);
    }

    // Those that leave for the same claim or joint stand together.
    void orderRoots(std::vector<std::uint32_t>& roots) const {
        std::unordered_map<std::uint32_t, std::uint32_t> first;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> keyed;
        for (std::uint32_t at = 0; at < roots.size(); ++at) {
            const auto claim = m_leavesFor[roots[at]];
            keyed.emplace_back(claim == None ? at : first.try_emplace(claim, at).first->second,
                               roots[at]);
        }
        std::stable_sort(keyed.begin(), keyed.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (std::uint32_t at = 0; at < roots.size(); ++at)
            roots[at] = keyed[at].second;
    }

    void walk(std::uint32_t container) {
        auto& parts = m_forest.parts[container];
        parts = m_forest.roots[container];
        for (std::size_t at = 0; at < parts.size(); ++at) {
            const auto& children = m_forest.children[parts[at]];
            parts.insert(parts.end(), children.begin(), children.end());
        }
    }

    const Graph& m_graph;
    Forest& m_forest;
    Parts m_parts;
    std::vector<std::uint32_t> m_leavesFor; // by item: what its first line out of its group is for
};

} // namespace

Forest::Forest(const Graph& graph, Hanging hanging)
    : m_nodes(static_cast<std::uint32_t>(graph.nodes.size())),
      m_page(static_cast<std::uint32_t>(graph.nodes.size() + graph.clusters.size())) {
    const std::size_t count = m_page + std::size_t{1};
    const auto itemOf = [&](std::uint32_t cluster) {
        return cluster == None ? m_page : m_nodes + cluster;
    };
    for (const auto& node : graph.nodes)
        container.push_back(itemOf(node.cluster));
    for (const auto& cluster : graph.clusters)
        container.push_back(itemOf(cluster.parent));
    container.push_back(None);
    m_depth.resize(count, 0);
    for (auto item = m_nodes; item < m_page; ++item)
        m_depth[item] = m_depth[container[item]] + 1;
    parent.resize(count, None);
    edge.resize(count, None);
    ray.resize(count, None);
    children.resize(count);
    lists.resize(count);
    parts.resize(count);
    roots.resize(count);
    placeJoints(graph, *this);
    Planting(graph, *this).run(hanging);
}

std::uint32_t Forest::addRay(std::uint32_t item) {
    if (ray[item] != None)
        return ray[item];
    const auto made = static_cast<std::uint32_t>(size());
    ray[item] = made;
    container.push_back(container[item]);
    parent.push_back(item);
    edge.push_back(None);
    ray.push_back(None);
    children.emplace_back();
    lists.emplace_back();
    children[item].push_back(made);
    parts[container[item]].push_back(made);
    return made;
}

std::uint32_t Forest::partOf(std::uint32_t outer, std::uint32_t item) const {
    while (container[item] != outer)
        item = container[item];
    return item;
}

std::uint32_t Forest::common(std::uint32_t a, std::uint32_t b) const {
    a = container[a];
    b = container[b];
    while (a != b)
        if (m_depth[a] >= m_depth[b] && a != m_page)
            a = container[a];
        else
            b = container[b];
    return a;
}

} // namespace argmap::layout_tree
