// What of a page its bookmarks name: the main items and the groups.
//
// Pure; any thread. Linear in the page.
#pragma once

#include <argmap/wire/scene_view.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace argmap::render_cairo {

struct Bookmark {
    std::string title;
    argmap_rect place; ///< on the page, in hundredths of a CSS pixel
};

/// In reading order, the main items first: boxes that others bear on and that bear on nothing.
[[nodiscard]] std::vector<Bookmark> bookmarksOf(const wire::SceneView& scene,
                                                const argmap_scene_page& page);

/// At most so many characters of a text, with "…" where there are more.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t characters);

} // namespace argmap::render_cairo
