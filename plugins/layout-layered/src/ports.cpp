#include "ports.hpp"

#include <algorithm>
#include <tuple>

namespace argmap::layout_layered {
namespace {

constexpr Length MostApart = 2800;
constexpr Length FromCorner = 1000;

struct End {
    std::uint32_t node;
    bool outer;  // on the side of the reasons
    Length key;  // of what the line leads to
    Length away; // of its other end
    std::uint32_t edge;
    bool high;
};

class Spreading {
public:
    Spreading(const Graph& graph, const Axes& axes, const Forest& forest, const Lattice& lattice,
              const CrossAxis& cross)
        : m_graph(graph),
          m_axes(axes),
          m_forest(forest),
          m_lattice(lattice),
          m_cross(cross),
          m_ports{std::vector<Length>(graph.edges.size(), 0),
                  std::vector<Length>(graph.edges.size(), 0)} {}

    Ports run() {
        m_ends.reserve(2 * m_graph.edges.size());
        for (std::uint32_t row = 0; row < m_graph.edges.size(); ++row)
            gather(row);
        std::stable_sort(m_ends.begin(), m_ends.end(), [](const End& a, const End& b) {
            return std::tie(a.node, a.outer, a.key, a.away) <
                   std::tie(b.node, b.outer, b.key, b.away);
        });
        for (std::size_t begin = 0, end = 0; begin < m_ends.size(); begin = end) {
            while (end < m_ends.size() && m_ends[end].node == m_ends[begin].node &&
                   m_ends[end].outer == m_ends[begin].outer)
                ++end;
            spread(begin, end);
        }
        return std::move(m_ports);
    }

private:
    void gather(std::uint32_t row) {
        const auto route = m_lattice.route(row);
        const auto low = route.front();
        const auto high = route.back();
        if (low == high)
            return;
        const auto place = [&](std::uint32_t item) { return m_cross.items[item]; };
        const bool beside = m_lattice.items[low].layer == m_lattice.items[high].layer;
        if (m_lattice.items[low].kind == Item::Box)
            m_ends.push_back({low, true, place(route[1]), place(high), row, false});
        if (m_lattice.items[high].kind == Item::Box)
            m_ends.push_back({high, beside, place(route[route.size() - 2]), place(low), row, true});
    }

    void spread(std::size_t begin, std::size_t end) {
        const auto count = static_cast<Length>(end - begin);
        if (count < 2)
            return;
        const auto& node = m_graph.nodes[m_ends[begin].node];
        const Length room =
            std::max<Length>(0, m_axes.breadth(node.width, node.height) - 2 * FromCorner);
        Length apart = std::min(room / (count - 1), MostApart);
        Length middle = count - 1; // twice the one that has the middle of the side
        for (auto at = begin; at < end; ++at)
            if (!m_ends[at].outer && m_forest.edge[m_ends[at].node] == m_ends[at].edge) {
                middle = 2 * static_cast<Length>(at - begin);
                apart =
                    std::min(MostApart, room / 2 / std::max(middle / 2, count - 1 - middle / 2));
            }
        for (Length at = 0; at < count; ++at) {
            const auto& one = m_ends[begin + static_cast<std::size_t>(at)];
            (one.high ? m_ports.atHigh : m_ports.atLow)[one.edge] = (2 * at - middle) * apart / 2;
        }
    }

    const Graph& m_graph;
    const Axes& m_axes;
    const Forest& m_forest;
    const Lattice& m_lattice;
    const CrossAxis& m_cross;
    Ports m_ports;
    std::vector<End> m_ends;
};

} // namespace

Ports findPorts(const Graph& graph, const Axes& axes, const Forest& forest, const Lattice& lattice,
                const CrossAxis& cross) {
    return Spreading(graph, axes, forest, lattice, cross).run();
}

} // namespace argmap::layout_layered
