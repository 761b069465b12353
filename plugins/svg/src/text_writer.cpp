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

std::string_view mainFamily(const wire::SceneView& scene) {
    return scene.fonts().empty() ? "Noto Sans" : scene.text(scene.fonts()[0].family);
}

TextWriter::TextWriter(const wire::SceneView& scene, XmlBuffer& out, Letters* letters)
    : m_scene(scene), m_out(out), m_letters(letters), m_mainFamily(mainFamily(scene)) {}

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
    if (m_letters != nullptr)
        m_letters->write(first, end, className, m_out);
    readLine(head);
    Part whole;
    whole.unseen =
        m_letters != nullptr && std::all_of(m_line.parts.begin(), m_line.parts.end(),
                                            [](const Part& part) { return part.unseen; });
    whole.bold = head.runs.count > 0 && isBold(m_scene.runs()[head.runs.first]);
    const bool alone = end - first == 1 && m_line.plain && !m_line.parts.empty();
    m_out.raw("<text");
    if (!className.empty())
        m_out.attribute("class", className);
    if (alone)
        writePlace(m_line.parts.front());
    writeFont(head);
    m_out.raw(whole.unseen ? " fill-opacity=\"0\">" : ">");
    bool blank = false;
    for (std::uint32_t row = first; row < end; ++row) {
        if (row > first)
            readLine(m_scene.shapes()[row]);
        // Between the lines, so that it is copied with the text and takes no room in a line.
        if (row > first && blank)
            m_out.raw(" ");
        blank = blankAfter(m_line.text);
        if (alone)
            m_out.text(m_line.text);
        else
            writeParts(whole);
    }
    m_out.raw("</text>");
}

// Runs stand in the order of the text. Each has its place where a line has several, or runs from
// right to left: then programs agree that get widths and the order of mixed directions wrong.
void TextWriter::readLine(const argmap_shape& shape) {
    m_line.plain = true;
    m_line.parts.clear();
    m_line.text.clear();
    bool blank = false;
    for (std::uint32_t i = 0; i < shape.runs.count; ++i) {
        const argmap_run& run = m_scene.runs()[shape.runs.first + i];
        const std::string_view text = m_scene.text(run.text);
        m_line.text += text;
        m_line.plain = shape.runs.count == 1 && run.rtl == 0;
        Part part = m_line.plain ? Part{run.x, run.y, run.width, false, text} : partOf(run);
        part.blank = part.blank || blank;
        part.bold = isBold(run);
        part.unseen = m_letters != nullptr && m_letters->draws(run);
        blank = part.text.empty() ? part.blank : text.ends_with(' ');
        if (!part.text.empty() || m_line.plain)
            m_line.parts.push_back(part);
    }
}

TextWriter::Part TextWriter::partOf(const argmap_run& run) const {
    const std::string_view all = m_scene.text(run.text);
    const std::size_t begin = std::min(all.find_first_not_of(' '), all.size());
    const std::size_t end = all.find_last_not_of(' ') + 1;
    Part part{run.x, run.y, run.width, begin > 0, all.substr(begin, end - std::min(begin, end))};
    const std::size_t left = run.rtl != 0 ? all.size() - end : begin;
    const std::size_t right = run.rtl != 0 ? begin : all.size() - end;
    const std::uint32_t count = run.glyphs.count;
    if (part.text.empty() || left + right == 0 || left + right >= count)
        return part;
    const auto glyph = [&](std::size_t at) {
        return m_scene.glyphs()[run.glyphs.first + static_cast<std::uint32_t>(at)].x;
    };
    const std::int32_t from = left > 0 ? glyph(left) : 0;
    part.width = (right > 0 ? glyph(count - right) : run.width) - from;
    part.x += from;
    return part;
}

bool TextWriter::isBold(const argmap_run& run) const {
    return m_scene.fonts()[run.font].weight >= 600;
}

// A tenth of a pixel is the most that a line is off.
void TextWriter::writePlace(const Part& part) {
    m_out.attribute("x", part.x).attribute("y", part.y);
    m_out.attribute("textLength", (std::int64_t{part.width} + 5) / 10 * 10);
}

// What a part has that the whole text has not, it says itself: a font that stands in may have one weight only.
void TextWriter::writeParts(const Part& whole) {
    for (const Part& part : m_line.parts) {
        m_out.raw(part.blank ? " <tspan" : "<tspan");
        writePlace(part);
        if (part.bold != whole.bold)
            m_out.attribute("font-weight", part.bold ? "bold" : "normal");
        if (part.unseen && !whole.unseen)
            m_out.raw(" fill-opacity=\"0\"");
        m_out.raw(">").text(part.text).raw("</tspan>");
    }
}

void TextWriter::writeFont(const argmap_shape& shape) {
    if (shape.fill != m_usual.fill)
        writeFill(shape.fill, m_out);
    if (shape.runs.count == 0)
        return;
    const argmap_run& first = m_scene.runs()[shape.runs.first];
    if (first.size != m_usual.textSize)
        m_out.attribute("font-size", first.size);
    if (isBold(first))
        m_out.raw(" font-weight=\"bold\"");
    if (m_scene.fonts()[first.font].italic != 0)
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
