#include "route/placement.hpp"

#include <algorithm>
#include <cmath>

namespace argmap::diagram {

namespace {

constexpr double looseGap = 3000; // between neighbours
constexpr double pageShape = 1.4; // width by height

// Sides on the middle of a pixel are drawn sharp.
double sharp(double at) {
    return std::floor(at / 100) * 100 + 50;
}

Rect sharp(const Rect& rect) {
    const double left = sharp(rect.left);
    const double top = sharp(rect.top);
    return {left, top, left + rect.width(), top + rect.height()};
}

// In rows as wide as the layout; without one, of about the shape of a page.
void placeLoose(const Graph& graph, const std::vector<BoxContent>& boxes, const Style& style,
                Placed& placed) {
    double count = 0;
    double height = 0;
    for (std::size_t box = 0; box < boxes.size(); ++box)
        if (graph.boxNodes[box] == noRow) {
            count += 1;
            height += boxes[box].height + style.siblingGap;
        }
    if (count == 0)
        return;
    const double pitch = style.boxWidth + looseGap;
    const bool alone = count == static_cast<double>(boxes.size());
    const double columns = alone ? std::ceil(std::sqrt(height * pageShape / pitch))
                                 : std::floor((placed.bounds.width() + looseGap) / pitch);
    double x = 0;
    double top = alone ? 0 : placed.bounds.bottom + style.margin;
    double bottom = top;
    for (std::size_t box = 0; box < boxes.size(); ++box) {
        if (graph.boxNodes[box] != noRow)
            continue;
        if (x >= std::max(columns, 1.0) * pitch) {
            x = 0;
            top = bottom + style.siblingGap;
        }
        placed.boxes[box] = sharp(Rect{x, top, x + boxes[box].width, top + boxes[box].height});
        bottom = std::max(bottom, placed.boxes[box].bottom);
        x += pitch;
    }
    for (std::size_t box = 0; box < boxes.size(); ++box)
        placed.bounds.include(placed.boxes[box]);
}

} // namespace

Placed readLayout(const wire::LayoutView& layout, const wire::GraphView& view, const Graph& graph,
                  const std::vector<BoxContent>& boxes, const std::vector<TextBlock>& frameTitles,
                  const Style& style) {
    Placed placed;
    const auto centre = [&](std::uint32_t node) {
        const argmap_place& place = layout.places()[node];
        return Vec{static_cast<double>(place.x), static_cast<double>(place.y)};
    };
    for (std::size_t box = 0; box < boxes.size(); ++box) {
        const std::uint32_t node = graph.boxNodes[box];
        placed.boxes.push_back(
            node == noRow ? Rect{}
                          : sharp(around(centre(node), boxes[box].width, boxes[box].height)));
    }
    for (const std::uint32_t node : graph.jointNodes)
        placed.joints.push_back(node == noRow ? Vec{} : centre(node));
    for (std::uint32_t row = 0; row < layout.clusters().size(); ++row) {
        const argmap_rect& r = layout.clusters()[row];
        const Rect frame{sharp(r.x), sharp(r.y), sharp(static_cast<double>(r.x) + r.width),
                         sharp(static_cast<double>(r.y) + r.height)};
        placed.frames.push_back(frame);
        const double left = frame.left + style.clusterInset * 0.75;
        const double top = frame.top + style.clusterTitleGap;
        placed.frameTitles.push_back({left, top, left + frameTitles[row].width,
                                      top + heightOf(frameTitles[row], style.groupTitle)});
    }
    for (std::uint32_t edge = 0; edge < view.edges().size(); ++edge) {
        Path path;
        for (const argmap_point& point : layout.path(edge))
            path.push_back({static_cast<double>(point.x), static_cast<double>(point.y)});
        placed.paths.push_back(std::move(path));
    }
    placed.keepsPaths = layout.page().paths == ARGMAP_PATHS_DRAWN;
    placed.bounds = {0, 0, static_cast<double>(layout.page().width),
                     static_cast<double>(layout.page().height)};
    placeLoose(graph, boxes, style, placed);
    return placed;
}

void encloseAll(Placed& placed, const Style& style, bool numbers) {
    bool first = true;
    const auto include = [&](const Rect& rect) {
        if (first)
            placed.bounds = rect;
        else
            placed.bounds.include(rect);
        first = false;
    };
    for (Rect box : placed.boxes) {
        box.top -= numbers ? style.numberHeight / 2.0 : 0;
        include(box.grown(style.mainFrameWidth / 2.0));
    }
    for (const Rect& frame : placed.frames)
        include(frame.grown(style.frameWidth / 2.0));
    for (const Path& path : placed.paths) {
        if (path.empty())
            continue;
        const double reach =
            std::max({style.headWidth, style.barEndLength, 2 * style.ringRadius}) / 2.0;
        const double half = style.strongestLine;
        if (const Rect hull = boundsOf(path).grown(half);
            first || !placed.bounds.contains({hull.left, hull.top}) ||
            !placed.bounds.contains(
                {hull.right, hull.bottom})) // few lines reach further than boxes
            for (const Vec point : sampled(path))
                include(around(point, 2 * half, 2 * half));
        include(around(path.front(), 2 * reach, 2 * reach));
        include(around(path.back(), 2 * reach, 2 * reach));
    }
    for (const std::optional<Rect>& label : placed.labels)
        if (label)
            include(*label);
    if (first)
        placed.bounds = {};
}

} // namespace argmap::diagram
