#include "frames.hpp"

#include "outline.hpp"

namespace argmap::render_html {

namespace {

bool holds(const argmap_rect& outer, const argmap_rect& inner) {
    return inner.x >= outer.x && inner.y >= outer.y &&
           std::int64_t{inner.x} + inner.width <= std::int64_t{outer.x} + outer.width &&
           std::int64_t{inner.y} + inner.height <= std::int64_t{outer.y} + outer.height;
}

// Outer frames stand before those in them.
std::vector<std::uint32_t> framesOf(const wire::SceneView& scene, argmap_list drawn) {
    std::vector<std::uint32_t> frames;
    for (std::uint32_t row = drawn.first; row < drawn.first + drawn.count; ++row) {
        const argmap_drawn& item = scene.drawn()[row];
        if (item.role == ARGMAP_DRAWN_GROUP && item.classes.count == 0)
            frames.push_back(row);
    }
    return frames;
}

} // namespace

std::vector<std::uint32_t> framesAround(const wire::SceneView& scene) {
    std::vector<std::uint32_t> around(scene.drawn().size(), noRow);
    for (std::uint32_t page = 0; page < scene.pages().size(); ++page) {
        const argmap_list drawn = scene.pages()[page].drawn;
        const std::vector<std::uint32_t> frames = framesOf(scene, drawn);
        for (std::uint32_t row = drawn.first; row < drawn.first + drawn.count; ++row)
            if (scene.isBox(scene.drawn()[row]))
                for (const std::uint32_t frame : frames)
                    if (holds(scene.drawn()[frame].bounds, scene.drawn()[row].bounds))
                        around[row] = frame;
    }
    return around;
}

} // namespace argmap::render_html
