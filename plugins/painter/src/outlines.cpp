#include "outlines.hpp"

#include <algorithm>
#include <cmath>

namespace argmap::painter {
namespace {

constexpr double Hundredth = 0.01;
constexpr double PieceLength =
    40; // about so many CSS pixels of a curve are drawn straight from afar
constexpr int MostPieces = 48;

Spot spotOf(const argmap_point& point) {
    return {static_cast<float>(point.x * Hundredth), static_cast<float>(point.y * Hundredth)};
}

double length(Spot a, Spot b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

void addCurve(std::vector<Spot>& points, Spot a, Spot b, Spot c, Spot d) {
    const double most = length(a, b) + length(b, c) + length(c, d);
    const int pieces = std::clamp(static_cast<int>(most / PieceLength) + 1, 4, MostPieces);
    for (int piece = 1; piece <= pieces; ++piece) {
        const auto t = static_cast<float>(piece) / static_cast<float>(pieces);
        const float u = 1 - t;
        const float wa = u * u * u, wb = 3 * u * u * t, wc = 3 * u * t * t, wd = t * t * t;
        points.push_back(
            {wa * a.x + wb * b.x + wc * c.x + wd * d.x, wa * a.y + wb * b.y + wc * c.y + wd * d.y});
    }
}

} // namespace

Area areaOf(const argmap_rect& rect) {
    return {rect.x * Hundredth, rect.y * Hundredth, rect.width * Hundredth,
            rect.height * Hundredth};
}

bool isLine(std::uint32_t role) {
    return role == ARGMAP_DRAWN_INFERENCE || role == ARGMAP_DRAWN_RELATION;
}

Outlines::Outlines(const wire::SceneView& scene, argmap_list items) {
    const auto count = scene.drawn().size();
    m_firstBox.reserve(count + std::size_t{1});
    m_firstLine.reserve(count + std::size_t{1});
    for (std::uint32_t row = 0; row < count; ++row) {
        m_firstBox.push_back(static_cast<std::uint32_t>(m_boxes.size()));
        m_firstLine.push_back(static_cast<std::uint32_t>(m_lines.size()));
        if (row - items.first >= items.count)
            continue;
        const auto& drawn = scene.drawn()[row];
        if (!isLine(drawn.role)) {
            addBox(row, scene, drawn);
            continue;
        }
        for (std::uint32_t at = 0; at < drawn.shapes.count; ++at)
            if (const auto& shape = scene.shapes()[drawn.shapes.first + at];
                shape.type == ARGMAP_SHAPE_PATH && shape.stroke != ARGMAP_NO_COLOUR)
                addLine(row, scene, shape);
    }
    m_firstBox.push_back(static_cast<std::uint32_t>(m_boxes.size()));
    m_firstLine.push_back(static_cast<std::uint32_t>(m_lines.size()));
}

std::span<const BoxOutline> Outlines::boxesOf(std::uint32_t row) const {
    return std::span(m_boxes).subspan(m_firstBox[row], m_firstBox[row + 1] - m_firstBox[row]);
}

std::span<const LineOutline> Outlines::linesOf(std::uint32_t row) const {
    return std::span(m_lines).subspan(m_firstLine[row], m_firstLine[row + 1] - m_firstLine[row]);
}

// Box and bar come before the texts; legend and caption have no box and are not seen from afar.
void Outlines::addBox(std::uint32_t row, const wire::SceneView& scene, const argmap_drawn& drawn) {
    BoxOutline outline;
    outline.row = row;
    bool found = false;
    for (std::uint32_t at = 0; at < drawn.shapes.count; ++at) {
        const auto& shape = scene.shapes()[drawn.shapes.first + at];
        if (shape.type != ARGMAP_SHAPE_RECT)
            continue;
        if (shape.part == ARGMAP_PART_BOX && !found) {
            found = true;
            outline.frame = areaOf(shape.frame);
            outline.fill = shape.fill;
            outline.stroke = shape.stroke_width > 0 ? shape.stroke : ARGMAP_NO_COLOUR;
            outline.strokeWidth = static_cast<float>(shape.stroke_width * Hundredth);
        } else if (shape.part == ARGMAP_PART_BAR && found) {
            outline.bar = areaOf(shape.frame);
            outline.barFill = shape.fill;
        }
    }
    if (found)
        m_boxes.push_back(outline);
}

void Outlines::addLine(std::uint32_t row, const wire::SceneView& scene, const argmap_shape& shape) {
    LineOutline line{row, shape.stroke, static_cast<float>(shape.stroke_width * Hundredth),
                     static_cast<std::uint32_t>(m_points.size()), 0};
    const auto finish = [&] {
        line.count = static_cast<std::uint32_t>(m_points.size()) - line.first;
        if (line.count > 1)
            m_lines.push_back(line);
        line.first = static_cast<std::uint32_t>(m_points.size());
    };
    Spot begin;
    for (std::uint32_t at = 0; at < shape.segments.count; ++at) {
        const auto& segment = scene.segments()[shape.segments.first + at];
        switch (segment.op) {
        case ARGMAP_SEGMENT_MOVE:
            finish();
            begin = spotOf(segment.points[0]);
            m_points.push_back(begin);
            break;
        case ARGMAP_SEGMENT_LINE:
            m_points.push_back(spotOf(segment.points[0]));
            break;
        case ARGMAP_SEGMENT_CURVE:
            addCurve(m_points, m_points.back(), spotOf(segment.points[0]),
                     spotOf(segment.points[1]), spotOf(segment.points[2]));
            break;
        default:
            m_points.push_back(begin);
        }
    }
    finish();
}

} // namespace argmap::painter
