// Which part of the picture the canvas shows, and how large.
//
// A value; one thread. The picture is in CSS pixels, the window in logical pixels of the toolkit.
#pragma once

namespace argmap::presenter {

struct Point {
    double x = 0;
    double y = 0;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

class Viewport {
public:
    static constexpr double minZoom = 0.02;
    static constexpr double maxZoom = 8.0;

    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] Point origin() const {
        return m_origin;
    } ///< the picture's point at the window's corner

    void resize(double width, double height) { m_width = width, m_height = height; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] double height() const { return m_height; }

    [[nodiscard]] Point toPicture(Point window) const;
    [[nodiscard]] Point toWindow(Point picture) const;
    [[nodiscard]] Rect toWindow(Rect picture) const;
    [[nodiscard]] Rect visible() const; ///< in the picture

    /// Moves by window pixels.
    void pan(double dx, double dy);
    /// Changes the size about a point of the window, which keeps showing the same point of the
    /// picture.
    void zoomAt(Point window, double factor);
    void setZoom(double zoom) { zoomAt({m_width / 2, m_height / 2}, zoom / m_zoom); }
    /// Shows the whole rectangle with a margin, centred, at most at `largest`.
    void fit(Rect picture, double largest = 1.0);
    /// Pans as little as is needed to show the rectangle (its corner, when it is larger than the
    /// window).
    void reveal(Rect picture);
    /// Pans so that a point of the picture stands at a point of the window.
    void place(Point picture, Point window);

private:
    double m_zoom = 1;
    Point m_origin;
    double m_width = 1;
    double m_height = 1;
};

} // namespace argmap::presenter
