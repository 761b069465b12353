#include "arrange.hpp"

#include "contours.hpp"

#include <argmap/sdk/layout_frames.hpp>

#include <algorithm>
#include <ranges>

namespace argmap::layout_tree {
namespace {

using Padding = sdk::FramePadding;

// Across, from where an item hangs.
struct Reach {
    Length low = 0;
    Length high = 0; // without lanes
};

class Arranging {
public:
    Arranging(const Graph& graph, const Axes& axes, const Forest& forest, const Routes& routes,
              const Spacing& spacing)
        : m_graph(graph),
          m_axes(axes),
          m_forest(forest),
          m_routes(routes),
          m_spacing(spacing),
          m_placed{std::vector<Patch>(forest.size()),
                   std::vector<Length>(forest.size(), 0),
                   std::vector<Length>(forest.size(), 0),
                   std::vector<Length>(routes.hasStrip.size(), 0),
                   {}},
          m_reach(forest.size()),
          m_behind(forest.size(), 0),
          m_contours(forest.size()) {}

    Placed run() {
        for (std::uint32_t node = 0; node < m_graph.nodes.size(); ++node)
            measure(node);
        for (auto item = m_forest.page(); item-- > m_forest.firstCluster();)
            layOut(item);
        layOut(m_forest.page());
        moveParts(m_forest.page());
        for (auto item = m_forest.firstCluster(); item < m_forest.page(); ++item)
            moveParts(item);
        for (std::uint32_t node = 0; node < m_graph.nodes.size(); ++node)
            placeList(m_graph, m_axes, m_forest, m_placed.lists[node], node, m_placed.patches);
        return std::move(m_placed);
    }

private:
    [[nodiscard]] Patch& patch(std::uint32_t item) { return m_placed.patches[item]; }

    void measure(std::uint32_t node) {
        const auto& box = m_graph.nodes[node];
        auto& one = patch(node);
        one.length = m_axes.length(box.width, box.height);
        one.breadth = m_axes.breadth(box.width, box.height);
        const auto& leaving = m_spacing.leaving[node];
        const Length word = leaving.breadth > 0 ? leaving.breadth / 2 + AroundWord : 0;
        const auto low = one.breadth / 2;
        const auto high = one.breadth - low;
        if (leaving.ends > 1)
            m_reach[node] = {-low - word, high + word};
        else
            m_reach[node] = {-std::max(low, word), std::max(high, word)};
        const auto& list = m_placed.lists.emplace_back(measureList(m_graph, m_forest, node));
        if (list.depth == 0)
            return;
        auto& across = m_reach[node].high;
        if (m_axes.upright())
            across = std::max(across, list.reach - low);
        else
            across = std::max(across, high + list.depth);
    }

    // Of an item with its list, along main.
    [[nodiscard]] Length lengthOf(std::uint32_t item) const {
        const auto length = m_placed.patches[item].length;
        if (!m_forest.isNode(item))
            return length;
        const auto& list = m_placed.lists[item];
        return m_axes.upright() ? length + list.depth : std::max(length, list.reach);
    }

    // Inside a container as if its innermost corner were 0, 0; makes it a patch of its size.
    void layOut(std::uint32_t container) {
        placeAlong(container);
        const auto& parts = m_forest.parts[container];
        for (const auto part : std::views::reverse(parts))
            shape(part);
        const auto& roots = m_forest.roots[container];
        if (!roots.empty()) {
            Contour all;
            const bool page = container == m_forest.page();
            const auto places = packed(roots, m_graph.page.sibling_gap * (page ? 2 : 1), all);
            for (std::size_t at = 0; at < roots.size(); ++at)
                m_placed.lines[roots[at]] = places[at];
        }
        for (const auto part : parts)
            if (m_forest.parent[part] != None)
                m_placed.lines[part] += m_placed.lines[m_forest.parent[part]];
        frame(container);
    }

    // Along main, claims before their reasons.
    void placeAlong(std::uint32_t container) {
        const auto inside = m_routes.inside(container);
        m_placed.stripEnds[inside] = m_spacing.swing[inside];
        Length end = m_spacing.swing[inside];
        for (const auto part : m_forest.parts[container]) {
            auto& one = patch(part);
            const auto parent = m_forest.parent[part];
            const auto strip = parent == None ? inside : parent;
            one.main = m_placed.stripEnds[strip];
            if (m_forest.isRay(part))
                continue;
            one.main += m_spacing.front[strip];
            if (m_forest.isNode(part) && isJoint(m_graph.nodes[part]))
                one.main -= m_spacing.front[part] + m_spacing.swing[part] + one.length;
            m_placed.stripEnds[part] =

                one.main + lengthOf(part) + m_spacing.level[part] + m_spacing.swing[part];
            end = std::max(end, m_placed.stripEnds[part]);
        }
        for (const auto part : m_forest.parts[container])
            if (m_forest.isRay(part))
                patch(part).length = end - patch(part).main;
        patch(container).length = end;
    }

    [[nodiscard]] Length lowOf(std::uint32_t item) const { return m_reach[item].low; }
    [[nodiscard]] Length highOf(std::uint32_t item) const {
        return m_reach[item].high +
               (m_forest.isRay(item) ? 0 : LanesApart * Length{m_routes.lanes[item]});
    }

    std::vector<Length> packed(const std::vector<std::uint32_t>& items, Length gap, Contour& all) {
        std::vector<Contour> shapes;
        shapes.reserve(items.size());
        for (const auto item : items)
            shapes.push_back(m_contours[item]);
        return m_maker.pack(shapes, gap, all);
    }

    // Of an item with all that hangs on it, which gets its place against it.
    void shape(std::uint32_t item) {
        if (m_forest.isRay(item))
            m_reach[item] = {-LanesApart / 2, LanesApart / 2};
        auto& all = m_contours[item];
        const auto& children = m_forest.children[item];
        Length low = lowOf(item);
        Length high = highOf(item);
        if (!children.empty()) {
            const auto places = packed(children, m_graph.page.sibling_gap, all);
            std::size_t last = children.size() - 1;
            if (last > 0 && m_forest.isRay(children[last]))
                --last;
            const auto here = (places[0] + places[last]) / 2 - m_behind[item];
            for (std::size_t at = 0; at < children.size(); ++at)
                m_placed.lines[children[at]] = places[at] - here;
            Contours::shift(all, -here);
            low = std::min(low, places[0] - here + lowOf(children[0]));
            high = std::max(high, places.back() - here + highOf(children.back()));
        }
        if (m_forest.isRay(item)) {
            m_maker.prepend({patch(item).mainEnd(), low, high}, all);
            return;
        }
        const bool joint = m_forest.isNode(item) && isJoint(m_graph.nodes[item]);
        if (m_spacing.swing[item] > 0)
            m_maker.prepend({m_placed.stripEnds[item], low, high}, all);
        m_maker.prepend({m_placed.stripEnds[item] - m_spacing.swing[item],
                         joint ? low : lowOf(item), joint ? high : highOf(item)},
                        all);
    }

    // From the place of its parts, the size of a container; parts are moved to begin at 0 across.
    void frame(std::uint32_t container) {
        const auto& parts = m_forest.parts[container];
        Length low = parts.empty() ? 0 : m_placed.lines[parts[0]] + lowOf(parts[0]);
        Length high = low;
        for (const auto part : parts) {
            low = std::min(low, m_placed.lines[part] + lowOf(part));
            high = std::max(high, m_placed.lines[part] + highOf(part));
        }
        for (const auto part : parts)
            m_placed.lines[part] -= low;
        auto& one = patch(container);
        one.breadth = high - low;
        if (container == m_forest.page())
            return;
        const auto padding = sdk::paddingOf(m_graph.clusters[container - m_forest.firstCluster()],
                                            m_graph.page, m_axes);
        one.length = std::max(padding.leastLength, one.length + padding.before + padding.after);
        one.breadth =
            std::max(padding.leastBreadth, one.breadth + padding.crossBefore + padding.crossAfter);
        stretchRays(container, one.length - padding.before);
        hang(container, padding);
    }

    // Up to the side of the frame.
    void stretchRays(std::uint32_t container, Length end) {
        for (const auto part : m_forest.parts[container])
            if (m_forest.isRay(part))
                patch(part).length = end - patch(part).main;
    }

    // Where the line to its claim leaves a group, and about where its reasons' lines reach it.
    void hang(std::uint32_t group, const Padding& padding) {
        const auto& one = patch(group);
        const auto edge = m_forest.edge[group];
        const auto across =
            edge == None ? one.breadth / 2 : acrossIn(group, padding, m_graph.edges[edge].from);
        m_reach[group] = {-across, one.breadth - across};
        Length first = -1;
        Length last = 0;
        for (const auto child : m_forest.children[group]) {
            if (m_forest.isRay(child) || m_forest.edge[child] == None)
                continue;
            const auto target = m_forest.partOf(group, m_graph.edges[m_forest.edge[child]].to);
            const auto ray = m_forest.ray[target];
            last = padding.crossBefore + m_placed.lines[ray == None ? target : ray];
            first = first < 0 ? last : first;
        }
        m_behind[group] = first < 0 ? 0 : (first + last) / 2 - across;
    }

    [[nodiscard]] Length acrossIn(std::uint32_t group, const Padding& padding,
                                  std::uint32_t node) const {
        Length sum = 0;
        for (auto item = node;; item = m_forest.container[item]) {
            const auto container = m_forest.container[item];
            sum += m_placed.lines[item];
            if (container == group)
                return sum + padding.crossBefore;
            sum += m_reach[container].low +
                   sdk::paddingOf(m_graph.clusters[container - m_forest.firstCluster()],
                                  m_graph.page, m_axes)
                       .crossBefore;
        }
    }

    // From places inside a container, which has its own, to those on the page.
    void moveParts(std::uint32_t container) {
        const auto& outer = patch(container);
        Length main = outer.main;
        Length cross = outer.cross;
        if (container != m_forest.page()) {
            const auto padding = sdk::paddingOf(
                m_graph.clusters[container - m_forest.firstCluster()], m_graph.page, m_axes);
            main += padding.before;
            cross += padding.crossBefore;
        }
        m_placed.stripEnds[m_routes.inside(container)] += main;
        for (const auto part : m_forest.parts[container]) {
            auto& one = patch(part);
            auto& line = m_placed.lines[part];
            line += cross;
            one.main += main;
            if (m_forest.isRay(part)) {
                one.cross = line;
                continue;
            }
            one.cross = m_forest.isNode(part) ? line - one.breadth / 2 : line + lowOf(part);
            m_placed.lanes[part] = line + m_reach[part].high + LanesApart / 2;
            m_placed.stripEnds[part] += main;
        }
    }

    const Graph& m_graph;
    const Axes& m_axes;
    const Forest& m_forest;
    const Routes& m_routes;
    const Spacing& m_spacing;
    Placed m_placed;
    std::vector<Reach> m_reach;   // by item
    std::vector<Length> m_behind; // by item: from where it hangs to what its children aim at
    std::vector<Contour> m_contours;
    Contours m_maker;
};

} // namespace

Placed arrange(const Graph& graph, const Axes& axes, const Forest& forest, const Routes& routes,
               const Spacing& spacing) {
    return Arranging(graph, axes, forest, routes, spacing).run();
}

} // namespace argmap::layout_tree
