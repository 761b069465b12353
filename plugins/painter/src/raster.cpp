#include "raster.hpp"

#include <algorithm>
#include <cmath>

namespace argmap::painter {

Raster::Raster(int width, int height)
    : m_width(width),
      m_height(height),
      m_pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0) {}

// Two channels at a time; alpha counts 256 as all.
void Raster::blend(int x, int y, std::uint32_t colour, double share) {
    auto& pixel = m_pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) +
                           static_cast<std::size_t>(x)];
    const auto alpha = static_cast<std::uint32_t>(share * 256 + 0.5);
    constexpr std::uint32_t Pair = 0x00FF00FF;
    const std::uint32_t over = colour | 0xFF000000U;
    const std::uint32_t low = (over & Pair) * alpha + (pixel & Pair) * (256 - alpha);
    const std::uint32_t high =
        ((over >> 8U) & Pair) * alpha + ((pixel >> 8U) & Pair) * (256 - alpha);
    pixel = ((low >> 8U) & Pair) | (high & ~Pair);
}

void Raster::fill(double left, double top, double right, double bottom, std::uint32_t colour) {
    left = std::clamp(left, 0.0, static_cast<double>(m_width));
    right = std::clamp(right, 0.0, static_cast<double>(m_width));
    top = std::clamp(top, 0.0, static_cast<double>(m_height));
    bottom = std::clamp(bottom, 0.0, static_cast<double>(m_height));
    if (left >= right || top >= bottom)
        return;
    const int x0 = static_cast<int>(left);
    const int x1 = std::min(static_cast<int>(right), m_width - 1);
    const int y0 = static_cast<int>(top);
    const int y1 = std::min(static_cast<int>(bottom), m_height - 1);
    const int innerLeft = static_cast<int>(std::ceil(left));
    const int innerRight = static_cast<int>(right);
    const std::uint32_t solid = colour | 0xFF000000U;
    for (int y = y0; y <= y1; ++y) {
        const double down = std::min<double>(y + 1, bottom) - std::max<double>(y, top);
        if (down <= 0)
            continue;
        if (down >= 1 && innerLeft < innerRight) {
            auto* row = m_pixels.data() + static_cast<std::ptrdiff_t>(y) * m_width;
            std::fill(row + innerLeft, row + innerRight, solid);
        }
        for (int x = x0; x <= x1; ++x) {
            if (down >= 1 && x >= innerLeft && x < innerRight) {
                x = innerRight - 1;
                continue;
            }
            const double across = std::min<double>(x + 1, right) - std::max<double>(x, left);
            if (across > 0)
                blend(x, y, colour, across * down);
        }
    }
}

// Wu 1991: at each step along the longer side the two pixels beside the line share its width.
void Raster::line(double x0, double y0, double x1, double y1, double width, std::uint32_t colour) {
    if (!clip(x0, y0, x1, y1))
        return;
    const bool steep = std::abs(y1 - y0) > std::abs(x1 - x0);
    if (steep) {
        std::swap(x0, y0);
        std::swap(x1, y1);
    }
    if (x0 > x1) {
        std::swap(x0, x1);
        std::swap(y0, y1);
    }
    const double slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
    const int first = static_cast<int>(x0);
    const int last = static_cast<int>(x1);
    const int most = (steep ? m_width : m_height) - 1;
    const int end = (steep ? m_height : m_width) - 1;
    const auto dot = [&](int along, int across, double share) {
        if (across >= 0 && across <= most)
            blend(steep ? across : along, steep ? along : across, colour, share);
    };
    for (int along = first; along <= std::min(last, end); ++along) {
        const double covered = std::min<double>(along + 1, x1) - std::max<double>(along, x0);
        const double middle = (std::min<double>(along + 1, x1) + std::max<double>(along, x0)) / 2;
        const double across = y0 + slope * (middle - x0) - 0.5;
        const double floor = std::floor(across);
        const double share = width * std::max(covered, 0.0);
        dot(along, static_cast<int>(floor), share * (1 - (across - floor)));
        dot(along, static_cast<int>(floor) + 1, share * (across - floor));
    }
}

// Liang and Barsky 1984: the part of a line within the picture.
bool Raster::clip(double& x0, double& y0, double& x1, double& y1) const {
    double from = 0;
    double to = 1;
    const double dx = x1 - x0;
    const double dy = y1 - y0;
    const auto edge = [&](double slope, double room) {
        if (slope == 0)
            return room >= 0;
        if (slope < 0)
            from = std::max(from, room / slope);
        else
            to = std::min(to, room / slope);
        return from <= to;
    };
    if (!edge(-dx, x0) || !edge(dx, m_width - x0) || !edge(-dy, y0) || !edge(dy, m_height - y0))
        return false;
    x1 = x0 + to * dx;
    y1 = y0 + to * dy;
    x0 += from * dx;
    y0 += from * dy;
    return true;
}

void Raster::paint(cairo_t* cairo) {
    auto* surface =
        cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(m_pixels.data()),
                                            CAIRO_FORMAT_ARGB32, m_width, m_height, m_width * 4);
    cairo_set_source_surface(cairo, surface, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_NEAREST);
    cairo_paint(cairo);
    cairo_surface_destroy(surface);
}

} // namespace argmap::painter
