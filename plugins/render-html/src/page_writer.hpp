// Writes a scene as one HTML page that needs nothing else: pictures, outline, script and style.
//
// Used once, by one thread; borrows the scene. Linear in the scene; the same scene gives the same bytes.
#pragma once

#include <argmap/svg/drawn_ids.hpp>
#include <argmap/svg/xml_buffer.hpp>
#include <argmap/wire/scene_view.hpp>

#include <functional>
#include <string_view>

namespace argmap::render_html {

class PageWriter {
public:
    /// `besides`: what stands beside the picture when the page opens, "outline" or "none"; `fonts`: a style sheet that brings
    /// fonts along as data, or nothing; `put` gets the bytes in large pieces.
    PageWriter(const wire::SceneView& scene, std::string_view besides, std::string_view fonts,
               std::function<void(std::string_view)> put);

    void write();

private:
    void fill(std::string_view name);
    void writeLanguage();
    void writeFonts();
    void writeFacts();
    void writeAbout();
    void writePictures();
    void writeOutline();
    void writeRelations();
    void writeNotes();
    void writeCaption(const argmap_drawn& caption);
    void flush(std::size_t least);

    const wire::SceneView& m_scene;
    svg::DrawnIds m_ids;
    std::string_view m_besides;
    std::string_view m_fonts;
    std::function<void(std::string_view)> m_put;
    svg::XmlBuffer m_out;
};

} // namespace argmap::render_html
