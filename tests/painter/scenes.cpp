#include "scenes.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace argmap::painter::test {
namespace {

constexpr unsigned Channels[] = {0, 8, 16};

int channel(std::uint32_t pixel, unsigned shift) {
    return static_cast<int>((pixel >> shift) & 0xFFU);
}

} // namespace

argmap_rect rect(int x, int y, int width, int height) {
    return {x * 100, y * 100, width * 100, height * 100};
}

SceneMaker::SceneMaker(int width, int height) {
    m_builder.setHead({});
    m_builder.beginPage(width * 100, height * 100);
}

SceneMaker& SceneMaker::box(const std::string& id, const argmap_rect& frame, std::uint32_t role,
                            std::uint32_t fill) {
    wire::SceneItem item;
    item.role = role;
    item.id = id;
    item.bounds = frame;
    m_builder.begin(item);
    wire::ShapeStyle style;
    style.part = ARGMAP_PART_BOX;
    style.fill = fill;
    style.stroke = 0x000000;
    style.strokeWidth = 200;
    m_builder.rect(style, frame, 300);
    return *this;
}

SceneMaker& SceneMaker::line(const std::string& id, int x0, int y0, int x1, int y1,
                             std::uint32_t colour) {
    wire::SceneItem item;
    item.role = ARGMAP_DRAWN_INFERENCE;
    item.id = id;
    item.bounds = rect(std::min(x0, x1), std::min(y0, y1), std::abs(x1 - x0), std::abs(y1 - y0));
    m_builder.begin(item);
    wire::ShapeStyle style;
    style.part = ARGMAP_PART_CONCLUSION;
    style.stroke = colour;
    style.strokeWidth = 160;
    const int middle = (x0 + x1) * 50;
    m_builder.path(
        style, item.bounds,
        std::vector{wire::moveTo({x0 * 100, y0 * 100}),
                    wire::curveTo({middle, y0 * 100}, {middle, y1 * 100}, {x1 * 100, y1 * 100})});
    return *this;
}

Painted::Painted(wire::ImageBytes image)
    : bytes(std::move(image)),
      view(*wire::SceneView::open(bytes)),
      painter(view, std::make_shared<Fonts>()) {}

Painted twoBoxes() {
    return Painted(SceneMaker(400, 400)
                       .box("group", rect(200, 20, 190, 120), ARGMAP_DRAWN_GROUP, 0xEEEEEE)
                       .line("line", 220, 75, 120, 225)
                       .box("reason", rect(220, 50, 100, 50))
                       .box("claim", rect(20, 200, 100, 50))
                       .finish());
}

std::string Painted::hit(double x, double y) const {
    const auto row = painter.hitTest(x, y);
    return row ? std::string(view.text(view.drawn()[static_cast<std::uint32_t>(*row)].id))
               : "nothing";
}

Pixels paint(const Painter& painter, const Area& part, double scale, double deviceScale) {
    Pixels pixels;
    pixels.width = static_cast<int>(std::lround(part.width * scale * deviceScale));
    pixels.height = static_cast<int>(std::lround(part.height * scale * deviceScale));
    pixels.data.assign(
        static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height), 0xFFFFFF);
    auto* surface = cairo_image_surface_create_for_data(
        reinterpret_cast<unsigned char*>(pixels.data.data()), CAIRO_FORMAT_RGB24, pixels.width,
        pixels.height, pixels.width * 4);
    cairo_surface_set_device_scale(surface, deviceScale, deviceScale);
    auto* cairo = cairo_create(surface);
    cairo_scale(cairo, scale, scale);
    cairo_translate(cairo, -part.x, -part.y);
    painter.paint(cairo, part, scale * deviceScale);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return pixels;
}

double difference(const Pixels& a, const Pixels& b) {
    double sum = 0;
    for (std::size_t at = 0; at < a.data.size(); ++at)
        for (const unsigned shift : Channels)
            sum += std::abs(channel(a.data[at], shift) - channel(b.data[at], shift));
    return sum / (3 * static_cast<double>(std::max<std::size_t>(a.data.size(), 1)));
}

double blockDifference(const Pixels& a, const Pixels& b, int size) {
    double most = 0;
    for (int top = 0; top + size <= a.height; top += size)
        for (int left = 0; left + size <= a.width; left += size)
            for (const unsigned shift : Channels) {
                double sum = 0;
                for (int y = top; y < top + size; ++y)
                    for (int x = left; x < left + size; ++x)
                        sum += channel(a.at(x, y), shift) - channel(b.at(x, y), shift);
                most = std::max(most, std::abs(sum) / (size * size));
            }
    return most;
}

} // namespace argmap::painter::test
