#include <argmap/presenter/viewport.hpp>

#include <algorithm>

namespace argmap::presenter {

namespace {
constexpr double margin = 16; // window pixels around what is shown
}

Point Viewport::toPicture(Point window) const {
    return {m_origin.x + window.x / m_zoom, m_origin.y + window.y / m_zoom};
}

Point Viewport::toWindow(Point picture) const {
    return {(picture.x - m_origin.x) * m_zoom, (picture.y - m_origin.y) * m_zoom};
}

Rect Viewport::toWindow(Rect picture) const {
    const Point corner = toWindow(Point{picture.x, picture.y});
    return {corner.x, corner.y, picture.width * m_zoom, picture.height * m_zoom};
}

Rect Viewport::visible() const {
    return {m_origin.x, m_origin.y, m_width / m_zoom, m_height / m_zoom};
}

void Viewport::pan(double dx, double dy) {
    m_origin.x -= dx / m_zoom;
    m_origin.y -= dy / m_zoom;
}

void Viewport::zoomAt(Point window, double factor) {
    const Point fixed = toPicture(window);
    m_zoom = std::clamp(m_zoom * factor, minZoom, maxZoom);
    place(fixed, window);
}

void Viewport::fit(Rect picture, double largest) {
    const double room = 2 * margin;
    const double byWidth = std::max(m_width - room, 1.0) / std::max(picture.width, 1.0);
    const double byHeight = std::max(m_height - room, 1.0) / std::max(picture.height, 1.0);
    m_zoom = std::clamp(std::min({byWidth, byHeight, largest}), minZoom, maxZoom);
    place({picture.x + picture.width / 2, picture.y + picture.height / 2},
          {m_width / 2, m_height / 2});
}

void Viewport::reveal(Rect picture) {
    const auto shift = [](double low, double high, double room) {
        if (low < margin || high - low > room - 2 * margin)
            return low - margin;
        return high > room - margin ? high - (room - margin) : 0.0;
    };
    const Rect shown = toWindow(picture);
    const bool inside = shown.x >= 0 && shown.y >= 0 && shown.x + shown.width <= m_width &&
                        shown.y + shown.height <= m_height;
    if (!inside)
        pan(-shift(shown.x, shown.x + shown.width, m_width),
            -shift(shown.y, shown.y + shown.height, m_height));
}

void Viewport::place(Point picture, Point window) {
    m_origin = {picture.x - window.x / m_zoom, picture.y - window.y / m_zoom};
}

} // namespace argmap::presenter
