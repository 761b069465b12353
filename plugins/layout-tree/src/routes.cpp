#include "routes.hpp"

#include <algorithm>
#include <numeric>

namespace argmap::layout_tree {
namespace {

/// Steps of all lines together.
constexpr std::size_t MostSteps = 4'000'000;

class Finding {
public:
    Finding(const Graph& graph, Forest& forest)
        : m_graph(graph), m_forest(forest), m_items(static_cast<std::uint32_t>(forest.size())) {
        m_routes.ofEdge.resize(graph.edges.size());
        m_routes.lanes.resize(m_items, 0);
        m_routes.firstInside = m_items;
        m_routes.hasStrip.resize(std::size_t{2} * m_items, false);
        m_laneFor.resize(m_items, None);
        m_laneOf.resize(m_items, 0);
        findDepths();
    }

    std::optional<Routes> run() {
        // Lines to one target share their lanes.
        std::vector<std::uint32_t> order(m_graph.edges.size());
        std::iota(order.begin(), order.end(), 0u);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return m_graph.edges[a].to < m_graph.edges[b].to;
        });
        for (const auto row : order) {
            find(row);
            if (m_steps > MostSteps)
                return std::nullopt;
        }
        return std::move(m_routes);
    }

private:
    [[nodiscard]] bool isInside(std::uint32_t strip) const { return strip >= m_items; }
    // The strip on the side of an item where claims are.
    [[nodiscard]] std::uint32_t before(std::uint32_t item) const {
        return m_forest.parent[item] != None ? m_forest.parent[item]
                                             : m_routes.inside(m_forest.container[item]);
    }
    [[nodiscard]] std::uint32_t above(std::uint32_t strip) const {
        return before(isInside(strip) ? strip - m_items : strip);
    }

    void findDepths() {
        m_depth.resize(std::size_t{2} * m_items, 0);
        const auto enter = [&](std::uint32_t container) {
            const auto inside = m_routes.inside(container);
            if (container != m_forest.page())
                m_depth[inside] = m_depth[before(container)] + 1;
            for (const auto part : m_forest.parts[container])
                m_depth[part] = m_depth[before(part)] + 1;
        };
        enter(m_forest.page());
        for (auto item = m_forest.firstCluster(); item < m_forest.page(); ++item)
            enter(item);
    }

    void find(std::uint32_t row) {
        const auto& edge = m_graph.edges[row];
        if (m_forest.isListed(edge.from))
            return;
        auto& route = m_routes.ofEdge[row];
        route.toFront = edge.role == ARGMAP_EDGE_RELATION || edge.from == edge.to;
        auto low = before(edge.from);
        auto high = route.toFront ? before(edge.to) : edge.to;
        climb(route, low, high);
        route.top = low;
        if (!takeRays(edge.to, route)) {
            std::reverse(route.down.begin(), route.down.end());
            for (auto& step : route.down)
                take(step, edge.to);
        }
        for (auto& step : route.up)
            take(step, edge.to);
        m_routes.hasStrip[route.top] = true;
        m_steps += route.up.size() + route.down.size() + route.rays.size();
    }

    void climb(Route& route, std::uint32_t& low, std::uint32_t& high) {
        while (low != high && m_steps + route.up.size() + route.down.size() <= MostSteps) {
            const bool fromLow = m_depth[low] >= m_depth[high];
            auto& strip = fromLow ? low : high;
            (fromLow ? route.up : route.down).push_back({strip, 0});
            strip = above(strip);
        }
    }

    // A line that would go round a group to come in from the other side comes in from behind.
    bool takeRays(std::uint32_t target, Route& route) {
        if (route.up.empty() || route.down.empty() || isInside(route.up.back().strip) ||
            !m_forest.lists[target].empty()) // which stands where the line would arrive
            return false;
        const auto group = route.up.back().strip;
        if (route.down.back().strip != m_routes.inside(group))
            return false;
        route.up.pop_back();
        route.down.clear();
        route.top = group;
        route.toFront = false;
        for (auto item = target; item != group; item = m_forest.container[item])
            route.rays.push_back(m_forest.addRay(item));
        std::reverse(route.rays.begin(), route.rays.end());
        return true;
    }

    void take(Step& step, std::uint32_t target) {
        m_routes.hasStrip[step.strip] = true;
        if (isInside(step.strip))
            return;
        if (m_laneFor[step.strip] != target) {
            m_laneFor[step.strip] = target;
            m_laneOf[step.strip] = m_routes.lanes[step.strip]++;
        }
        step.lane = m_laneOf[step.strip];
    }

    const Graph& m_graph;
    Forest& m_forest;
    std::uint32_t m_items; // before rays
    Routes m_routes;
    std::vector<std::uint32_t> m_depth;   // by strip
    std::vector<std::uint32_t> m_laneFor; // by item: the target of its last lane
    std::vector<std::uint32_t> m_laneOf;
    std::size_t m_steps = 0;
};

} // namespace

std::optional<Routes> findRoutes(const Graph& graph, Forest& forest) {
    return Finding(graph, forest).run();
}

} // namespace argmap::layout_tree
