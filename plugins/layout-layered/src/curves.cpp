#include "curves.hpp"

#include "lanes.hpp"

#include <argmap/sdk/layout_pen.hpp>

#include <algorithm>
#include <cstdlib>

namespace argmap::layout_layered {
namespace {

using sdk::Pen;

constexpr Length Bulge = 3000; // how far a line between two boxes of one column swings out

Length middle(Length begin, Length breadth) {
    return begin + breadth / 2;
}

class Drawing {
public:
    Drawing(const Graph& graph, const Lattice& lattice, const Order& order, const Ports& ports,
            const Placed& placed, bool straight)
        : m_graph(graph),
          m_lattice(lattice),
          m_order(order),
          m_ports(ports),
          m_placed(placed),
          m_straight(straight),
          m_lanes(findLanes(lattice, behindAll())) {}

    [[nodiscard]] std::vector<Spot> draw(std::uint32_t row) const {
        const auto route = m_lattice.route(row);
        const auto low = route.front();
        const auto high = route.back();
        std::vector<Spot> points;
        if (low == high)
            points = loop(low);
        else if (item(low).layer == item(high).layer)
            points = within(row, low, high);
        else
            points = between(row, route);
        if (m_lattice.turned[row] == 0) // an edge runs from the higher layer to the lower
            std::reverse(points.begin(), points.end());
        return points;
    }

private:
    [[nodiscard]] const Item& item(std::uint32_t row) const { return m_lattice.items[row]; }
    [[nodiscard]] const Patch& node(std::uint32_t row) const { return m_placed.nodes[row]; }
    [[nodiscard]] Length centre(std::uint32_t row) const { return m_placed.cross.items[row]; }
    [[nodiscard]] const MainAxis& main() const { return m_placed.main; }

    [[nodiscard]] Length behindAll() const {
        Length most = 0;
        for (const auto& patch : m_placed.nodes)
            most = std::max(most, patch.crossEnd());
        for (const auto& patch : m_placed.frames)
            most = std::max(most, patch.crossEnd());
        for (const auto place : m_placed.cross.items)
            most = std::max(most, place);
        return most + std::max<Length>(m_graph.page.sibling_gap, 1000);
    }

    // From the lower layer to the higher.
    [[nodiscard]] std::vector<Spot> between(std::uint32_t row,
                                            std::span<const std::uint32_t> route) const {
        const auto low = route.front();
        const auto high = route.back();
        const bool undercut = m_graph.edges[row].role == ARGMAP_EDGE_UNDERCUT;
        std::size_t next = 1;
        Pen pen({node(low).mainEnd(), centre(low) + m_ports.atLow[row]}, m_straight);
        if (item(low).kind == Item::Joint && undercut && m_lattice.inLane[row] == 0 &&
            crosses(row, low, route[1], pen)) {
            pen.level(route.size() == 2 ? node(high).main : behind(item(route[1]).layer));
            next = 2;
        } else {
            pen.level(main().swing[item(low).layer]);
        }
        if (m_lattice.inLane[row] != 0) {
            pen.swing({main().calm[item(low).layer + 1], m_lanes[row]});
            pen.level(main().swing[item(high).layer - 1]);
        }
        for (; next < route.size(); ++next) {
            const auto to = route[next];
            const bool last = next + 1 == route.size();
            pen.swing({std::max(pen.at().main, main().calm[item(to).layer]), arrival(row, to)});
            pen.level(last ? node(to).main : behind(item(to).layer));
        }
        return pen.finish();
    }

    // Behind a layer that it passes, a line is level up to here.
    [[nodiscard]] Length behind(std::uint32_t layer) const {
        return std::max(main().layers[layer].end, main().swing[layer]);
    }

    [[nodiscard]] Length arrival(std::uint32_t row, std::uint32_t to) const {
        return centre(to) + (item(to).kind == Item::Bend ? 0 : m_ports.atHigh[row]);
    }

    // Leaves a joint across the line that runs through it, if nothing is in the way.
    bool crosses(std::uint32_t row, std::uint32_t joint, std::uint32_t to, Pen& pen) const {
        const auto& patch = node(joint);
        const auto from = middle(patch.main, patch.length);
        const Spot end{std::max(from, main().calm[item(to).layer]), arrival(row, to)};
        const auto away = end.cross - centre(joint);
        if (std::abs(away) <= patch.breadth || isBlocked(joint, end.cross))
            return false;
        pen = Pen({from, away > 0 ? patch.crossEnd() : patch.cross}, m_straight);
        const auto begin = pen.at();
        pen.curve({begin.main, begin.cross + (end.cross - begin.cross) * 6 / 10},
                  {end.main - (end.main - begin.main) * 6 / 10, end.cross}, end);
        return true;
    }

    // Whether another joint of the layer stands between a joint and `cross`.
    [[nodiscard]] bool isBlocked(std::uint32_t joint, Length cross) const {
        const auto layer = m_order.layer(item(joint).layer);
        const bool down = cross > centre(joint);
        for (std::size_t at = m_order.place[joint];;) {
            if (at == (down ? layer.size() - 1 : 0))
                return false;
            at = down ? at + 1 : at - 1;
            const auto other = layer[at];
            if (down ? centre(other) > cross + 2000 : centre(other) < cross - 2000)
                return false;
            if (item(other).kind == Item::Joint &&
                (down ? node(other).cross < cross : node(other).crossEnd() > cross))
                return true;
        }
    }

    // The room for a line that swings out behind a layer and comes back.
    [[nodiscard]] Length bulge(std::uint32_t layer, Length from) const {
        if (layer + 1 >= main().layers.size())
            return Bulge;
        return std::clamp<Length>(main().layers[layer + 1].begin - from - 100, 0, Bulge);
    }

    // Between two of one column: down the gap when they are neighbours, else round on the side of
    // their reasons.
    [[nodiscard]] std::vector<Spot> within(std::uint32_t row, std::uint32_t low,
                                           std::uint32_t high) const {
        const auto& a = node(low);
        const auto& b = node(high);
        const auto apart = std::abs(static_cast<std::int64_t>(m_order.place[low]) -
                                    static_cast<std::int64_t>(m_order.place[high]));
        if (m_graph.edges[row].label_width <= 0 && item(low).kind == Item::Box &&
            item(high).kind == Item::Box && apart == 1) {
            const auto at = middle(std::max(a.main, b.main), std::min(a.length, b.length));
            const bool down = a.cross < b.cross;
            Pen pen({at, down ? a.crossEnd() : a.cross}, m_straight);
            pen.straight({at, down ? b.cross : b.crossEnd()});
            return pen.finish();
        }
        const auto layer = item(low).layer;
        Pen pen({a.mainEnd(), centre(low) + m_ports.atLow[row]}, m_straight);
        const Spot end{b.mainEnd(), centre(high) + m_ports.atHigh[row]};
        pen.level(behind(layer));
        const Spot turn{behind(layer), end.cross};
        const auto out = turn.main + bulge(layer, turn.main);
        pen.curve({out, pen.at().cross}, {out, turn.cross}, turn);
        pen.straight(end);
        return pen.finish();
    }

    [[nodiscard]] std::vector<Spot> loop(std::uint32_t row) const {
        const auto& patch = node(row);
        const auto from = middle(patch.cross, patch.breadth);
        const auto half = std::min<Length>(patch.breadth / 4, 1000);
        const auto out = main().layers[item(row).layer].end +
                         bulge(item(row).layer, main().layers[item(row).layer].end);
        Pen pen({patch.mainEnd(), from - half}, m_straight);
        pen.curve({out, from - half}, {out, from + half}, {patch.mainEnd(), from + half});
        return pen.finish();
    }

    const Graph& m_graph;
    const Lattice& m_lattice;
    const Order& m_order;
    const Ports& m_ports;
    const Placed& m_placed;
    bool m_straight;
    std::vector<Length> m_lanes; // by edge
};

} // namespace

Placed placeAll(const Graph& graph, const Axes& axes, const Lattice& lattice, MainAxis main,
                CrossAxis cross) {
    Placed placed{std::move(main), std::move(cross), {}, {}};
    placed.nodes.reserve(graph.nodes.size());
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row) {
        const auto& node = graph.nodes[row];
        const auto length = axes.length(node.width, node.height);
        const auto breadth = axes.breadth(node.width, node.height);
        const auto& layer = placed.main.layers[lattice.items[row].layer];
        const auto at =
            isJoint(node) ? middle(layer.begin, layer.end - layer.begin) - length / 2 : layer.begin;
        placed.nodes.push_back({at, placed.cross.items[row] - breadth / 2, length, breadth});
    }
    for (std::uint32_t row = 0; row < graph.clusters.size(); ++row) {
        const auto& along = placed.main.frames[row];
        const auto& across = placed.cross.frames[row];
        placed.frames.push_back(
            {along.begin, across.begin, along.end - along.begin, across.end - across.begin});
    }
    return placed;
}

std::vector<std::vector<Spot>> drawCurves(const Graph& graph, const Lattice& lattice,
                                          const Order& order, const Ports& ports,
                                          const Placed& placed, bool straight) {
    const Drawing drawing(graph, lattice, order, ports, placed, straight);
    std::vector<std::vector<Spot>> result;
    result.reserve(graph.edges.size());
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row)
        result.push_back(drawing.draw(row));
    return result;
}

} // namespace argmap::layout_layered
