// The fonts of scenes, ready for Cairo. Kept from one scene to the next, so that glyphs are drawn
// once only.
//
// One thread at a time. A face that Cairo still uses lives on after this object.
#pragma once

#include <argmap/wire/scene_view.hpp>

#include <cairo.h>

#include <cstdint>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace argmap::painter {

class Fonts {
public:
    Fonts();
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    /// The face for each row of the scene's table of fonts; null where the font's file is missing
    /// or broken: its glyphs are not drawn.
    [[nodiscard]] std::vector<cairo_font_face_t*> facesOf(const wire::SceneView& scene);

private:
    struct Library;
    using Key = std::pair<std::uint64_t, std::uint32_t>; ///< hash of the file, index of the face

    std::shared_ptr<Library> m_library;
    std::map<Key, cairo_font_face_t*> m_faces;
};

} // namespace argmap::painter
