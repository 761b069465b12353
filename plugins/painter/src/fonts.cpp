#include <argmap/painter/fonts.hpp>

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <functional>
#include <string_view>

namespace argmap::painter {

struct Fonts::Library {
    FT_Library freetype = nullptr;

    Library() { FT_Init_FreeType(&freetype); }
    ~Library() { FT_Done_FreeType(freetype); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

namespace {

// What a face needs as long as Cairo uses it: it goes with the last user.
template <class LibraryType>
struct Kept {
    std::shared_ptr<LibraryType> library;
    std::vector<std::uint8_t> file;
    FT_Face face = nullptr;
};

const cairo_user_data_key_t keptKey{};

} // namespace

Fonts::Fonts() : m_library(std::make_shared<Library>()) {}

Fonts::~Fonts() {
    for (const auto& [key, face] : m_faces)
        if (face != nullptr)
            cairo_font_face_destroy(face);
}

std::vector<cairo_font_face_t*> Fonts::facesOf(const wire::SceneView& scene) {
    std::vector<cairo_font_face_t*> faces;
    for (std::uint32_t row = 0; row < scene.fonts().size(); ++row) {
        const argmap_font font = scene.fonts()[row];
        const auto data = scene.data(font);
        const std::string_view bytes(reinterpret_cast<const char*>(data.data()), data.size());
        const auto [at, isNew] =
            m_faces.try_emplace({std::hash<std::string_view>()(bytes), font.face}, nullptr);
        if (isNew && m_library->freetype != nullptr && !bytes.empty()) {
            using Keep = Kept<Library>;
            auto kept = std::make_unique<Keep>();
            kept->library = m_library;
            kept->file.assign(data.begin(), data.end());
            if (FT_New_Memory_Face(m_library->freetype, kept->file.data(),
                                   static_cast<FT_Long>(kept->file.size()),
                                   static_cast<FT_Long>(font.face), &kept->face) == 0) {
                at->second = cairo_ft_font_face_create_for_ft_face(kept->face, FT_LOAD_NO_HINTING);
                cairo_font_face_set_user_data(
                    at->second, &keptKey, kept.release(), [](void* pointer) {
                        const std::unique_ptr<Keep> owner(static_cast<Keep*>(pointer));
                        FT_Done_Face(owner->face);
                    });
            }
        }
        faces.push_back(at->second);
    }
    return faces;
}

} // namespace argmap::painter
