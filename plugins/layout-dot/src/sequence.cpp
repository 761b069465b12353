#include "sequence.hpp"

#include <algorithm>
#include <limits>

namespace argmap::layout_dot {
namespace {

constexpr std::uint32_t None = ARGMAP_NO_ROW;

} // namespace

Sequence findSequence(const Graph& graph, const Forest& forest, const Nesting& nesting) {
    const auto clusters = graph.clusters.size();
    // Each cluster stands where the middle one of its items stands in the forest.
    std::vector<std::vector<double>> within(clusters);
    for (std::size_t at = 0; at < forest.order.size(); ++at)
        for (auto cluster = nesting.ofNode[forest.order[at]]; cluster != None;
             cluster = nesting.parent[cluster])
            within[cluster].push_back(static_cast<double>(at));

    struct Unit {
        double key;
        bool isCluster;
        std::uint32_t row;
    };
    std::vector<std::vector<Unit>> units(clusters + 1); // the last: outside all clusters
    const auto home = [&](std::uint32_t cluster) -> std::vector<Unit>& {
        return units[cluster == None ? clusters : cluster];
    };
    for (std::size_t at = 0; at < forest.order.size(); ++at)
        home(nesting.ofNode[forest.order[at]])
            .push_back({static_cast<double>(at), false, forest.order[at]});
    for (std::uint32_t row = 0; row < clusters; ++row) {
        const auto& keys = within[row];
        const double key =
            keys.empty() ? std::numeric_limits<double>::max() : keys[(keys.size() - 1) / 2];
        home(nesting.parent[row]).push_back({key, true, row});
    }
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
