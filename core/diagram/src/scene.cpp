#include <argmap/diagram/scene.hpp>

#include <utility>

namespace argmap::diagram {

base::Result<Scene> Scene::open(std::vector<std::uint8_t> image) {
    auto bytes = std::make_shared<const std::vector<std::uint8_t>>(std::move(image));
    auto view = wire::SceneView::open(*bytes);
    if (!view)
        return base::fail("diagram.bad-scene", "This is no sound picture: " + view.error());
    return Scene(std::move(bytes), *std::move(view));
}

} // namespace argmap::diagram
