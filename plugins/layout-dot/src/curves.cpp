#include "curves.hpp"

#include "barriers.hpp"
#include "corners.hpp"

#include <argmap/sdk/layout_pen.hpp>

#include <algorithm>
#include <cstdlib>

namespace argmap::layout_dot {
namespace {

using sdk::Pen;

constexpr Length Bulge = 3000; // how far a line between two boxes of one column swings out
constexpr Length Clear = 800;

Length middle(Length begin, Length breadth) {
    return begin + breadth / 2;
}

class Drawing {
public:
    Drawing(const Graph& graph, const Lattice& lattice, const Ports& ports, const Placed& placed,
            bool straight)
        : m_graph(graph),
          m_lattice(lattice),
          m_ports(ports),
          m_placed(placed),
          m_barriers(graph, lattice, placed),
          m_straight(straight) {
        m_places.assign(lattice.items.size(), 0);
        for (const auto& list : lattice.strata)
            for (std::size_t at = 0; at < list.size(); ++at)
                m_places[list[at]] = at;
    }

    std::vector<Spot> draw(std::uint32_t row) const {
        const auto& route = m_lattice.routes[row];
        const auto low = route.items.front();
        const auto high = route.items.back();
        std::vector<Spot> points;
        if (low == high)
            points = loop(low);
        else if (item(low).stratum == item(high).stratum)
            points = within(row, low, high);
        else
            points = between(row, route.items);
        if (!route.turned) // an edge's own direction is from the higher stratum to the lower
            std::reverse(points.begin(), points.end());
        return points;
    }

private:
    [[nodiscard]] const Item& item(std::uint32_t row) const { return m_lattice.items[row]; }
    [[nodiscard]] const Patch& node(std::uint32_t row) const {
        return m_placed.nodes[item(row).node];
    }
    [[nodiscard]] const Stretch& stratum(std::uint32_t row) const {
        return m_placed.main.strata[static_cast<std::size_t>(item(row).stratum)];
    }
    [[nodiscard]] Length centre(std::uint32_t row) const { return m_placed.cross.items[row]; }
    // A passing line is level as far as frames of the column can reach.
    [[nodiscard]] Length roomBefore(std::uint32_t row) const {
        return m_placed.main.before[static_cast<std::size_t>(item(row).stratum)];
    }
    [[nodiscard]] Length roomAfter(std::uint32_t row) const {
        return m_placed.main.after[static_cast<std::size_t>(item(row).stratum)];
    }

    // From the lower stratum to the higher.
    [[nodiscard]] std::vector<Spot> between(std::uint32_t row,
                                            const std::vector<std::uint32_t>& items) const {
        const auto low = items.front();
        std::size_t next = 1;
        Pen pen({0, 0}, m_straight);
        if (item(low).kind == Item::Box) {
            pen = Pen({node(low).mainEnd(), centre(low) + m_ports.atLow[row]}, m_straight);
            pen.level(stratum(low).end + StraightEnd);
        } else if (m_graph.edges[row].role == ARGMAP_EDGE_UNDERCUT) {
            pen = crossing(low, items[1]);
            if (item(items[1]).kind == Item::Bend)
                pen.level(stratum(items[1]).end);
            next = 2;
        } else {
            pen = Pen({node(low).mainEnd(), centre(low)}, m_straight);
        }
        for (; next < items.size(); ++next) {
            if (next + 1 < items.size() && !isColumn(item(items[next]).stratum) &&
                isFree(item(items[next]).stratum, pen.at(), items[next + 1]))
                ++next; // one long curve past the joints of the gap instead of two short ones
            const auto to = items[next];
            const bool passes = item(to).kind == Item::Bend;
            if (next > 1 && isColumn(item(items[next - 1]).stratum))
                pen.level(std::min(stratum(items[next - 1]).end + roomAfter(items[next - 1]),
                                   stratum(to).begin));
            const auto arrive =
                std::max(pen.at().main, stratum(to).begin - (passes ? roomBefore(to) : 0));
            pen.swing({arrive, centre(to) + (passes ? 0 : m_ports.atHigh[row])});
            pen.level(passes ? stratum(to).end : node(to).main);
        }
        return pen.finish();
    }

    // Whether the way from `from` to the column item `to` keeps clear of the joints of the gap
    // between.
    [[nodiscard]] bool isFree(int gap, Spot from, std::uint32_t to) const {
        const auto& at = m_placed.main.strata[static_cast<std::size_t>(gap)];
        const Spot end{stratum(to).begin, centre(to)};
        Length low = end.cross;
        Length high = end.cross;
        for (int step = 0; step <= 20; ++step) {
            const double t = step / 20.0;
            // Of an S-curve with its controls half-way.
            const double along = m_straight ? t : 1.5 * t * (1 - t) + t * t * t;
            const double across = m_straight ? t : t * t * (3 - 2 * t);
            const auto main =
                from.main + static_cast<Length>(along * static_cast<double>(end.main - from.main));
            if (main < at.begin - Clear)
                continue;
            const auto cross =
                from.cross +
                static_cast<Length>(across * static_cast<double>(end.cross - from.cross));
            low = std::min(low, cross);
            high = std::max(high, cross);
        }
        return m_barriers.leaveFree(gap, low, high, Clear);
    }

    // Leaves a joint across the line that runs through it.
    [[nodiscard]] Pen crossing(std::uint32_t joint, std::uint32_t to) const {
        const auto& patch = node(joint);
        const auto main = middle(patch.main, patch.length);
        const bool passes = item(to).kind == Item::Bend;
        const Spot end{std::max(main, passes ? stratum(to).begin : node(to).main), centre(to)};
        const auto away = end.cross - centre(joint);
        if (std::abs(away) <= patch.breadth || m_barriers.standBetween(joint, end.cross)) {
            Pen pen({patch.mainEnd(), centre(joint)}, m_straight);
            pen.swing(end);
            return pen;
        }
        Pen pen({main, away > 0 ? patch.crossEnd() : patch.cross}, m_straight);
        const auto from = pen.at();
        if (m_straight) {
            pen.straight({main, end.cross});
            pen.straight(end);
            return pen;
        }
        pen.curve({from.main, from.cross + (end.cross - from.cross) * 6 / 10},
                  {end.main - (end.main - from.main) * 6 / 10, end.cross}, end);
        return pen;
    }

    // Between two of one column: down the gap when they are neighbours, else round on the side of
    // their reasons.
    [[nodiscard]] std::vector<Spot> within(std::uint32_t row, std::uint32_t low,
                                           std::uint32_t high) const {
        const auto& a = node(low);
        const auto& b = node(high);
        if (m_graph.edges[row].label_width <= 0 && item(low).kind == Item::Box &&
            item(high).kind == Item::Box &&
            (m_places[low] + 1 == m_places[high] || m_places[high] + 1 == m_places[low])) {
            const auto main = middle(std::max(a.main, b.main), std::min(a.length, b.length));
            const bool down = a.cross < b.cross;
            Pen pen({main, down ? a.crossEnd() : a.cross}, m_straight);
            pen.straight({main, down ? b.cross : b.crossEnd()});
            return pen.finish();
        }
        Pen pen({a.mainEnd(), centre(low) + m_ports.atLow[row]}, m_straight);
        const Spot end{b.mainEnd(), centre(high) + m_ports.atHigh[row]};
        pen.level(stratum(low).end + StraightEnd);
        const Spot turn{stratum(low).end + StraightEnd, end.cross};
        bulge(pen, turn);
        pen.straight(end);
        return pen.finish();
    }

    [[nodiscard]] std::vector<Spot> loop(std::uint32_t row) const {
        const auto& patch = node(row);
        const auto from = middle(patch.cross, patch.breadth);
        const auto half = std::min<Length>(patch.breadth / 4, 1000);
        Pen pen({patch.mainEnd(), from - half}, m_straight);
        bulge(pen, {patch.mainEnd(), from + half});
        return pen.finish();
    }

    // Round to the same height along main.
    void bulge(Pen& pen, Spot to) const {
        const auto from = pen.at();
        if (!m_straight) {
            const auto out = from.main + Bulge;
            pen.curve({out, from.cross}, {out, to.cross}, to);
            return;
        }
        const auto out = from.main + Bulge * 3 / 4; // as far as the curve
        pen.straight({out, from.cross});
        pen.straight({out, to.cross});
        pen.straight(to);
    }

    const Graph& m_graph;
    const Lattice& m_lattice;
    const Ports& m_ports;
    const Placed& m_placed;
    Barriers m_barriers;
    bool m_straight;
    std::vector<std::size_t> m_places; // by item: its place in its stratum
};

} // namespace

Placed placeAll(const Graph& graph, const Axes& axes, const Strata& strata, MainAxis main,
                CrossAxis cross) {
    Placed placed{std::move(main), std::move(cross), {}, {}};
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row) {
        const auto& node = graph.nodes[row];
        const auto length = axes.length(node.width, node.height);
        const auto breadth = axes.breadth(node.width, node.height);
        const auto& stratum = placed.main.strata[static_cast<std::size_t>(strata.ofNode[row])];
        const auto at = isJoint(node)
                            ? middle(stratum.begin, stratum.end - stratum.begin) - length / 2
                            : stratum.begin;
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
                                          const Ports& ports, const Placed& placed, Lines lines) {
    if (lines == Lines::Orthogonal)
        return drawCorners(graph, lattice, ports, placed);
    const Drawing drawing(graph, lattice, ports, placed, lines == Lines::Straight);
    std::vector<std::vector<Spot>> result;
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row)
        result.push_back(drawing.draw(row));
    return result;
}

} // namespace argmap::layout_dot
