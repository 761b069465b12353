#include <argmap/support/layout_checks.hpp>

#include <argmap/sdk/layout_geometry.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace argmap::support {
namespace {

using sdk::around;
using sdk::grown;
using sdk::isJoint;
using sdk::onCurve;
using sdk::overlap;
using sdk::united;

std::string name(const char* what, std::size_t row) {
    return what + (" " + std::to_string(row));
}

bool holds(const sdk::LayoutGraph& graph, std::uint32_t outer, std::uint32_t inner) {
    for (; inner != ARGMAP_NO_ROW; inner = graph.clusters[inner].parent)
        if (inner == outer)
            return true;
    return false;
}

bool encloses(const argmap_rect& outer, const argmap_rect& inner) {
    return outer.x <= inner.x && outer.y <= inner.y &&
           inner.x + inner.width <= outer.x + outer.width &&
           inner.y + inner.height <= outer.y + outer.height;
}

bool isOnBorder(const argmap_rect& box, argmap_point point, std::int32_t tolerance) {
    const auto near = [&](std::int32_t a, std::int32_t b) { return std::abs(a - b) <= tolerance; };
    const bool within = point.x >= box.x - tolerance && point.x <= box.x + box.width + tolerance &&
                        point.y >= box.y - tolerance && point.y <= box.y + box.height + tolerance;
    return within && (near(point.x, box.x) || near(point.x, box.x + box.width) ||
                      near(point.y, box.y) || near(point.y, box.y + box.height));
}

std::vector<argmap_point> sampled(const sdk::LayoutPath& path) {
    std::vector<argmap_point> points;
    for (std::size_t at = 0; at + 3 < path.size(); at += 3) {
        double size = 0;
        for (std::size_t leg = at; leg < at + 3; ++leg)
            size += std::hypot(path[leg + 1].x - path[leg].x, path[leg + 1].y - path[leg].y);
        const int steps = std::max(64, static_cast<int>(size / 1400)); // a word is longer
        for (int step = 0; step <= steps; ++step)
            points.push_back(onCurve(&path[at], static_cast<double>(step) / steps));
    }
    return points;
}

void append(Faults& all, Faults more) {
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

argmap_rect boxOf(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout,
                  std::uint32_t node) {
    return around(layout.places[node], graph.nodes[node].width, graph.nodes[node].height);
}

Faults overlaps(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout) {
    Faults faults;
    const auto count = static_cast<std::uint32_t>(graph.nodes.size());
    for (std::uint32_t a = 0; a < count; ++a)
        for (std::uint32_t b = a + 1; b < count; ++b)
            if (overlap(boxOf(graph, layout, a), boxOf(graph, layout, b)))
                faults.push_back(name("node", a) + " overlaps " + name("node", b));
    for (std::uint32_t row = 0; row < graph.clusters.size(); ++row) {
        const auto& frame = layout.clusters[row];
        if (frame.width < graph.clusters[row].title_width ||
            frame.height < graph.clusters[row].title_height)
            faults.push_back(name("cluster", row) + " has no room for its title");
        for (std::uint32_t node = 0; node < count; ++node) {
            const auto box = boxOf(graph, layout, node);
            if (holds(graph, row, graph.nodes[node].cluster)) {
                if (!encloses(frame, box))
                    faults.push_back(name("node", node) + " sticks out of " + name("cluster", row));
            } else if (!isJoint(graph.nodes[node]) && overlap(frame, box)) {
                faults.push_back(name("node", node) + " lies in foreign " + name("cluster", row));
            }
        }
        for (std::uint32_t other = 0; other < graph.clusters.size(); ++other) {
            if (holds(graph, row, other)) {
                if (!encloses(frame, layout.clusters[other]))
                    faults.push_back(name("cluster", other) + " sticks out of " +
                                     name("cluster", row));
            } else if (other > row && !holds(graph, other, row) &&
                       overlap(frame, layout.clusters[other])) {
                faults.push_back(name("cluster", row) + " overlaps " + name("cluster", other));
            }
        }
    }
    return faults;
}

Faults outside(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout) {
    Faults faults;
    const argmap_rect page{0, 0, layout.width, layout.height};
    argmap_rect used{};
    const auto check = [&](const argmap_rect& rect, const std::string& what) {
        if (!encloses(page, rect))
            faults.push_back(what + " lies outside");
        used = united(used, rect);
    };
    for (std::uint32_t row = 0; row < graph.nodes.size(); ++row)
        check(boxOf(graph, layout, row), name("node", row));
    for (std::size_t row = 0; row < layout.clusters.size(); ++row)
        check(layout.clusters[row], name("cluster", row));
    for (std::size_t row = 0; row < layout.labels.size(); ++row)
        if (layout.labels[row].width > 0)
            check(layout.labels[row], name("label", row));
    for (std::size_t row = 0; row < layout.paths.size(); ++row)
        for (const auto& point : layout.paths[row])
            check({point.x, point.y, 0, 0}, name("path", row));
    return faults;
}

Faults looseEnds(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout) {
    constexpr std::int32_t Tolerance = 2;
    Faults faults;
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row) {
        const auto& path = layout.paths[row];
        if (path.size() < 4 || path.size() % 3 != 1) {
            faults.push_back(name("path", row) + " has " + std::to_string(path.size()) + " points");
            continue;
        }
        if (!isOnBorder(boxOf(graph, layout, graph.edges[row].from), path.front(), Tolerance))
            faults.push_back(name("path", row) + " does not begin on the border of its reason");
        if (!isOnBorder(boxOf(graph, layout, graph.edges[row].to), path.back(), Tolerance))
            faults.push_back(name("path", row) + " does not end on the border of its claim");
    }
    return faults;
}

Faults crossedBoxes(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout) {
    Faults faults;
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row) {
        const auto& edge = graph.edges[row];
        const auto points = sampled(layout.paths[row]);
        argmap_rect bounds{};
        for (const auto& point : points)
            bounds = united(bounds, {point.x - 1, point.y - 1, 2, 2});
        for (std::uint32_t node = 0; node < graph.nodes.size(); ++node) {
            if (node == edge.from || node == edge.to)
                continue;
            const auto box = grown(boxOf(graph, layout, node), -50);
            if (!overlap(box, bounds))
                continue;
            for (const auto& point : points)
                if (point.x > box.x && point.x < box.x + box.width && point.y > box.y &&
                    point.y < box.y + box.height) {
                    faults.push_back(name("path", row) + " runs through " + name("node", node));
                    break;
                }
        }
    }
    return faults;
}

Faults coveringLabels(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout) {
    Faults faults;
    for (std::uint32_t row = 0; row < graph.edges.size(); ++row) {
        const auto& label = layout.labels[row];
        const auto& edge = graph.edges[row];
        if (label.width != edge.label_width || label.height != edge.label_height)
            faults.push_back(name("label", row) + " is not of the size that was asked for");
        if (label.width == 0)
            continue;
        for (std::uint32_t node = 0; node < graph.nodes.size(); ++node)
            if (overlap(label, boxOf(graph, layout, node)))
                faults.push_back(name("label", row) + " covers " + name("node", node));
        for (std::uint32_t other = row + 1; other < graph.edges.size(); ++other)
            if (layout.labels[other].width > 0 && overlap(label, layout.labels[other]))
                faults.push_back(name("label", row) + " covers " + name("label", other));
        bool touches = false;
        for (const auto& point : sampled(layout.paths[row]))
            touches = touches || overlap(label, {point.x, point.y, 1, 1});
        if (!touches)
            faults.push_back(name("label", row) + " is off its line");
    }
    return faults;
}

Faults faults(const sdk::LayoutGraph& graph, const sdk::LayoutResult& layout) {
    Faults all = overlaps(graph, layout);
    append(all, outside(graph, layout));
    append(all, looseEnds(graph, layout));
    append(all, crossedBoxes(graph, layout));
    return all;
}

} // namespace argmap::support
