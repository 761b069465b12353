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

} // namespace

Ports findPorts(const Graph& graph, const Axes& axes, const Lattice& lattice) {
    Ports ports{std::vector<Length>(graph.edges.size(), 0),
                std::vector<Length>(graph.edges.size(), 0)};
    std::vector<std::vector<End>> ends(graph.nodes.size());
    for (std::uint32_t row = 0; row < lattice.routes.size(); ++row) {
        const auto& route = lattice.routes[row].items;
        const auto low = route.front();
        const auto high = route.back();
        if (low == high)
            continue;
        if (lattice.items[low].kind == Item::Box)
            ends[low].push_back({lattice.items[route[1]].key, row, false});
        if (lattice.items[high].kind == Item::Box &&
            lattice.items[low].stratum == lattice.items[high].stratum)
            ends[high].push_back({lattice.items[low].key, row, true});
    }
    for (std::uint32_t node = 0; node < ends.size(); ++node) {
        auto& list = ends[node];
        std::stable_sort(list.begin(), list.end(),
                         [](const End& a, const End& b) { return a.key < b.key; });
        const auto count = static_cast<Length>(list.size());
        if (count < 2)
            continue;
        const Length room =
            axes.breadth(graph.nodes[node].width, graph.nodes[node].height) - 2 * FromCorner;
        const Length apart = std::clamp<Length>(room / (count - 1), 0, MostApart);
        for (Length at = 0; at < count; ++at) {
            const auto& end = list[static_cast<std::size_t>(at)];
            (end.high ? ports.atHigh : ports.atLow)[end.edge] = (2 * at - (count - 1)) * apart / 2;
        }
    }
    return ports;
}

} // namespace argmap::layout_dot
