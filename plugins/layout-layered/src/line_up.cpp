#include "line_up.hpp"

#include <algorithm>
#include <limits>

namespace argmap::layout_layered {
namespace {

struct Unit {
    double key = 0;
    bool isCluster = false;
    std::uint32_t row = 0;
};

// By cluster what stands in it directly; the last list is what stands in none. Each cluster stands
// where the middle one of its items stands in the forest.
std::vector<std::vector<Unit>> unitsOf(const Forest& forest, const Nesting& nesting) {
    const auto clusters = nesting.parent.size();
    std::vector<std::vector<double>> within(clusters);
    std::vector<std::vector<Unit>> units(clusters + 1);
    const auto home = [&](std::uint32_t cluster) -> std::vector<Unit>& {
        return units[cluster == None ? clusters : cluster];
    };
    for (std::size_t at = 0; at < forest.order.size(); ++at) {
        const auto node = forest.order[at];
        for (auto cluster = nesting.ofNode[node]; cluster != None;
             cluster = nesting.parent[cluster])
            within[cluster].push_back(static_cast<double>(at));
        home(nesting.ofNode[node]).push_back({static_cast<double>(at), false, node});
    }
    for (std::uint32_t row = 0; row < clusters; ++row) {
        const auto& keys = within[row];
        const double key =
            keys.empty() ? std::numeric_limits<double>::max() : keys[(keys.size() - 1) / 2];
        home(nesting.parent[row]).push_back({key, true, row});
    }
    for (auto& list : units)
        std::stable_sort(list.begin(), list.end(),
                         [](const Unit& a, const Unit& b) { return a.key < b.key; });
    return units;
}

} // namespace

LineUp findLineUp(const Graph& graph, const Forest& forest, const Nesting& nesting) {
    const auto clusters = graph.clusters.size();
    LineUp lineUp{std::vector<double>(graph.nodes.size(), 0),
                  std::vector<std::uint32_t>(clusters, 0)};
    if (clusters == 0) {
        for (std::size_t at = 0; at < forest.order.size(); ++at)
            lineUp.ofNode[forest.order[at]] = static_cast<double>(at);
        return lineUp;
    }
    const auto units = unitsOf(forest, nesting);
    struct Step {
        std::size_t list;
        std::size_t at;
    };
    std::vector<Step> stack{{clusters, 0}};
    std::uint32_t clusterPlace = 0;
    std::size_t place = 0;
    while (!stack.empty()) {
        auto& step = stack.back();
        if (step.at == units[step.list].size()) {
            stack.pop_back();
            continue;
        }
        const auto unit = units[step.list][step.at++];
        if (unit.isCluster) {
            lineUp.clusterPlace[unit.row] = clusterPlace++;
            stack.push_back({unit.row, 0});
        } else {
            lineUp.ofNode[unit.row] = static_cast<double>(place++);
        }
    }
    return lineUp;
}

} // namespace argmap::layout_layered
