// A finished picture: the one thing that the canvas and every renderer draw.
//
// An immutable value that owns its bytes; copies share them; any thread may read it.
#pragma once

#include <argmap/base/result.hpp>
#include <argmap/wire/scene_view.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace argmap::diagram {

class Scene {
public:
    /// Takes a scene image and checks it. Error: diagram.bad-scene.
    [[nodiscard]] static base::Result<Scene> open(std::vector<std::uint8_t> image);

    [[nodiscard]] const wire::SceneView& view() const { return m_view; }
    /// The image, as renderers get it.
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return *m_bytes; }

private:
    Scene(std::shared_ptr<const std::vector<std::uint8_t>> bytes, wire::SceneView view)
        : m_bytes(std::move(bytes)), m_view(std::move(view)) {}

    std::shared_ptr<const std::vector<std::uint8_t>> m_bytes;
    wire::SceneView m_view;
};

} // namespace argmap::diagram
