// Which drawn things lead to another page of the same document: a closed group leads to the page
// that shows what is in it.
//
// Immutable after it was made; any thread. Borrows the scene.
#pragma once

#include "page_plan.hpp"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace argmap::render_cairo {

class PageLinks {
public:
    PageLinks(const wire::SceneView& scene, const Plan& plan);

    /// Nothing: it leads nowhere.
    [[nodiscard]] std::optional<Spot> from(const argmap_drawn& drawn) const;

private:
    const wire::SceneView& m_scene;
    std::unordered_map<std::string_view, Spot> m_groups; ///< drawn open, by id
    std::unordered_map<std::string_view, Spot> m_pages;  ///< by title
};

} // namespace argmap::render_cairo
