#include <argmap/diagram/places.hpp>

#include "boxes_of.hpp"
#include "middle_way.hpp"

#include <vector>

namespace argmap::diagram {

Places::Places(const Scene& scene, const Places* before) {
    const wire::SceneView& view = scene.view();
    forEachDrawn(view, [&](const argmap_drawn& drawn) {
        if (view.isBox(drawn))
            m_boxes.emplace(view.text(drawn.id), centreOf(drawn.bounds));
        if (drawn.role != ARGMAP_DRAWN_INFERENCE)
            return;
        for (std::uint32_t at = 0; at < drawn.shapes.count; ++at) {
            const argmap_shape shape = view.shapes()[drawn.shapes.first + at];
            if (shape.part == ARGMAP_PART_JUNCTION)
                m_joints.emplace(view.text(drawn.id), centreOf(shape.frame));
        }
    });
    if (before != nullptr)
        keep(*before);
}

// What is there no more goes the way that the others went.
void Places::keep(const Places& before) {
    std::vector<argmap_point> ways;
    for (const auto& [id, was] : before.m_boxes)
        if (const auto is = find(m_boxes, id))
            ways.push_back({is->x - was.x, is->y - was.y});
    const argmap_point way = middleWay(ways);
    for (const auto& [id, was] : before.m_boxes)
        m_boxes.try_emplace(id, argmap_point{was.x + way.x, was.y + way.y});
    for (const auto& [id, was] : before.m_joints)
        m_joints.try_emplace(id, argmap_point{was.x + way.x, was.y + way.y});
}

std::optional<argmap_point> Places::find(const Points& points, std::string_view id) {
    const auto at = points.find(id);
    return at == points.end() ? std::nullopt : std::optional(at->second);
}

std::optional<argmap_point> Places::ofBox(std::string_view id) const {
    return find(m_boxes, id);
}

std::optional<argmap_point> Places::ofJoint(std::string_view id) const {
    return find(m_joints, id);
}

} // namespace argmap::diagram
