#include "nesting.hpp"

#include <utility>

namespace argmap::layout_layered {

std::uint32_t Nesting::common(std::uint32_t a, std::uint32_t b) const {
    while (a != b) {
        if (a == None || b == None)
            return None;
        if (depth[a] >= depth[b])
            a = parent[a];
        else
            b = parent[b];
    }
    return a;
}

std::uint32_t Nesting::below(std::uint32_t outer, std::uint32_t inner) const {
    if (inner == outer)
        return None;
    while (parent[inner] != outer)
        inner = parent[inner];
    return inner;
}

Nesting findNesting(const Graph& graph) {
    Nesting nesting;
    for (const auto& cluster : graph.clusters) {
        nesting.depth.push_back(cluster.parent == None ? 1 : nesting.depth[cluster.parent] + 1);
        nesting.parent.push_back(cluster.parent);
    }
    nesting.ofNode.reserve(graph.nodes.size());
    for (const auto& node : graph.nodes)
        nesting.ofNode.push_back(node.cluster);
    if (graph.clusters.empty())
        return nesting;
    // A joint can join joints; their own clusters are found first where they were named first.
    std::vector<bool> begun(graph.nodes.size(), false);
    for (const auto& edge : graph.edges)
        for (const auto& [joint, other] :
             {std::pair{edge.from, edge.to}, std::pair{edge.to, edge.from}}) {
            if (!isJoint(graph.nodes[joint]) || graph.nodes[joint].cluster != None ||
                edge.role == ARGMAP_EDGE_RELATION ||
                (edge.role == ARGMAP_EDGE_UNDERCUT && joint == edge.to))
                continue;
            const auto cluster = nesting.ofNode[other];
            nesting.ofNode[joint] =
                begun[joint] ? nesting.common(nesting.ofNode[joint], cluster) : cluster;
            begun[joint] = true;
        }
    return nesting;
}

} // namespace argmap::layout_layered
