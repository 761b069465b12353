#include "text/font_book.hpp"

#include <utility>

namespace argmap::diagram {

FontBook::FontBook(FontCatalog catalog, FontFace regular, FontFace bold)
    : m_catalog(std::move(catalog)) {
    m_faces.push_back(std::move(regular));
    m_faces.push_back(std::move(bold));
}

std::uint32_t FontBook::fontFor(char32_t c, Weight weight) {
    const std::lock_guard lock(m_guard);
    return m_faces[mainFont(weight)].has(c) ? mainFont(weight) : openFallback(c, weight);
}

const FontFace& FontBook::face(std::uint32_t font) const {
    const std::lock_guard lock(m_guard);
    return m_faces[font];
}

std::uint32_t FontBook::openFallback(char32_t c, Weight weight) {
    const std::optional<FontFile> file = m_catalog.fallback(c, weight);
    if (!file)
        return mainFont(weight);
    const std::string name = file->path + '\n' + std::to_string(file->face);
    if (const auto found = m_opened.find(name); found != m_opened.end())
        return found->second;
    std::optional<FontFace> face = FontFace::open(*file);
    const auto number = static_cast<std::uint32_t>(m_faces.size());
    if (face)
        m_faces.push_back(std::move(*face));
    return m_opened[name] = face ? number : mainFont(weight);
}

} // namespace argmap::diagram
