// A picture in memory: rectangles and thin lines, smoothed, one over another. Far quicker for many
// small ones than Cairo.
//
// One thread at a time. Units: its own pixels.
#pragma once

#include <cairo.h>

#include <cstdint>
#include <vector>

namespace argmap::painter {

class Raster {
public:
    /// Transparent.
    Raster(int width, int height);

    /// `colour` is 0xRRGGBB; a pixel that is covered in part is painted in part.
    void fill(double left, double top, double right, double bottom, std::uint32_t colour);
    /// `width` is at most 1: thinner lines are paler.
    void line(double x0, double y0, double x1, double y1, double width, std::uint32_t colour);

    /// Lays it over what is there, with its corner at 0,0 and as many of the context's units as
    /// pixels.
    void paint(cairo_t* cairo);

private:
    void blend(int x, int y, std::uint32_t colour, double share);
    [[nodiscard]] bool clip(double& x0, double& y0, double& x1, double& y1) const;

    int m_width;
    int m_height;
    std::vector<std::uint32_t> m_pixels; ///< alpha and premultiplied red, green, blue
};

} // namespace argmap::painter
