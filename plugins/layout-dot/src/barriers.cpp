#include "barriers.hpp"

#include <algorithm>

namespace argmap::layout_dot {

Barriers::Barriers(const Graph& graph, const Lattice& lattice, const Placed& placed)
    : m_lattice(lattice), m_placed(placed), m_stretches(lattice.strata.size()) {
    std::vector<Stretch> reach;
    for (const auto& patch : placed.nodes)
        reach.push_back({patch.cross, patch.crossEnd()});
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row) {
        const auto& route = lattice.routes[row].items;
        const auto& low = lattice.items[route.front()];
        if (graph.edges[row].role != ARGMAP_EDGE_UNDERCUT || low.kind != Item::Joint ||
            route.size() < 2)
            continue;
        auto& stretch = reach[low.node];
        const auto to = placed.cross.items[route[1]];
        stretch = {std::min(stretch.begin, to), std::max(stretch.end, to)};
    }
    for (std::size_t stratum = 1; stratum < lattice.strata.size(); stratum += 2)
        for (const auto one : lattice.strata[stratum])
            if (lattice.items[one].kind == Item::Joint)
                m_stretches[stratum].push_back(reach[lattice.items[one].node]);
}

bool Barriers::leaveFree(int gap, Length low, Length high, Length clear) const {
    const auto& stretches = m_stretches[static_cast<std::size_t>(gap)];
    return std::ranges::none_of(stretches, [&](const Stretch& stretch) {
        return stretch.begin - clear < high && low < stretch.end + clear;
    });
}

bool Barriers::standBetween(std::uint32_t joint, Length cross) const {
    const auto& own = m_lattice.items[joint];
    const auto low = std::min(cross, m_placed.cross.items[joint]);
    const auto high = std::max(cross, m_placed.cross.items[joint]);
    const auto& list = m_lattice.strata[static_cast<std::size_t>(own.stratum)];
    return std::ranges::any_of(list, [&](std::uint32_t other) {
        if (other == joint || m_lattice.items[other].kind != Item::Joint)
            return false;
        const auto& patch = m_placed.nodes[m_lattice.items[other].node];
        return patch.cross < high && low < patch.crossEnd();
    });
}

} // namespace argmap::layout_dot
