// For layouts: places everything as if reasons stood at the right of their claims, and turns it to
// where the graph wants them.
//
//     TurnedSink turned(graph, sink);
//     turned.setPage(width, height); // first: the others need it
//
// Lengths are hundredths of a CSS pixel, in 64 bits, so that sums of any graph's lengths fit.
// Borrows graph and sink; one thread.
#pragma once

#include <argmap/sdk/layout.hpp>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace argmap::sdk {

using Length = std::int64_t;

struct Point {
    Length x = 0;
    Length y = 0;
};

struct Rect {
    Length x = 0; ///< left
    Length y = 0; ///< top
    Length width = 0;
    Length height = 0;

    [[nodiscard]] Length right() const { return x + width; }
    [[nodiscard]] Point middle() const { return {x + width / 2, y + height / 2}; }
};

class TurnedSink {
public:
    TurnedSink(const GraphView& graph, LayoutSink& sink) : m_sink(sink) {
        const std::uint32_t direction = graph.settings().direction;
        m_upright = direction == ARGMAP_DIRECTION_DOWN || direction == ARGMAP_DIRECTION_UP;
        m_mirrored = direction == ARGMAP_DIRECTION_LEFT || direction == ARGMAP_DIRECTION_UP;
    }

    /// How large something is in a picture whose reasons stand at the right; at (0, 0).
    [[nodiscard]] Rect turned(std::int32_t width, std::int32_t height) const {
        return m_upright ? Rect{0, 0, height, width} : Rect{0, 0, width, height};
    }

    /// Throws a Failure when the page is larger than any may be.
    void setPage(Length width, Length height) {
        if (width > wire::maxLength || height > wire::maxLength)
            throw Failure("layout.too-large", "The map is too large for a picture.", {},
                          "Draw a part of it.");
        m_width = width;
        m_sink.setPage(narrow(m_upright ? height : width), narrow(m_upright ? width : height));
    }
    void placeNode(std::uint32_t node, const Rect& box) {
        const argmap_point centre = point(box.middle());
        m_sink.placeNode(node, centre.x, centre.y);
    }
    /// A chain of cubic Bézier curves, 3k+1 points.
    void setPath(std::uint32_t edge, std::span<const Point> points) {
        std::vector<argmap_point> path;
        for (const Point& one : points)
            path.push_back(point(one));
        m_sink.setPath(edge, path);
    }
    void placeCluster(std::uint32_t cluster, const Rect& frame) {
        m_sink.placeCluster(cluster, rect(frame));
    }
    void placeLabel(std::uint32_t edge, const Rect& frame) { m_sink.placeLabel(edge, rect(frame)); }

private:
    static std::int32_t narrow(Length length) { return static_cast<std::int32_t>(length); }

    [[nodiscard]] argmap_point point(Point at) const {
        if (m_mirrored)
            at.x = m_width - at.x;
        if (m_upright)
            std::swap(at.x, at.y);
        return {narrow(at.x), narrow(at.y)};
    }
    [[nodiscard]] argmap_rect rect(Rect at) const {
        if (m_mirrored)
            at.x = m_width - at.right();
        if (m_upright) {
            std::swap(at.x, at.y);
            std::swap(at.width, at.height);
        }
        return {narrow(at.x), narrow(at.y), narrow(at.width), narrow(at.height)};
    }

    LayoutSink& m_sink;
    bool m_upright = false;
    bool m_mirrored = false;
    Length m_width = 0;
};

} // namespace argmap::sdk
