#include "ports.hpp"

#include <algorithm>
#include <optional>
#include <ranges>
#include <tuple>

namespace argmap::layout_tree {
namespace {

struct End {
    std::uint32_t node;
    bool front;  // on the side of the claims
    Length key;  // of where the line runs next
    Length away; // of its other end
    std::uint32_t edge;
    bool from;
};

class Spreading {
public:
    Spreading(const Graph& graph, const Routes& routes, const Placed& placed)
        : m_graph(graph),
          m_routes(routes),
          m_placed(placed),
          m_ports{std::vector<Length>(graph.edges.size(), 0),
                  std::vector<Length>(graph.edges.size(), 0)} {}

    Ports run() {
        m_ends.reserve(2 * m_graph.edges.size());
        for (std::uint32_t row = 0; row < m_graph.edges.size(); ++row)
            gather(row);
        std::sort(m_ends.begin(), m_ends.end(), [](const End& a, const End& b) {
            return std::tie(a.node, a.front, a.key, a.away, a.edge, a.from) <
                   std::tie(b.node, b.front, b.key, b.away, b.edge, b.from);
        });
        for (std::size_t begin = 0, end = 0; begin < m_ends.size(); begin = end) {
            while (end < m_ends.size() && m_ends[end].node == m_ends[begin].node &&
                   m_ends[end].front == m_ends[begin].front)
                ++end;
            spread(begin, end);
        }
        return std::move(m_ports);
    }

private:
    [[nodiscard]] std::optional<Length> lane(const Step& step) const {
        if (step.strip >= m_routes.firstInside)
            return std::nullopt;
        return laneOf(m_placed, step);
    }

    void gather(std::uint32_t row) {
        const auto& edge = m_graph.edges[row];
        const auto& route = m_routes.ofEdge[row];
        if (route.top == None) // in a list
            return;
        const auto from = m_placed.lines[edge.from];
        const auto to = m_placed.lines[edge.to];
        Length next = route.down.empty() ? to : laneOr(route.down, to);
        Length last = route.up.empty() ? from : laneOr(std::views::reverse(route.up), from);
        if (!route.rays.empty())
            last = m_placed.lines[route.rays.back()];
        else if (!route.down.empty())
            last = laneOr(std::views::reverse(route.down), last);
        next = laneOr(route.up, next);
        m_ends.push_back({edge.from, true, next, to, row, true});
        m_ends.push_back({edge.to, route.toFront, last, from, row, false});
    }

    template <class Steps>
    [[nodiscard]] Length laneOr(const Steps& steps, Length otherwise) const {
        for (const auto& step : steps)
            if (const auto found = lane(step))
                return *found;
        return otherwise;
    }

    void spread(std::size_t begin, std::size_t end) {
        const auto count = static_cast<std::uint32_t>(end - begin);
        if (isJoint(m_graph.nodes[m_ends[begin].node]))
            return;
        const auto breadth = m_placed.patches[m_ends[begin].node].breadth;
        const auto apart = endsApart(breadth, count);
        for (Length at = 0; at < count; ++at) {
            const auto& one = m_ends[begin + static_cast<std::size_t>(at)];
            (one.from ? m_ports.atFrom : m_ports.atTo)[one.edge] =
                (2 * at - Length{count} + 1) * apart / 2;
        }
    }

    const Graph& m_graph;
    const Routes& m_routes;
    const Placed& m_placed;
    Ports m_ports;
    std::vector<End> m_ends;
};

} // namespace

Ports findPorts(const Graph& graph, const Routes& routes, const Placed& placed) {
    return Spreading(graph, routes, placed).run();
}

Length laneOf(const Placed& placed, const Step& step) {
    return placed.lanes[step.strip] + LanesApart * Length{step.lane};
}

} // namespace argmap::layout_tree
