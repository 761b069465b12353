// For layouts: places everything as if reasons stood at the right of their claims, and turns it to
// where the graph wants them.
//
//     TurnedSink turned(graph, sink);
//     turned.setPage(length, breadth); // first: the others need it
//
// Main runs from claims to reasons, cross along siblings (layout_axes.hpp); the page begins at 0, 0.
// Borrows the sink; one thread.
#pragma once

#include <argmap/sdk/layout.hpp>
#include <argmap/sdk/layout_axes.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace argmap::sdk {

class TurnedSink {
public:
    TurnedSink(const GraphView& graph, LayoutSink& sink)
        : m_axes(graph.settings().direction), m_sink(sink) {}

    /// Something of this size, at main and cross 0.
    [[nodiscard]] Patch patch(std::int32_t width, std::int32_t height) const {
        return {0, 0, m_axes.length(width, height), m_axes.breadth(width, height)};
    }

    /// Throws a Failure when the page is larger than any may be.
    void setPage(Length length, Length breadth) {
        if (length > wire::maxLength || breadth > wire::maxLength)
            throw Failure("layout.too-large", "The map is too large for a picture.", {},
                          "Draw a part of it.");
        m_page = {0, 0, length, breadth};
        const argmap_rect page = m_axes.rect(m_page, m_page);
        m_sink.setPage(page.width, page.height);
    }
    void placeNode(std::uint32_t node, const Patch& box) {
        const Spot middle{box.main + box.length / 2, box.cross + box.breadth / 2};
        const argmap_point centre = m_axes.point(middle, m_page);
        m_sink.placeNode(node, centre.x, centre.y);
    }
    /// A chain of cubic Bézier curves, 3k+1 points, as a Pen draws it (layout_pen.hpp).
    void setPath(std::uint32_t edge, std::span<const Spot> points) {
        std::vector<argmap_point> path;
        path.reserve(points.size());
        for (const Spot& one : points)
            path.push_back(m_axes.point(one, m_page));
        m_sink.setPath(edge, path);
    }
    void placeCluster(std::uint32_t cluster, const Patch& frame) {
        m_sink.placeCluster(cluster, m_axes.rect(frame, m_page));
    }
    void placeLabel(std::uint32_t edge, const Patch& frame) {
        m_sink.placeLabel(edge, m_axes.rect(frame, m_page));
    }

private:
    Axes m_axes;
    LayoutSink& m_sink;
    Patch m_page;
};

} // namespace argmap::sdk
