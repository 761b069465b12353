#include "from_afar.hpp"

#include "raster.hpp"

#include <algorithm>
#include <cmath>

namespace argmap::painter {
namespace {

constexpr double MostPixels = 1 << 26;
// What is thinner is drawn as thick as this, in pixels, to be seen at all.
constexpr double ThinnestLine = 0.6;
constexpr double ThinnestFrame = 0.4;
constexpr double ThinnestBar = 1;

// Where the scene's units fall in the picture.
struct Mapping {
    double scaleX, scaleY, moveX, moveY;
    [[nodiscard]] double x(double at) const { return at * scaleX + moveX; }
    [[nodiscard]] double y(double at) const { return at * scaleY + moveY; }
};

class FarView {
public:
    FarView(Raster& raster, const Mapping& mapping) : m_raster(raster), m_map(mapping) {}

    // Points nearer than a pixel to the last one change nothing that is seen.
    void line(const LineOutline& line, std::span<const Spot> points) {
        const double width = std::clamp(line.width * m_map.scaleX, ThinnestLine, 1.0);
        double lastX = m_map.x(points.front().x);
        double lastY = m_map.y(points.front().y);
        for (std::size_t at = 1; at < points.size(); ++at) {
            const double x = m_map.x(points[at].x);
            const double y = m_map.y(points[at].y);
            if (at + 1 < points.size() && std::abs(x - lastX) < 1 && std::abs(y - lastY) < 1)
                continue;
            m_raster.line(lastX, lastY, x, y, width, line.colour);
            lastX = x;
            lastY = y;
        }
    }

    void box(const BoxOutline& box) {
        const double left = m_map.x(box.frame.x);
        const double top = m_map.y(box.frame.y);
        const double right = m_map.x(box.frame.x + box.frame.width);
        const double bottom = m_map.y(box.frame.y + box.frame.height);
        if (box.fill != ARGMAP_NO_COLOUR)
            m_raster.fill(left, top, right, bottom, box.fill);
        if (box.barFill != ARGMAP_NO_COLOUR && bottom - top > 2) {
            const double begin = m_map.x(box.bar.x);
            const double end = std::max(m_map.x(box.bar.x + box.bar.width), begin + ThinnestBar);
            m_raster.fill(begin, m_map.y(box.bar.y), end, m_map.y(box.bar.y + box.bar.height),
                          box.barFill);
        }
        if (box.stroke == ARGMAP_NO_COLOUR)
            return;
        const double half = std::max(box.strokeWidth * m_map.scaleX, ThinnestFrame) / 2;
        m_raster.fill(left - half, top - half, right + half, top + half, box.stroke);
        m_raster.fill(left - half, bottom - half, right + half, bottom + half, box.stroke);
        m_raster.fill(left - half, top + half, left + half, bottom - half, box.stroke);
        m_raster.fill(right - half, top + half, right + half, bottom - half, box.stroke);
    }

private:
    Raster& m_raster;
    Mapping m_map;
};

} // namespace

bool paintFromAfar(cairo_t* cairo, const Outlines& outlines, std::span<const std::uint32_t> rows,
                   const Area& part) {
    cairo_matrix_t matrix;
    cairo_get_matrix(cairo, &matrix);
    double sharpX = 1;
    double sharpY = 1;
    cairo_surface_get_device_scale(cairo_get_target(cairo), &sharpX, &sharpY);
    const double left = std::floor(part.x * matrix.xx + matrix.x0);
    const double top = std::floor(part.y * matrix.yy + matrix.y0);
    const double width = std::ceil((part.width * matrix.xx + 1) * sharpX);
    const double height = std::ceil((part.height * matrix.yy + 1) * sharpY);
    if (matrix.xy != 0 || matrix.yx != 0 || matrix.xx <= 0 || matrix.yy <= 0 ||
        !(width * height < MostPixels) ||
        cairo_surface_has_show_text_glyphs(cairo_get_target(cairo)) != 0)
        return false;
    Raster raster(static_cast<int>(width), static_cast<int>(height));
    FarView view(raster, {matrix.xx * sharpX, matrix.yy * sharpY, (matrix.x0 - left) * sharpX,
                          (matrix.y0 - top) * sharpY});
    for (const auto row : rows) {
        for (const auto& line : outlines.linesOf(row))
            view.line(line, outlines.points(line));
        for (const auto& box : outlines.boxesOf(row))
            view.box(box);
    }
    cairo_identity_matrix(cairo);
    cairo_translate(cairo, left, top);
    cairo_scale(cairo, 1 / sharpX, 1 / sharpY);
    raster.paint(cairo);
    return true;
}

} // namespace argmap::painter
