#include "spacing.hpp"

#include <algorithm>
#include <ranges>

namespace argmap::layout_tree {
namespace {

constexpr Length LeastSwing = 5'000; // or half of the gap that is asked for
constexpr Length Turn = 3'000;       // where lines only turn or end
constexpr Length Level = 1'000;      // level in front of a box

std::vector<Leaving> findLeaving(const Graph& graph, const Axes& axes, const Routes& routes) {
    std::vector<Leaving> all(graph.nodes.size());
    std::vector<Length> sum(graph.nodes.size(), 0);
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row) {
        const auto& edge = graph.edges[row];
        auto& one = all[edge.from];
        ++one.ends;
        if (routes.ofEdge[row].toFront)
            ++all[edge.to].ends;
        if (edge.label_width <= 0 || edge.label_height <= 0)
            continue;
        const auto length = axes.length(edge.label_width, edge.label_height) + 2 * AroundWord;
        sum[edge.from] += length;
        one.room = std::max(one.room, length);
        one.breadth = std::max(one.breadth, axes.breadth(edge.label_width, edge.label_height));
    }
    for (std::uint32_t node = 0; node < all.size(); ++node) {
        auto& one = all[node];
        const auto& box = graph.nodes[node];
        const auto apart = endsApart(axes.breadth(box.width, box.height), one.ends);
        one.oneByOne = sum[node] > one.room && apart < one.breadth + AroundWord;
        one.room = one.oneByOne ? sum[node] : one.room;
        if (one.ends > 0)
            one.room = std::max(one.room, Level);
    }
    return all;
}

class Measuring {
public:
    Measuring(const Graph& graph, const Axes& axes, const Forest& forest, const Routes& routes)
        : m_graph(graph), m_axes(axes), m_forest(forest), m_routes(routes) {
        m_spacing.leaving = findLeaving(graph, axes, routes);
        m_spacing.level.resize(routes.hasStrip.size(), 0);
        m_spacing.swing.resize(routes.hasStrip.size(), 0);
        m_spacing.front.resize(routes.hasStrip.size(), 0);
    }

    Spacing run() {
        for (auto item = m_forest.firstCluster(); item <= m_forest.page(); ++item) {
            for (const auto part : std::views::reverse(m_forest.parts[item]))
                if (!m_forest.isRay(part))
                    measure(part);
            const auto inside = m_routes.inside(item);
            m_spacing.front[inside] = frontOf(m_forest.roots[item]);
            m_spacing.swing[inside] = m_routes.hasStrip[inside] ? Turn : 0;
        }
        return std::move(m_spacing);
    }

private:
    void measure(std::uint32_t item) {
        const auto& children = m_forest.children[item];
        const auto front = frontOf(children);
        m_spacing.front[item] = front;
        auto& swing = m_spacing.swing[item];
        if (children.empty() || m_forest.isRay(children.front()))
            swing = m_routes.hasStrip[item] || !children.empty() ? Turn : 0;
        else if (isJointItem(item))
            swing = leastSwing() * 4 / 5;
        else
            swing = leastSwing();
        if (!children.empty() && !isJointItem(item))
            m_spacing.level[item] = std::max<Length>(0, m_graph.page.rank_gap - front - swing);
    }

    [[nodiscard]] Length leastSwing() const {
        return std::clamp<Length>(m_graph.page.rank_gap / 2, Level, LeastSwing);
    }

    [[nodiscard]] bool isJointItem(std::uint32_t item) const {
        return m_forest.isNode(item) && isJoint(m_graph.nodes[item]);
    }

    // Boxes stand in one column, those behind a joint too.
    [[nodiscard]] Length frontOf(const std::vector<std::uint32_t>& children) const {
        Length most = 0;
        for (const auto child : children) {
            Length room = m_forest.isNode(child) ? m_spacing.leaving[child].room : Level;
            if (m_forest.isRay(child))
                room = 0;
            if (isJointItem(child))
                room += m_axes.length(m_graph.nodes[child].width, m_graph.nodes[child].height) +
                        m_spacing.swing[child] + m_spacing.front[child];
            most = std::max(most, room);
        }
        return most;
    }

    const Graph& m_graph;
    const Axes& m_axes;
    const Forest& m_forest;
    const Routes& m_routes;
    Spacing m_spacing;
};

} // namespace

Length endsApart(Length breadth, std::uint32_t ends) {
    if (ends < 2)
        return 0;
    return std::min(std::max<Length>(0, breadth - 2 * AtCorner) / (ends - 1), EndsApart);
}

Spacing findSpacing(const Graph& graph, const Axes& axes, const Forest& forest,
                    const Routes& routes) {
    return Measuring(graph, axes, forest, routes).run();
}

} // namespace argmap::layout_tree
