// Small scenes, and the pixels that a painter makes of them.
//
// One thread.
#pragma once

#include <argmap/painter/painter.hpp>
#include <argmap/wire/scene_builder.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace argmap::painter::test {

/// In CSS pixels.
[[nodiscard]] argmap_rect rect(int x, int y, int width, int height);

/// Adds items of one shape to a scene.
class SceneMaker {
public:
    SceneMaker(int width, int height);

    SceneMaker& box(const std::string& id, const argmap_rect& frame,
                    std::uint32_t role = ARGMAP_DRAWN_STATEMENT, std::uint32_t fill = 0xFFFFFF);
    /// An S-curve between two points.
    SceneMaker& line(const std::string& id, int x0, int y0, int x1, int y1,
                     std::uint32_t colour = 0x0072B2);
    wire::SceneBuilder& builder() { return m_builder; }
    [[nodiscard]] wire::ImageBytes finish() { return m_builder.finish(); }

private:
    wire::SceneBuilder m_builder;
};

/// A scene with its painter.
struct Painted {
    explicit Painted(wire::ImageBytes image);

    wire::ImageBytes bytes;
    wire::SceneView view;
    Painter painter;

    /// The id of what is hit; "nothing".
    [[nodiscard]] std::string hit(double x, double y) const;
};

/// A reason in a group, a claim, and a line between them.
[[nodiscard]] Painted twoBoxes();

/// Rows of 0xXXRRGGBB.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> data;

    [[nodiscard]] std::uint32_t at(int x, int y) const {
        return data[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                    static_cast<std::size_t>(x)] &
               0xFFFFFFU;
    }
};

/// A part of the scene, as large as it is at that scale. `deviceScale`: of the surface, as on a
/// display of high resolution.
[[nodiscard]] Pixels paint(const Painter& painter, const Area& part, double scale = 1,
                           double deviceScale = 1);

/// The mean difference of the channels, from 0 to 255; the sizes are equal.
[[nodiscard]] double difference(const Pixels& a, const Pixels& b);
/// The greatest difference between the means of squares of `size` pixels.
[[nodiscard]] double blockDifference(const Pixels& a, const Pixels& b, int size);

} // namespace argmap::painter::test
