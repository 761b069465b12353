// The graph that a layout gets: built by the diagram, read by layouts.
//
// Rows are the ABI's own structs (abi/layout_image.h); all lengths are hundredths of a CSS pixel. A
// builder belongs to one thread; a view borrows the bytes, which must stay and not change, and may
// be read by any thread.
#pragma once

#include <argmap/abi/layout_image.h>
#include <argmap/wire/image_view.hpp>

#include <cstdint>
#include <vector>

namespace argmap::wire {

/// No length or coordinate in a graph, layout or scene is larger, so that sums fit into 32 bits:
/// 5,000,000 pixels.
inline constexpr std::int32_t maxLength = 500'000'000;

class GraphBuilder {
public:
    // NOLINTNEXTLINE(cppcoreguidelines-non-private-member-variables-in-classes): any value is good
    argmap_graph settings{ARGMAP_DIRECTION_RIGHT, 0, 0, 0};

    /// Each returns its row.
    std::uint32_t add(const argmap_graph_node& node);
    std::uint32_t add(const argmap_graph_edge& edge);
    std::uint32_t add(const argmap_graph_cluster& cluster);

    [[nodiscard]] ImageBytes finish() const;

private:
    std::vector<argmap_graph_node> m_nodes;
    std::vector<argmap_graph_edge> m_edges;
    std::vector<argmap_graph_cluster> m_clusters;
};

class GraphView {
public:
    /// Checks everything: kinds and roles are known, sizes are not negative, rows are there,
    /// parents come first.
    static Checked<GraphView> open(ByteSpan image);

    [[nodiscard]] const argmap_graph& settings() const { return m_settings; }
    [[nodiscard]] const Records<argmap_graph_node>& nodes() const { return m_nodes; }
    [[nodiscard]] const Records<argmap_graph_edge>& edges() const { return m_edges; }
    [[nodiscard]] const Records<argmap_graph_cluster>& clusters() const { return m_clusters; }

private:
    [[nodiscard]] std::string check() const;
    [[nodiscard]] std::string checkNodes() const;
    [[nodiscard]] std::string checkEdges() const;
    [[nodiscard]] std::string checkClusters() const;

    argmap_graph m_settings{};
    Records<argmap_graph_node> m_nodes;
    Records<argmap_graph_edge> m_edges;
    Records<argmap_graph_cluster> m_clusters;
};

} // namespace argmap::wire
