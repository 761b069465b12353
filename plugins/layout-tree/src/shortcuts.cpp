#include "shortcuts.hpp"

#include "words.hpp"

#include <argmap/sdk/layout_buckets.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace argmap::layout_tree {
namespace {

constexpr Length Longest = 400'000; // looking for what is in the way takes time
constexpr Length Clear = 300;
constexpr int Pieces = 16; // of a curve, each taken as its rectangle

class Checking {
public:
    Checking(const Graph& graph, const Axes& axes, const Forest& forest, const Spacing& spacing,
             const Placed& placed, const Ports& ports, bool straight)
        : m_graph(graph),
          m_spacing(spacing),
          m_placed(placed),
          m_ports(ports),
          m_straight(straight) {
        for (std::uint32_t node = 0; node < graph.nodes.size(); ++node)
            m_solid.add(placed.patches[node]);
        for (const auto& word : placeWords(graph, axes, forest, spacing, placed, ports))
            if (word.length > 0)
                m_solid.add(word);
    }

    // Level from the words of the reason to the strip behind the claim, there to the claim's height.
    [[nodiscard]] bool isClear(std::uint32_t row) const {
        const auto& edge = m_graph.edges[row];
        const auto begin = m_placed.patches[edge.from].main - m_spacing.leaving[edge.from].room;
        const auto end = m_placed.stripEnds[edge.to];
        const auto from = m_placed.lines[edge.from] + m_ports.atFrom[row];
        const auto to = m_placed.lines[edge.to] + m_ports.atTo[row];
        if (begin < end || begin - end + std::abs(from - to) > Longest)
            return false;
        const auto swing = m_spacing.swing[edge.to];
        return !m_solid.meets(Patch{end, from, begin - end, 0}.grown(Clear)) &&
               isSwingClear({end, from}, {end - swing, to}, m_placed.patches[edge.to].mainEnd());
    }

private:
    [[nodiscard]] bool isSwingClear(Spot from, Spot to, Length claim) const {
        Spot last = from;
        for (int piece = 1; piece <= Pieces; ++piece) {
            const double t = static_cast<double>(piece) / Pieces;
            const double u = 1 - t;
            // Both handles of the curve are half way along.
            const double along = m_straight ? t : 1.5 * t * u + t * t * t;
            const double across = m_straight ? t : t * t * (3 - 2 * t);
            const Spot here{from.main + static_cast<Length>(std::lround(
                                            along * static_cast<double>(to.main - from.main))),
                            from.cross + static_cast<Length>(std::lround(
                                             across * static_cast<double>(to.cross - from.cross)))};
            Patch patch{std::min(here.main, last.main), std::min(here.cross, last.cross),
                        std::abs(here.main - last.main), std::abs(here.cross - last.cross)};
            patch = patch.grown(Clear);
            patch.length = patch.mainEnd() - std::max(patch.main, claim); // it ends at the claim
            patch.main = std::max(patch.main, claim);
            if (m_solid.meets(patch))
                return false;
            last = here;
        }
        return true;
    }

    const Graph& m_graph;
    const Spacing& m_spacing;
    const Placed& m_placed;
    const Ports& m_ports;
    bool m_straight;
    sdk::Buckets m_solid; // boxes, joints, words
};

bool isDetour(const argmap_graph_edge& edge, const Route& route) {
    return edge.role != ARGMAP_EDGE_RELATION && route.top != None && route.top != edge.to &&
           edge.from != edge.to && route.rays.empty();
}

} // namespace

Ports takeShortcuts(const Graph& graph, const Axes& axes, const Forest& forest,
                    const Spacing& spacing, const Placed& placed, bool straight, Routes& routes) {
    std::vector<std::pair<std::uint32_t, Route>> taken;
    auto ports = findPorts(graph, routes, placed);
    std::vector<std::uint32_t> detours;
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row)
        if (isDetour(graph.edges[row], routes.ofEdge[row]))
            detours.push_back(row);
    if (detours.empty())
        return ports;
    {
        const Checking checking(graph, axes, forest, spacing, placed, ports, straight);
        for (const auto row : detours)
            if (checking.isClear(row))
                taken.emplace_back(row, std::move(routes.ofEdge[row]));
    }
    for (const auto& [row, detour] : taken) {
        routes.ofEdge[row] = {};
        routes.ofEdge[row].top = graph.edges[row].to;
    }
    // Ends of lines are in another order now: what is no longer clear goes round after all.
    ports = findPorts(graph, routes, placed);
    const Checking checking(graph, axes, forest, spacing, placed, ports, straight);
    for (auto& [row, detour] : taken)
        if (!checking.isClear(row))
            routes.ofEdge[row] = std::move(detour);
    return ports;
}

} // namespace argmap::layout_tree
