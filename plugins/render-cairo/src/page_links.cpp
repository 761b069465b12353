#include "page_links.hpp"

namespace argmap::render_cairo {

PageLinks::PageLinks(const wire::SceneView& scene, const Plan& plan) : m_scene(scene) {
    if (scene.pages().size() < 2)
        return;
    for (std::uint32_t page = 0; page < scene.pages().size(); ++page) {
        const argmap_scene_page& from = scene.pages()[page];
        m_pages.try_emplace(scene.text(from.title), plan.spotOf(page, {}));
        for (std::uint32_t at = 0; at < from.drawn.count; ++at) {
            const argmap_drawn& drawn = scene.drawn()[from.drawn.first + at];
            if (drawn.role == ARGMAP_DRAWN_GROUP && !scene.isClosedGroup(drawn))
                m_groups.try_emplace(scene.text(drawn.id), plan.spotOf(page, drawn.bounds));
        }
    }
}

// A group that fills its page has no frame there, but gives the page its title.
std::optional<Spot> PageLinks::from(const argmap_drawn& drawn) const {
    if (m_pages.empty() || !m_scene.isClosedGroup(drawn))
        return std::nullopt;
    if (const auto open = m_groups.find(m_scene.text(drawn.id)); open != m_groups.end())
        return open->second;
    const std::string_view title = m_scene.text(drawn.title);
    const auto page = title.empty() ? m_pages.end() : m_pages.find(title);
    return page == m_pages.end() ? std::nullopt : std::optional(page->second);
}

} // namespace argmap::render_cairo
