// For layouts: the clusters as a tree, who stands in whom.
//
// Joints without a cluster go where all that they join is. Pure; any thread.
#pragma once

#include <argmap/sdk/layout_values.hpp>

#include <cstdint>
#include <utility>
#include <vector>

namespace argmap::sdk {

struct LayoutNesting {
    std::vector<std::uint32_t> ofNode; ///< the innermost cluster, or ARGMAP_NO_ROW
    std::vector<std::uint32_t> parent; ///< by cluster, or ARGMAP_NO_ROW
    std::vector<std::uint32_t> depth;  ///< by cluster: 1 for outer ones

    /// The innermost cluster that holds both, or ARGMAP_NO_ROW.
    [[nodiscard]] std::uint32_t common(std::uint32_t a, std::uint32_t b) const {
        while (a != b) {
            if (a == ARGMAP_NO_ROW || b == ARGMAP_NO_ROW)
                return ARGMAP_NO_ROW;
            if (depth[a] >= depth[b])
                a = parent[a];
            else
                b = parent[b];
        }
        return a;
    }
    /// The outermost cluster that holds `inner` (or is it) but is not `outer` and stands in it;
    /// ARGMAP_NO_ROW: `inner` is `outer`.
    [[nodiscard]] std::uint32_t below(std::uint32_t outer, std::uint32_t inner) const {
        if (inner == outer)
            return ARGMAP_NO_ROW;
        while (parent[inner] != outer)
            inner = parent[inner];
        return inner;
    }
};

[[nodiscard]] inline LayoutNesting findNesting(const LayoutGraph& graph) {
    LayoutNesting nesting;
    for (const auto& cluster : graph.clusters) {
        nesting.depth.push_back(
            cluster.parent == ARGMAP_NO_ROW ? 1 : nesting.depth[cluster.parent] + 1);
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
            if (!isJoint(graph.nodes[joint]) || graph.nodes[joint].cluster != ARGMAP_NO_ROW ||
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

} // namespace argmap::sdk
