#include <argmap/wire/layout_graph.hpp>

#include <argmap/wire/image_writer.hpp>

namespace argmap::wire {

namespace {

template <class Row>
std::uint32_t appended(std::vector<Row>& rows, const Row& row) {
    rows.push_back(row);
    return static_cast<std::uint32_t>(rows.size() - 1);
}

bool isLength(std::int32_t value) {
    return value >= 0 && value <= maxLength;
}

bool isCoordinate(std::int32_t value) {
    return value == ARGMAP_ABSENT || (value >= -maxLength && value <= maxLength);
}

bool isRow(std::uint32_t row, std::uint32_t size) {
    return row < size;
}

bool isOptionalRow(std::uint32_t row, std::uint32_t size) {
    return row == ARGMAP_NO_ROW || row < size;
}

std::string at(const char* what, std::uint32_t row, const char* error) {
    return std::string(what) + " " + std::to_string(row) + " " + error;
}

} // namespace

std::uint32_t GraphBuilder::add(const argmap_graph_node& node) {
    return appended(m_nodes, node);
}
std::uint32_t GraphBuilder::add(const argmap_graph_edge& edge) {
    return appended(m_edges, edge);
}
std::uint32_t GraphBuilder::add(const argmap_graph_cluster& cluster) {
    return appended(m_clusters, cluster);
}

ImageBytes GraphBuilder::finish() const {
    ImageWriter writer(ARGMAP_IMAGE_GRAPH);
    writer.add(ARGMAP_TABLE_GRAPH, std::span<const argmap_graph>(&settings, 1));
    writer.add(ARGMAP_TABLE_NODES, m_nodes);
    writer.add(ARGMAP_TABLE_EDGES, m_edges);
    writer.add(ARGMAP_TABLE_CLUSTERS, m_clusters);
    return writer.finish();
}

Checked<GraphView> GraphView::open(ByteSpan image) {
    Checked<ImageView> container = ImageView::open(image, ARGMAP_IMAGE_GRAPH);
    if (!container)
        return Checked<GraphView>::failed(container.error());
    GraphView view;
    std::string error;
    const auto graph = container->records<argmap_graph>(ARGMAP_TABLE_GRAPH, error);
    view.m_nodes = container->records<argmap_graph_node>(ARGMAP_TABLE_NODES, error);
    view.m_edges = container->records<argmap_graph_edge>(ARGMAP_TABLE_EDGES, error);
    view.m_clusters = container->records<argmap_graph_cluster>(ARGMAP_TABLE_CLUSTERS, error);
    if (error.empty() && graph.size() != 1)
        error = "the image does not hold one graph";
    if (error.empty()) {
        view.m_settings = graph[0];
        error = view.check();
    }
    if (!error.empty())
        return Checked<GraphView>::failed(std::move(error));
    return view;
}

std::string GraphView::check() const {
    if (m_settings.direction > ARGMAP_DIRECTION_UP)
        return "the direction is not known";
    if (!isLength(m_settings.rank_gap) || !isLength(m_settings.sibling_gap) ||
        !isLength(m_settings.cluster_inset))
        return "a gap is out of range";
    for (const std::string& error : {checkNodes(), checkEdges(), checkClusters()})
        if (!error.empty())
            return error;
    return {};
}

std::string GraphView::checkNodes() const {
    for (std::uint32_t row = 0; row < m_nodes.size(); ++row) {
        const argmap_graph_node& node = m_nodes[row];
        if (node.kind > ARGMAP_NODE_JOINT || node.pinned > 1)
            return at("node", row, "is of no known kind");
        if (!isLength(node.width) || !isLength(node.height) || !isCoordinate(node.earlier_x) ||
            !isCoordinate(node.earlier_y))
            return at("node", row, "has a size or place out of range");
        if (!isOptionalRow(node.cluster, m_clusters.size()))
            return at("node", row, "stands in a cluster that is not there");
    }
    return {};
}

std::string GraphView::checkEdges() const {
    for (std::uint32_t row = 0; row < m_edges.size(); ++row) {
        const argmap_graph_edge& edge = m_edges[row];
        if (!isRow(edge.from, m_nodes.size()) || !isRow(edge.to, m_nodes.size()))
            return at("edge", row, "ends at a node that is not there");
        if (edge.role > ARGMAP_EDGE_POSITION)
            return at("edge", row, "is of no known role");
        if (!isLength(edge.label_width) || !isLength(edge.label_height))
            return at("edge", row, "has a label out of range");
    }
    return {};
}

std::string GraphView::checkClusters() const {
    for (std::uint32_t row = 0; row < m_clusters.size(); ++row) {
        const argmap_graph_cluster& cluster = m_clusters[row];
        if (!isOptionalRow(cluster.parent, row))
            return at("cluster", row, "does not come behind its parent");
        if (!isLength(cluster.title_width) || !isLength(cluster.title_height))
            return at("cluster", row, "has a title out of range");
    }
    return {};
}

} // namespace argmap::wire
