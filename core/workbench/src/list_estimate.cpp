#include "list_estimate.hpp"

#include <argmap/wire/layout_graph.hpp>

#include <algorithm>
#include <vector>

namespace argmap::workbench {

namespace {

constexpr std::uint32_t none = ARGMAP_NO_ROW;
constexpr double indent = 7'000; // of a list, with a word in front of its reasons

// Everything below one box: along the picture's direction, and across.
struct Branch {
    double along = 0;
    double across = 0;
};

class Estimate {
public:
    explicit Estimate(const wire::GraphView& graph)
        : m_graph(graph),
          m_upright(graph.settings().direction % 2 != 0),
          m_children(graph.nodes().size()),
          m_parent(graph.nodes().size(), none),
          m_leads(graph.nodes().size(), 0) {
        for (std::uint32_t row = 0; row < graph.edges().size(); ++row) {
            const argmap_graph_edge edge = graph.edges()[row];
            if (m_leads[edge.from]++ > 0)
                ++m_further;
            else if (edge.from != edge.to)
                m_parent[edge.from] = edge.to;
        }
        for (std::uint32_t node = 0; node < m_parent.size(); ++node)
            if (m_parent[node] != none)
                m_children[m_parent[node]].push_back(node);
            else
                m_order.push_back(node);
        for (std::size_t at = 0; at < m_order.size(); ++at) {
            const std::vector<std::uint32_t>& children = m_children[m_order[at]];
            m_order.insert(m_order.end(), children.begin(), children.end());
        }
    }

    [[nodiscard]] bool isNearlyTree() const { return m_further * 20 <= m_graph.edges().size(); }

    [[nodiscard]] diagram::Extent extent() const {
        std::vector<Branch> branches(m_parent.size());
        for (auto node = m_order.rbegin(); node != m_order.rend(); ++node)
            branches[*node] = branchOf(*node, branches);
        Branch all;
        for (const std::uint32_t node : m_order)
            if (m_parent[node] == none)
                add(all, branches[node]);
        return m_upright ? diagram::Extent{all.across, all.along}
                         : diagram::Extent{all.along, all.across};
    }

    // Without lists: the longest way through as wide as it is, and all boxes close together; or the
    // last ones all beside each other.
    [[nodiscard]] double mostProportions() const {
        std::vector<double> begins(m_parent.size(), 0);
        double area = 1;
        double along = 1;
        double ends = 0;
        for (const std::uint32_t node : m_order) {
            const argmap_graph_node box = m_graph.nodes()[node];
            const double end =
                begins[node] + (m_upright ? box.height : box.width) + m_graph.settings().rank_gap;
            for (const std::uint32_t child : m_children[node])
                begins[child] = end;
            along = std::max(along, end);
            area += static_cast<double>(box.width) * box.height;
            if (m_children[node].empty())
                ends += m_upright ? box.width : box.height;
        }
        return m_upright ? ends / along : along * along / area;
    }

private:
    void add(Branch& all, const Branch& one) const {
        all.along = std::max(all.along, one.along);
        all.across += (all.across > 0 ? m_graph.settings().sibling_gap : 0) + one.across;
    }

    [[nodiscard]] bool hangs(std::uint32_t node) const {
        const bool joined = m_graph.nodes()[m_parent[node]].kind == ARGMAP_NODE_JOINT;
        return m_children[node].empty() && m_leads[node] == 1 && (m_upright || !joined);
    }

    [[nodiscard]] Branch branchOf(std::uint32_t node, const std::vector<Branch>& below) const {
        const argmap_graph_node box = m_graph.nodes()[node];
        const bool joint = box.kind == ARGMAP_NODE_JOINT;
        double width = joint ? 0 : box.width;
        double height = joint ? 0 : box.height;
        Branch behind;
        for (const std::uint32_t child : m_children[node]) {
            const argmap_graph_node reason = m_graph.nodes()[child];
            if (!hangs(child)) {
                add(behind, below[child]);
                continue;
            }
            height += m_graph.settings().sibling_gap + reason.height;
            width = std::max(width, indent + reason.width);
        }
        const double gap = behind.along > 0 && !joint ? m_graph.settings().rank_gap : 0;
        const double along = (m_upright ? height : width) + gap + behind.along;
        return {along, std::max(m_upright ? width : height, behind.across)};
    }

    const wire::GraphView& m_graph;
    bool m_upright;
    std::vector<std::vector<std::uint32_t>> m_children;
    std::vector<std::uint32_t> m_parent;
    std::vector<std::uint32_t> m_order; // parents before their children; circles are left out
    std::vector<std::uint32_t> m_leads; // by node: lines that leave it
    std::size_t m_further = 0;          // lines beside the first of each
};

} // namespace

std::optional<ListEstimate> estimateLists(std::span<const std::uint8_t> image) {
    const auto graph = wire::GraphView::open(image);
    if (!graph)
        return std::nullopt;
    const Estimate estimate(*graph);
    if (!estimate.isNearlyTree())
        return std::nullopt;
    return ListEstimate{estimate.extent(), estimate.mostProportions()};
}

std::optional<diagram::Extent> extentInLists(std::span<const std::uint8_t> image) {
    const std::optional<ListEstimate> estimate = estimateLists(image);
    return estimate ? std::optional(estimate->extent) : std::nullopt;
}

} // namespace argmap::workbench
