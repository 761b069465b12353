#include "lines.hpp"

#include "words.hpp"

#include <argmap/sdk/layout_pen.hpp>

#include <cstdlib>

namespace argmap::layout_tree {
namespace {

using sdk::Pen;

class Drawing {
public:
    Drawing(const Graph& graph, const Axes& axes, const Forest& forest, const Routes& routes,
            const Spacing& spacing, const Placed& placed, const Ports& ports, bool straight)
        : m_graph(graph),
          m_axes(axes),
          m_forest(forest),
          m_routes(routes),
          m_spacing(spacing),
          m_placed(placed),
          m_straight(straight),
          m_ports(ports) {}

    Lines run() {
        Lines lines;
        lines.curves.reserve(m_graph.edges.size());
        for (std::uint32_t row = 0; row < m_graph.edges.size(); ++row)
            lines.curves.push_back(curve(row));
        lines.words = placeWords(m_graph, m_axes, m_forest, m_spacing, m_placed, m_ports);
        return lines;
    }

private:
    [[nodiscard]] bool isInside(std::uint32_t strip) const { return strip >= m_routes.firstInside; }
    [[nodiscard]] Length endOf(std::uint32_t strip) const { return m_placed.stripEnds[strip]; }
    [[nodiscard]] Length beginOf(std::uint32_t strip) const {
        return m_placed.stripEnds[strip] - m_spacing.swing[strip];
    }
    [[nodiscard]] const Patch& patch(std::uint32_t item) const { return m_placed.patches[item]; }
    [[nodiscard]] Length fromCross(std::uint32_t row) const {
        return m_placed.lines[m_graph.edges[row].from] + m_ports.atFrom[row];
    }
    [[nodiscard]] Length toCross(std::uint32_t row) const {
        return m_placed.lines[m_graph.edges[row].to] + m_ports.atTo[row];
    }

    [[nodiscard]] std::vector<Spot> curve(std::uint32_t row) const {
        const auto& edge = m_graph.edges[row];
        const auto& route = m_routes.ofEdge[row];
        if (m_forest.isListed(edge.from))
            return drawInList(m_axes, patch(edge.to), patch(edge.from), m_placed.lists[edge.to],
                              m_straight);
        Pen pen({patch(edge.from).main, fromCross(row)}, m_straight);
        for (const auto& step : route.up) {
            pen.level(endOf(step.strip));
            if (!isInside(step.strip))
                pen.swing({beginOf(step.strip), laneOf(m_placed, step)});
        }
        pen.level(endOf(route.top));
        if (!route.rays.empty())
            followRays(row, pen);
        else if (!route.down.empty() || route.toFront)
            goDown(row, pen);
        else if (isSideways(row))
            undercut(row, pen);
        else
            reach(row, pen, route.top);
        return pen.finish();
    }

    void followRays(std::uint32_t row, Pen& pen) const {
        const auto& route = m_routes.ofEdge[row];
        auto strip = route.top;
        for (const auto ray : route.rays) {
            pen.swing({beginOf(strip), m_placed.lines[ray]});
            strip = m_forest.parent[ray];
            pen.level(endOf(strip));
        }
        reach(row, pen, strip);
    }

    // The target, from the strip behind it.
    void reach(std::uint32_t row, Pen& pen, std::uint32_t strip) const {
        pen.swing({beginOf(strip), toCross(row)});
        pen.level(patch(m_graph.edges[row].to).mainEnd());
    }

    void goDown(std::uint32_t row, Pen& pen) const {
        const auto& route = m_routes.ofEdge[row];
        const auto target = m_graph.edges[row].to;
        auto strip = route.top;
        bool fromBehind = true; // in the strip, the line is where the children are
        const auto enter = [&](Length cross) {
            if (fromBehind)
                turn(pen, cross, -m_spacing.swing[strip]);
            else
                pen.swing({endOf(strip), cross});
        };
        for (const auto& step : route.down) {
            if (isInside(step.strip))
                continue;
            enter(laneOf(m_placed, step));
            strip = step.strip;
            pen.level(beginOf(strip));
            fromBehind = false;
        }
        if (route.toFront) {
            enter(toCross(row));
            pen.level(patch(target).main);
        } else {
            turn(pen, toCross(row), m_spacing.swing[strip]);
            pen.level(patch(target).mainEnd());
        }
    }

    // Back to the same side of a strip at another height.
    static void turn(Pen& pen, Length cross, Length depth) {
        const auto at = pen.at();
        if (at.cross == cross)
            pen.straight({at.main + depth / 2, cross});
        else
            pen.curve({at.main + depth, at.cross}, {at.main + depth, cross}, {at.main, cross});
    }

    // An undercut beside the premises meets the joint across the line that runs through it.
    [[nodiscard]] bool isSideways(std::uint32_t row) const {
        const auto& edge = m_graph.edges[row];
        return edge.role == ARGMAP_EDGE_UNDERCUT && isJoint(m_graph.nodes[edge.to]) &&
               m_forest.parent[edge.from] == edge.to &&
               std::abs(fromCross(row) - m_placed.lines[edge.to]) > patch(edge.to).breadth;
    }
    void undercut(std::uint32_t row, Pen& pen) const {
        const auto& joint = patch(m_graph.edges[row].to);
        const auto begin = pen.at();
        const bool down = begin.cross > joint.cross;
        const Spot end{joint.main + joint.length / 2, down ? joint.crossEnd() : joint.cross};
        pen.curve({begin.main + (end.main - begin.main) * 6 / 10, begin.cross},
                  {end.main, end.cross + (begin.cross - end.cross) * 6 / 10}, end);
    }

    const Graph& m_graph;
    const Axes& m_axes;
    const Forest& m_forest;
    const Routes& m_routes;
    const Spacing& m_spacing;
    const Placed& m_placed;
    bool m_straight;
    const Ports& m_ports;
};

} // namespace

Lines drawLines(const Graph& graph, const Axes& axes, const Forest& forest, const Routes& routes,
                const Spacing& spacing, const Placed& placed, const Ports& ports, bool straight) {
    return Drawing(graph, axes, forest, routes, spacing, placed, ports, straight).run();
}

} // namespace argmap::layout_tree
