#include "ports.hpp"

#include <algorithm>

namespace argmap::layout_dot {
namespace {

constexpr Length MostApart = 2800;
constexpr Length FromCorner = 1000;

struct End {
    double key; // of what the line leads to
    std::uint32_t edge;
    bool high;
};

// Spreads the ends at one side of a box.
void spread(std::vector<End>& ends, Length breadth, Ports& ports) {
    std::stable_sort(ends.begin(), ends.end(),
                     [](const End& a, const End& b) { return a.key < b.key; });
    const auto count = static_cast<Length>(ends.size());
    if (count < 2)
        return;
    const Length apart = std::clamp<Length>((breadth - 2 * FromCorner) / (count - 1), 0, MostApart);
    for (Length at = 0; at < count; ++at) {
        const auto& end = ends[static_cast<std::size_t>(at)];
        (end.high ? ports.atHigh : ports.atLow)[end.edge] = (2 * at - (count - 1)) * apart / 2;
    }
}

} // namespace

Ports findPorts(const Graph& graph, const Axes& axes, const Lattice& lattice, bool bothSides) {
    Ports ports{std::vector<Length>(graph.edges.size(), 0),
                std::vector<Length>(graph.edges.size(), 0)};
    std::vector<std::vector<End>> reasons(graph.nodes.size()); // at the side of the reasons
    std::vector<std::vector<End>> claims(graph.nodes.size());
    for (std::uint32_t row = 0; row < lattice.routes.size(); ++row) {
        const auto& route = lattice.routes[row].items;
        const auto low = route.front();
        const auto high = route.back();
        if (low == high)
            continue;
        if (lattice.items[low].kind == Item::Box)
            reasons[low].push_back({lattice.items[route[1]].key, row, false});
        if (lattice.items[high].kind != Item::Box)
            continue;
        if (lattice.items[low].stratum == lattice.items[high].stratum)
            reasons[high].push_back({lattice.items[low].key, row, true});
        else if (bothSides)
            claims[high].push_back({lattice.items[route[route.size() - 2]].key, row, true});
    }
    for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
        const auto breadth = axes.breadth(graph.nodes[node].width, graph.nodes[node].height);
        spread(reasons[node], breadth, ports);
        spread(claims[node], breadth, ports);
    }
    return ports;
}

} // namespace argmap::layout_dot
