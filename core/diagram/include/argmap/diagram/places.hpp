// Where boxes and joints stand in a picture, and where those stood that are hidden or gone since:
// what the next picture goes by, so that it keeps its shape.
//
// An immutable value; any thread may read it. Holds no scene. Making one takes 20 ms for 100,000
// boxes.
#pragma once

#include <argmap/abi/layout_image.h>
#include <argmap/diagram/scene.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace argmap::diagram {

class Places {
public:
    /// Of the first page of a scene. `before`: those that it was drawn by, or null; what is not in
    /// the scene keeps its place among what still is.
    explicit Places(const Scene& scene, const Places* before = nullptr);

    /// The middle of the box of an item; by stable id.
    [[nodiscard]] std::optional<argmap_point> ofBox(std::string_view id) const;
    /// Where the lines of an inference join.
    [[nodiscard]] std::optional<argmap_point> ofJoint(std::string_view id) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view id) const {
            return std::hash<std::string_view>()(id);
        }
    };
    using Points = std::unordered_map<std::string, argmap_point, Hash, std::equal_to<>>;

    void keep(const Places& before);
    static std::optional<argmap_point> find(const Points& points, std::string_view id);

    Points m_boxes;
    Points m_joints;
};

} // namespace argmap::diagram
