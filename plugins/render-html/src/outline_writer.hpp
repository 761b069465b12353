// Writes the outline: the map as nested lists, to be read without the picture, and read by the page's script.
//
// Used once, by one thread; borrows what it is given.
#pragma once

#include "frames.hpp"
#include "outline.hpp"

#include <argmap/svg/drawn_ids.hpp>
#include <argmap/svg/xml_buffer.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::render_html {

class OutlineWriter {
public:
    /// `ids`: of the boxes in the pictures; `flush` is called after each line, to empty the buffer.
    OutlineWriter(const wire::SceneView& scene, const svg::DrawnIds& ids, svg::XmlBuffer& out,
                  std::function<void()> flush)
        : m_scene(scene),
          m_ids(ids),
          m_out(out),
          m_flush(std::move(flush)),
          m_frames(framesAround(scene)) {}

    void write();

private:
    void moveTo(std::uint32_t level);
    void writeLine(const OutlineLine& line);
    void writeHow(const OutlineLine& line);
    void writeNote(const argmap_drawn& box);
    void writeGroup(const OutlineLine& line);
    void writePointer(const argmap_drawn& box, std::string_view id);
    void writeStep(const argmap_drawn& step);
    void writeCited(argmap_list cited);
    void writePlace(const argmap_cited& place);
    [[nodiscard]] std::string partOf(const argmap_drawn& box, std::uint32_t part,
                                     std::string_view between) const;
    [[nodiscard]] std::string kindOf(const argmap_drawn& box) const;

    const wire::SceneView& m_scene;
    const svg::DrawnIds& m_ids;
    svg::XmlBuffer& m_out;
    std::function<void()> m_flush;
    std::vector<std::uint32_t> m_frames; // by row of DRAWN: around it
    std::vector<std::uint32_t> m_path;   // by level: the frame around the line that is open there
    std::uint32_t m_open = 0;            // lists that are open
};

} // namespace argmap::render_html
