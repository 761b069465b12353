#include "sequence.hpp"

#include <algorithm>
#include <limits>

namespace argmap::layout_dot {
namespace {

constexpr std::uint32_t None = ARGMAP_NO_ROW;

// Whether more siblings that follow one another stand in the wrong order than in the right one.
bool isReversed(const Graph& graph, const std::vector<double>& keys) {
    std::vector<std::uint32_t> before(graph.nodes.size(), None);
    int right = 0;
    for (const auto& edge : graph.edges) {
        auto& sibling = before[edge.to];
        if (sibling != None)
            right += keys[sibling] < keys[edge.from] ? 1 : -1;
        sibling = edge.from;
    }
    return right < 0;
}

} // namespace

SequenceKeys authorsKeys(const Graph& graph, const Forest& forest, const Nesting& nesting) {
    SequenceKeys keys{std::vector<double>(graph.nodes.size(), 0), {}};
    std::vector<std::vector<double>> within(graph.clusters.size());
    for (std::size_t at = 0; at < forest.order.size(); ++at) {
        const auto key = static_cast<double>(at);
        keys.ofNode[forest.order[at]] = key;
        for (auto cluster = nesting.ofNode[forest.order[at]]; cluster != None;
             cluster = nesting.parent[cluster])
            within[cluster].push_back(key);
    }
    for (const auto& list : within)
        keys.ofCluster.push_back(list.empty() ? std::numeric_limits<double>::max()
                                              : list[(list.size() - 1) / 2]);
    return keys;
}

SequenceKeys keysOf(const Graph& graph, const Layout& picture, bool upright) {
    SequenceKeys keys;
    for (const auto& place : picture.places)
        keys.ofNode.push_back(upright ? place.x : place.y);
    for (const auto& frame : picture.clusters)
        keys.ofCluster.push_back(upright ? frame.x + frame.width / 2.0
                                         : frame.y + frame.height / 2.0);
    if (isReversed(graph, keys.ofNode))
        for (auto* list : {&keys.ofNode, &keys.ofCluster})
            for (auto& key : *list)
                key = -key;
    return keys;
}

Sequence findSequence(const Graph& graph, const Nesting& nesting, const SequenceKeys& keys) {
    const auto clusters = graph.clusters.size();
    struct Unit {
        double key;
        bool isCluster;
        std::uint32_t row;
    };
    std::vector<std::vector<Unit>> units(clusters + 1); // the last: outside all clusters
    const auto home = [&](std::uint32_t cluster) -> std::vector<Unit>& {
        return units[cluster == None ? clusters : cluster];
    };
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
        home(nesting.ofNode[row]).push_back({keys.ofNode[row], false, row});
    for (std::uint32_t row = 0; row < clusters; ++row)
        home(nesting.parent[row]).push_back({keys.ofCluster[row], true, row});
    for (auto& list : units)
        std::stable_sort(list.begin(), list.end(),
                         [](const Unit& a, const Unit& b) { return a.key < b.key; });

    Sequence sequence{std::vector<double>(graph.nodes.size(), 0),
                      std::vector<double>(clusters, 0),
                      std::vector<double>(clusters, 0),
                      {}};
    struct Step {
        std::size_t list;
        std::size_t at;
    };
    std::vector<Step> stack{{clusters, 0}};
    const auto take = [&](std::uint32_t cluster) {
        sequence.within.push_back(cluster);
        return static_cast<double>(sequence.within.size() - 1);
    };
    while (!stack.empty()) {
        auto& step = stack.back();
        if (step.at == units[step.list].size()) {
            if (step.list < clusters)
                sequence.clusterEnd[step.list] = take(nesting.parent[step.list]);
            stack.pop_back();
            continue;
        }
        const auto unit = units[step.list][step.at++];
        if (unit.isCluster) {
            sequence.clusterBegin[unit.row] = take(unit.row);
            stack.push_back({unit.row, 0});
        } else {
            sequence.ofNode[unit.row] = take(nesting.ofNode[unit.row]);
        }
    }
    return sequence;
}

} // namespace argmap::layout_dot
