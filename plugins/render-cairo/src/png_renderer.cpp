#include "png_renderer.hpp"

#include "png_file.hpp"

#include <argmap/painter/painter.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

namespace argmap::render_cairo {
namespace {

// Programs that show a picture have all its pixels in memory, here 1 GB.
constexpr double MostPixels = 250'000'000;
constexpr double LongestSide = 65'535; // what the usual programs can show
constexpr std::size_t BandPixels = 4'000'000;
constexpr std::uint32_t WidestColumn = 16'384; // Cairo's own limit is 32,767

// At most three digits behind the point, rounded down.
std::string rounded(double value) {
    const auto thousandths = static_cast<long long>(value * 1000 + 1e-6);
    std::string digits = std::to_string(1000 + thousandths % 1000).substr(1);
    digits.erase(digits.find_last_not_of('0') + 1);
    return std::to_string(thousandths / 1000) + (digits.empty() ? "" : "." + digits);
}

std::string pixels(double width, double height) {
    return std::to_string(static_cast<long long>(width)) + " × " +
           std::to_string(static_cast<long long>(height));
}

struct Picture {
    double scale = 1;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
};

Picture pictureOf(const argmap_scene_page& page, double scale) {
    if (!(scale >= 0.001 && scale <= 100))
        throw sdk::Failure("png.option", "The option scale is not from 0.001 to 100.");
    if (std::min(page.width, page.height) <= 0)
        throw sdk::Failure("png.empty", "The picture has no size: there is nothing to draw.");
    const double width = std::ceil(page.width * 0.01 * scale);
    const double height = std::ceil(page.height * 0.01 * scale);
    if (width * height > MostPixels || std::max(width, height) > LongestSide) {
        const double fits =
            std::min({std::sqrt(MostPixels / (0.0001 * page.width * page.height)) * 0.999,
                      (LongestSide - 1) / (0.01 * std::max(page.width, page.height))});
        throw sdk::Failure("png.too-large",
                           "At scale " + rounded(scale) + " the picture would have " +
                               pixels(width, height) + " pixels; at most " +
                               rounded(MostPixels / 1e6) + " million are drawn, and " +
                               rounded(LongestSide) + " a side.",
                           {}, "It fits with --opt scale=" + rounded(fits));
    }
    return {scale, static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)};
}

// Some rows of the picture.
class Band {
public:
    Band(std::uint32_t width, std::uint32_t height, bool transparent)
        : m_width(width),
          m_transparent(transparent),
          m_pixels(static_cast<std::size_t>(width) * height) {}

    [[nodiscard]] std::span<const std::uint32_t> row(std::uint32_t at) const {
        return std::span(m_pixels).subspan(static_cast<std::size_t>(at) * m_width, m_width);
    }

    void draw(const painter::Painter& painter, double scale, std::uint32_t top,
              std::uint32_t height) {
        std::fill(m_pixels.begin(), m_pixels.end(), m_transparent ? 0 : 0xFFFFFFFFU);
        for (std::uint32_t left = 0; left < m_width; left += WidestColumn)
            drawColumn(painter, scale, top, height, left);
    }

private:
    void drawColumn(const painter::Painter& painter, double scale, std::uint32_t top,
                    std::uint32_t height, std::uint32_t left) {
        const std::uint32_t width = std::min(WidestColumn, m_width - left);
        const std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface(
            cairo_image_surface_create_for_data(
                reinterpret_cast<unsigned char*>(m_pixels.data() + left),
                m_transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, static_cast<int>(width),
                static_cast<int>(height), static_cast<int>(m_width * 4)),
            &cairo_surface_destroy);
        const std::unique_ptr<cairo_t, void (*)(cairo_t*)> cairo(cairo_create(surface.get()),
                                                                 &cairo_destroy);
        cairo_translate(cairo.get(), -static_cast<double>(left), -static_cast<double>(top));
        cairo_scale(cairo.get(), scale, scale);
        painter::Manner manner;
        manner.background = !m_transparent;
        manner.exactText = true;
        painter.paint(cairo.get(), {left / scale, top / scale, width / scale, height / scale},
                      scale, manner);
        if (cairo_status(cairo.get()) == CAIRO_STATUS_NO_MEMORY)
            throw std::bad_alloc();
    }

    std::uint32_t m_width;
    bool m_transparent;
    std::vector<std::uint32_t> m_pixels;
};

} // namespace

void PngRenderer::render(const sdk::SceneView& scene, const sdk::Options& options,
                         sdk::Output& output) {
    const Picture picture = pictureOf(scene.pages()[0], options.real("scale", 2));
    const bool transparent = options.text("background", "page") == "none";
    const painter::Painter painter(scene, std::make_shared<painter::Fonts>());
    PngFile file({picture.width, picture.height, transparent, 96 * picture.scale,
                  std::string(scene.text(scene.scene().title))},
                 output);
    const auto bandHeight = static_cast<std::uint32_t>(
        std::clamp<std::size_t>(BandPixels / picture.width, 64, picture.height + 64));
    Band band(picture.width, std::min(bandHeight, picture.height), transparent);
    for (std::uint32_t top = 0; top < picture.height; top += bandHeight) {
        output.checkStop();
        const std::uint32_t height = std::min(bandHeight, picture.height - top);
        band.draw(painter, picture.scale, top, height);
        for (std::uint32_t row = 0; row < height; ++row)
            file.addRow(band.row(row));
        output.progress(static_cast<double>(top + height) / picture.height);
    }
    file.finish();
}

} // namespace argmap::render_cairo
