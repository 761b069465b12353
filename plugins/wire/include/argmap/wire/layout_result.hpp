// What a layout gives: places of nodes, paths of edges, frames of clusters and labels. Built by
// layouts, read by the diagram.
//
// Lengths are hundredths of a CSS pixel. A builder belongs to one thread; a view borrows the bytes,
// which must stay and not change, and may be read by any thread.
#pragma once

#include <argmap/wire/layout_graph.hpp>

#include <span>
#include <vector>

namespace argmap::wire {

class LayoutBuilder {
public:
    /// For a graph with so many rows; everything is at (0, 0) and no edge has a path until it is
    /// set.
    explicit LayoutBuilder(const GraphView& graph);

    void setPage(std::int32_t width, std::int32_t height) {
        m_page.width = width;
        m_page.height = height;
    }
    /// The diagram draws the paths as they are; else curves of its own wherever these are clear of
    /// everything.
    void keepPaths() { m_page.paths = ARGMAP_PATHS_DRAWN; }
    /// The centre of a node.
    void placeNode(std::uint32_t node, std::int32_t x, std::int32_t y) { m_places[node] = {x, y}; }
    /// A chain of cubic Bézier curves, 3k+1 points.
    void setPath(std::uint32_t edge, std::span<const argmap_point> points);
    void placeCluster(std::uint32_t cluster, const argmap_rect& frame) {
        m_clusters[cluster] = frame;
    }
    void placeLabel(std::uint32_t edge, const argmap_rect& frame) { m_labels[edge] = frame; }

    [[nodiscard]] ImageBytes finish() const;

private:
    argmap_layout m_page{};
    std::vector<argmap_place> m_places;
    std::vector<argmap_path> m_paths;
    std::vector<argmap_point> m_points;
    std::vector<argmap_rect> m_clusters;
    std::vector<argmap_rect> m_labels;
};

class LayoutView {
public:
    /// Checks the image against its graph: as many places, paths, frames and labels as nodes, edges
    /// and clusters; paths have 3k+1 points; boxes, ends of paths, frames and labels lie on the
    /// page (by one hundredth), control points no further from it than its own size.
    static Checked<LayoutView> open(ByteSpan image, const GraphView& graph);

    [[nodiscard]] const argmap_layout& page() const { return m_page; }
    [[nodiscard]] const Records<argmap_place>& places() const { return m_places; }
    [[nodiscard]] const Records<argmap_rect>& clusters() const { return m_clusters; }
    [[nodiscard]] const Records<argmap_rect>& labels() const { return m_labels; }
    /// The points of an edge's path.
    [[nodiscard]] std::span<const argmap_point> path(std::uint32_t edge) const {
        return std::span(m_points).subspan(m_paths[edge].points.first, m_paths[edge].points.count);
    }

private:
    [[nodiscard]] std::string check(const GraphView& graph) const;
    [[nodiscard]] std::string checkPaths() const;

    argmap_layout m_page{};
    Records<argmap_place> m_places;
    Records<argmap_path> m_paths;
    std::vector<argmap_point> m_points;
    Records<argmap_rect> m_clusters;
    Records<argmap_rect> m_labels;
};

} // namespace argmap::wire
