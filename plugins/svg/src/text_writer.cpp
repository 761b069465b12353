#include <argmap/svg/text_writer.hpp>

#include <algorithm>
#include <vector>

namespace argmap::svg {

// The name and a comma; between quotation marks unless it is plain words.
void writeFamily(std::string_view family, XmlBuffer& out) {
    const bool plain = std::all_of(family.begin(), family.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || c == '-';
    });
    std::string name(family);
    std::erase(name, '\'');
    if (!name.empty())
        out.raw(plain ? "" : "'").text(name).raw(plain ? ", " : "', ");
}

TextWriter::TextWriter(const wire::SceneView& scene, XmlBuffer& out) : m_scene(scene), m_out(out) {
    m_mainFamily =
        scene.fonts().empty() ? "Noto Sans" : std::string(scene.text(scene.fonts()[0].family));
}

bool TextWriter::continues(const argmap_shape& a, const argmap_shape& b) const {
    if (b.type != ARGMAP_SHAPE_TEXT || a.part != b.part || a.fill != b.fill || a.link != b.link ||
        a.runs.count != 1 || b.runs.count != 1)
        return false;
    const argmap_run& first = m_scene.runs()[a.runs.first];
    const argmap_run& second = m_scene.runs()[b.runs.first];
    return first.font == second.font && first.size == second.size;
}

void TextWriter::write(std::uint32_t first, std::uint32_t end, std::string_view className) {
    const argmap_shape& head = m_scene.shapes()[first];
    m_out.raw("<text");
    if (!className.empty())
        m_out.attribute("class", className);
    if (end - first == 1)
        writePlace(lineOf(head));
    writeFont(head);
    m_out.raw(">");
    bool blank = false;
    for (std::uint32_t row = first; row < end; ++row) {
        const LineOf line = lineOf(m_scene.shapes()[row]);
        // Between the lines, so that it is copied with the text and takes no room in a line.
        if (row > first && blank)
            m_out.raw(" ");
        blank = blankAfter(line.text);
        if (end - first == 1) {
            m_out.text(line.text);
        } else {
            m_out.raw("<tspan");
            writePlace(line);
            m_out.raw(">").text(line.text).raw("</tspan>");
        }
    }
    m_out.raw("</text>");
}

// Runs stand in the order of the text; the line runs from right to left when its first run stands
// at its right.
TextWriter::LineOf TextWriter::lineOf(const argmap_shape& shape) const {
    LineOf line;
    if (shape.runs.count == 0)
        return line;
    const argmap_run& first = m_scene.runs()[shape.runs.first];
    std::int64_t left = first.x;
    std::int64_t right = std::int64_t{first.x} + first.width;
    for (std::uint32_t i = 0; i < shape.runs.count; ++i) {
        const argmap_run& run = m_scene.runs()[shape.runs.first + i];
        left = std::min<std::int64_t>(left, run.x);
        right = std::max<std::int64_t>(right, std::int64_t{run.x} + run.width);
        line.text += m_scene.text(run.text);
    }
    line.rtl = shape.runs.count == 1 ? first.rtl != 0 : first.x > left;
    line.x = static_cast<std::int32_t>(line.rtl ? right : left);
    line.y = first.y;
    line.width = static_cast<std::int32_t>(right - left);
    return line;
}

void TextWriter::writePlace(const LineOf& line) {
    m_out.attribute("x", line.x).attribute("y", line.y);
    if (line.rtl)
        m_out.raw(" direction=\"rtl\"");
    m_out.attribute("textLength", line.width);
}

void TextWriter::writeFont(const argmap_shape& shape) {
    if (shape.fill != ARGMAP_NO_COLOUR)
        m_out.colourAttribute("fill", shape.fill);
    if (shape.runs.count == 0)
        return;
    const argmap_run& first = m_scene.runs()[shape.runs.first];
    m_out.attribute("font-size", first.size);
    const argmap_font& font = m_scene.fonts()[first.font];
    if (font.weight >= 600)
        m_out.raw(" font-weight=\"bold\"");
    if (font.italic != 0)
        m_out.raw(" font-style=\"italic\"");
    // All families of the line, where it needs others than the document's own.
    std::vector<std::string_view> families;
    for (std::uint32_t i = 0; i < shape.runs.count; ++i) {
        const argmap_run& run = m_scene.runs()[shape.runs.first + i];
        const std::string_view family = m_scene.text(m_scene.fonts()[run.font].family);
        if (std::find(families.begin(), families.end(), family) == families.end())
            families.push_back(family);
    }
    if (families.size() == 1 && families[0] == m_mainFamily)
        return;
    m_out.raw(" font-family=\"");
    for (const std::string_view family : families)
        writeFamily(family, m_out);
    m_out.raw("sans-serif\"");
}

// Whether the whole text goes on with a blank where a line ends; a word that was broken has none.
bool TextWriter::blankAfter(std::string_view line) {
    if (!m_rest.starts_with(line))
        return true;
    m_rest.remove_prefix(line.size());
    const bool blank = m_rest.starts_with(' ');
    m_rest.remove_prefix(blank ? 1 : 0);
    return blank;
}

} // namespace argmap::svg
