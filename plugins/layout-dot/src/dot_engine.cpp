// The one file that owns Graphviz. Traps that it steps round are named where it does.
#include "dot_engine.hpp"

#include "detour.hpp"
#include "dot_graph.hpp"
#include "geometry.hpp"
#include "limits.hpp"
#include "straightened.hpp"

#include <argmap/sdk/layout_nesting.hpp>

#include <limits>
#include <numeric>

namespace argmap::layout_dot {
namespace {

std::string nameOf(const char* letter, std::size_t row) {
    return letter + std::to_string(row);
}

void spare(DotGraph& dot, std::size_t boxes) {
    if (boxes <= LargeGraph)
        return;
    dot.declare(AGRAPH, "nslimit", "0.5");
    dot.declare(AGRAPH, "mclimit", "0.3");
}

// Moves everything so that the picture begins at 0,0, and measures it.
void settle(const Graph& graph, Layout& layout) {
    argmap_rect bounds{};
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
        bounds = united(
            bounds, around(layout.places[row], graph.nodes[row].width, graph.nodes[row].height));
    for (const auto& cluster : layout.clusters)
        bounds = united(bounds, cluster);
    for (const auto& path : layout.paths)
        for (const auto& point : path)
            bounds = united(bounds, {point.x, point.y, 1, 1});
    for (auto& place : layout.places)
        place = {place.x - bounds.x, place.y - bounds.y};
    for (auto& cluster : layout.clusters)
        cluster = {cluster.x - bounds.x, cluster.y - bounds.y, cluster.width, cluster.height};
    for (auto& path : layout.paths)
        for (auto& point : path)
            point = {point.x - bounds.x, point.y - bounds.y};
    layout.width = bounds.width;
    layout.height = bounds.height;
}

// Each part that hangs together begins in column 0; dot lines up one with the other anyhow.
void beginAtZero(std::vector<int>& columns, const std::vector<RankEdge>& edges) {
    std::vector<std::uint32_t> leader(columns.size());
    std::iota(leader.begin(), leader.end(), 0u);
    const auto find = [&](std::uint32_t node) {
        while (leader[node] != node)
            node = leader[node] = leader[leader[node]];
        return node;
    };
    for (const auto& edge : edges)
        leader[find(edge.low)] = find(edge.high);
    std::vector<int> first(columns.size(), std::numeric_limits<int>::max());
    for (std::uint32_t node = 0; node < columns.size(); ++node)
        first[find(node)] = std::min(first[find(node)], columns[node]);
    for (std::uint32_t node = 0; node < columns.size(); ++node)
        columns[node] -= first[find(node)];
}

// ---- a whole layout
// -----------------------------------------------------------------------------------------------

struct Sides {
    const char* rankdir;
    const char* reasons; // the side of a claim where its reasons stand
    const char* claim;   // the side of a reason where its claim stands
    const char* across;  // the side of a joint where an undercut comes in
};

Sides sidesOf(std::uint32_t direction) {
    switch (direction) {
    case ARGMAP_DIRECTION_DOWN:
        return {"TB", "s", "n", "e"};
    case ARGMAP_DIRECTION_LEFT:
        return {"RL", "w", "e", "s"};
    case ARGMAP_DIRECTION_UP:
        return {"BT", "n", "s", "e"};
    default:
        return {"LR", "e", "w", "s"};
    }
}

class WholeLayout {
public:
    explicit WholeLayout(const Graph& graph)
        : m_graph(graph),
          m_sides(sidesOf(graph.page.direction)),
          m_nesting(sdk::findNesting(graph)) {
        for (const auto& node : graph.nodes)
            m_hasJoints = m_hasJoints || isJoint(node);
        declareAll();
        addClusters();
        for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
            addNode(row);
        addPlaceholders();
        for (const auto& edge : graph.edges)
            addEdge(edge);
    }

    Outcome<Layout> run() {
        if (!m_dot.layOut())
            return DotGraph::problem("dot could not lay out this map.");
        Layout layout;
        for (std::uint32_t row = 0; row < m_nodes.size(); ++row)
            layout.places.push_back(place(ND_coord(m_nodes[row])));
        for (auto* cluster : m_clusters) {
            const auto box = GD_bb(cluster);
            layout.clusters.push_back({fromPoints(box.LL.x), fromPoints(top() - box.UR.y),
                                       fromPoints(box.UR.x - box.LL.x),
                                       fromPoints(box.UR.y - box.LL.y)});
        }
        for (std::uint32_t row = 0; row < m_edges.size(); ++row)
            layout.paths.push_back(pathOf(row, layout));
        layout.labels.assign(m_edges.size(), argmap_rect{});
        return layout;
    }

private:
    void declareAll() {
        std::int32_t gap = m_graph.page.rank_gap;
        const bool flat = m_sides.rankdir[0] == 'L' || m_sides.rankdir[0] == 'R';
        for (const auto& edge : m_graph.edges)
            gap = std::max(gap, (flat ? edge.label_width : edge.label_height) + 2 * 1600);
        // No text ever reaches Graphviz: an empty label, not the default "\N", which is measured.
        m_dot.declare(AGRAPH, "rankdir", m_sides.rankdir);
        // "polyline" and "line" run through boxes, "ortho" aborts.
        m_dot.declare(AGRAPH, "splines", "spline");
        m_dot.declare(AGRAPH, "ranksep", dotInches(m_hasJoints ? gap / 2 : gap));
        m_dot.declare(AGRAPH, "nodesep", dotInches(m_graph.page.sibling_gap));
        m_dot.declare(AGRAPH, "label", "");
        m_dot.declare(AGRAPH, "margin", dotNumber(m_graph.page.cluster_inset / 100.0));
        m_dot.declare(AGRAPH, "newrank", "true");
        spare(m_dot, m_graph.nodes.size());
        m_dot.declare(AGNODE, "label", "");
        m_dot.declare(AGNODE, "shape", "box");
        m_dot.declare(AGNODE, "fixedsize", "true");
        m_dot.declare(AGNODE, "width", "0.1");
        m_dot.declare(AGNODE, "height", "0.1");
        m_dot.declare(AGEDGE, "dir", "none"); // with an arrow the curve stops short of the box
        for (const char* name : {"headport", "tailport", "minlen", "weight", "constraint"})
            m_dot.declare(AGEDGE, name, "");
    }

    void addClusters() {
        for (std::uint32_t row = 0; row < m_graph.clusters.size(); ++row) {
            const auto& cluster = m_graph.clusters[row];
            auto* parent =
                cluster.parent == ARGMAP_NO_ROW ? m_dot.get() : m_clusters[cluster.parent];
            auto* made = agsubg(parent, Chars(nameOf("cluster", row)), 1);
            if (cluster.title_width > 0 && cluster.title_height > 0) {
                // An empty table takes the title's room without fonts.
                const auto table = "<TABLE FIXEDSIZE=\"TRUE\" BORDER=\"0\" WIDTH=\"" +
                                   std::to_string((cluster.title_width + 99) / 100) +
                                   "\" HEIGHT=\"" +
                                   std::to_string((cluster.title_height + 99) / 100) +
                                   "\"><TR><TD></TD></TR></TABLE>";
                char* html = agstrdup_html(m_dot.get(), Chars(table));
                agset(made, Chars("label"), html);
                agstrfree(m_dot.get(), html);
            }
            m_clusters.push_back(made);
            m_inhabited.push_back(false);
        }
    }

    void addNode(std::uint32_t row) {
        const auto& node = m_graph.nodes[row];
        const auto home = m_nesting.ofNode[row];
        auto* where = home == ARGMAP_NO_ROW ? m_dot.get() : m_clusters[home];
        auto* made = DotGraph::addNode(where, nameOf("n", row));
        DotGraph::set(made, "width", dotInches(node.width));
        DotGraph::set(made, "height", dotInches(node.height));
        m_nodes.push_back(made);
        for (auto cluster = home; cluster != ARGMAP_NO_ROW && !m_inhabited[cluster];
             cluster = m_graph.clusters[cluster].parent)
            m_inhabited[cluster] = true;
    }

    // An empty cluster would come out at 0,0 without size.
    void addPlaceholders() {
        for (auto row = static_cast<std::uint32_t>(m_clusters.size()); row-- > 0;)
            if (!m_inhabited[row]) {
                DotGraph::addNode(m_clusters[row], nameOf("p", row));
                for (auto up = row; up != ARGMAP_NO_ROW; up = m_graph.clusters[up].parent)
                    m_inhabited[up] = true;
            }
    }

    // From conclusion to premise, so that columns and siblings come in the author's order.
    void addEdge(const argmap_graph_edge& edge) {
        auto* made = m_dot.addEdge(m_nodes[edge.to], m_nodes[edge.from]);
        m_edges.push_back(made);
        const bool relation = edge.role == ARGMAP_EDGE_RELATION;
        const bool direct = !isJoint(m_graph.nodes[edge.from]) && !isJoint(m_graph.nodes[edge.to]);
        if (relation)
            DotGraph::set(made, "constraint", "false");
        if (m_hasJoints && direct && !relation)
            DotGraph::set(made, "minlen", "2"); // as far as through a joint
        DotGraph::set(made, "weight", std::to_string(std::clamp(edge.weight, 1u, 1000u)));
        if (edge.from == edge.to || relation)
            return;
        DotGraph::set(made, "tailport",
                      edge.role == ARGMAP_EDGE_UNDERCUT ? m_sides.across : m_sides.reasons);
        DotGraph::set(made, "headport", m_sides.claim);
    }

    [[nodiscard]] double top() const { return GD_bb(m_dot.get()).UR.y; }

    [[nodiscard]] argmap_place place(pointf at) const {
        return {fromPoints(at.x), fromPoints(top() - at.y)};
    }

    // From the premise to the conclusion: Graphviz has it the other way round. A lost edge is drawn
    // straight.
    [[nodiscard]] Path pathOf(std::uint32_t row, const Layout& layout) const {
        const auto& edge = m_graph.edges[row];
        const auto from = boxOf(edge.from, layout);
        const auto to = boxOf(edge.to, layout);
        const auto* splines = ED_spl(m_edges[row]);
        Path path;
        for (int part = 0; splines != nullptr && part < static_cast<int>(splines->size); ++part) {
            const auto& curve = splines->list[part];
            for (int at = path.empty() ? 0 : 1; at < static_cast<int>(curve.size); ++at) {
                const auto point = place(curve.list[at]);
                path.push_back({point.x, point.y});
            }
        }
        if (path.size() < 4 || path.size() % 3 != 1) {
            const auto& a = layout.places[edge.from];
            const auto& b = layout.places[edge.to];
            path = {leaving(from, {b.x, b.y})};
            lineTo(path, leaving(to, {a.x, a.y}));
            return path;
        }
        std::reverse(path.begin(), path.end());
        path.front() = nearestOnBorder(from, path.front());
        path.back() = nearestOnBorder(to, path.back());
        return path;
    }

    [[nodiscard]] argmap_rect boxOf(std::uint32_t row, const Layout& layout) const {
        return around(layout.places[row], m_graph.nodes[row].width, m_graph.nodes[row].height);
    }

    const Graph& m_graph;
    Sides m_sides;
    sdk::LayoutNesting m_nesting;
    bool m_hasJoints = false;
    DotGraph m_dot;
    std::vector<Agnode_t*> m_nodes;
    std::vector<Agedge_t*> m_edges;
    std::vector<Agraph_t*> m_clusters;
    std::vector<bool> m_inhabited;
};

Outcome<Layout> laidOut(const Graph& graph) {
    const std::lock_guard hold(theLock());
    return WholeLayout(graph).run();
}

} // namespace

Outcome<std::vector<int>> dotColumns(std::uint32_t count, const std::vector<RankEdge>& edges) {
    if (auto problem = refusePath(count, edges))
        return *problem;
    if (count == 0)
        return std::vector<int>{};
    const std::lock_guard hold(theLock());
    DotGraph dot;
    dot.declare(AGRAPH, "phase", "1"); // ranks only; dot stops there
    dot.declare(AGRAPH, "newrank",
                "true"); // the older way takes a hundred times as long at 8,000 boxes
    dot.declare(AGNODE, "label", "");
    dot.declare(AGNODE, "rank", "0");
    dot.declare(AGEDGE, "minlen", "1");
    dot.declare(AGEDGE, "weight", "1");
    spare(dot, count);
    std::vector<Agnode_t*> nodes;
    for (std::uint32_t row = 0; row < count; ++row)
        nodes.push_back(DotGraph::addNode(dot.get(), nameOf("n", row)));
    for (const auto& edge : edges) {
        if (edge.low == edge.high)
            continue;
        auto* made = dot.addEdge(nodes[edge.low], nodes[edge.high]);
        if (edge.length != 1)
            DotGraph::set(made, "minlen", std::to_string(edge.length));
        if (edge.weight != 1)
            DotGraph::set(made, "weight", std::to_string(std::clamp(edge.weight, 1, 1000)));
    }
    if (!dot.layOut())
        return DotGraph::problem("dot could not arrange this map in columns.");
    std::vector<int> columns;
    for (auto* node : nodes)
        columns.push_back(ND_rank(node));
    beginAtZero(columns, edges);
    return columns;
}

Outcome<Layout> dotLayout(const Graph& graph, Lines lines) {
    std::vector<RankEdge> edges;
    for (const auto& edge : graph.edges)
        if (edge.role != ARGMAP_EDGE_RELATION)
            edges.push_back({edge.to, edge.from, 2});
    const auto count = static_cast<std::uint32_t>(graph.nodes.size());
    if (auto problem = refusePath(count, edges))
        return *problem;
    for (const auto& edge : graph.edges)
        if (edge.role == ARGMAP_EDGE_RELATION)
            edges.push_back({edge.to, edge.from, 0});
    if (auto problem = refuseHub(count, edges))
        return *problem;
    if (graph.nodes.empty() && graph.clusters.empty())
        return Layout{};
    auto outcome = laidOut(graph);
    if (!outcome.ok())
        return outcome;
    auto& layout = outcome.value();
    std::vector<argmap_rect> boxes;
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
        boxes.push_back(
            around(layout.places[row], graph.nodes[row].width, graph.nodes[row].height));
    // One in some hundred of dot's lines runs through a box.
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row) {
        auto& path = layout.paths[row];
        path = roundBoxes(path, boxes, graph.edges[row].from, graph.edges[row].to);
        if (lines == Lines::Straight)
            path = straightened(path, boxes);
    }
    settle(graph, layout);
    layout.keepsPaths = lines != Lines::Curved;
    return outcome;
}

} // namespace argmap::layout_dot
