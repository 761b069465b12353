#include "page_writer.hpp"

#include "outline_writer.hpp"
#include "page_parts.hpp"

#include <argmap/svg/svg_writer.hpp>

#include <utility>
#include <vector>

namespace argmap::render_html {

namespace {

constexpr std::size_t pieceSize = 256 * 1024;

std::string_view titleOf(const wire::SceneView& scene) {
    const std::string_view title = scene.text(scene.scene().title);
    return title.empty() ? "Argument map" : title;
}

bool hasTitle(const wire::SceneView& scene, const argmap_drawn& caption) {
    for (std::uint32_t i = 0; i < caption.shapes.count; ++i)
        if (scene.shapes()[caption.shapes.first + i].part == ARGMAP_PART_TITLE)
            return true;
    return false;
}

// Those of the first page that has any: above the picture is the title with its line, below are the notes.
std::vector<argmap_drawn> captionsOf(const wire::SceneView& scene, bool withTitle) {
    std::vector<argmap_drawn> found;
    for (std::uint32_t page = 0; page < scene.pages().size() && found.empty(); ++page) {
        const argmap_list drawn = scene.pages()[page].drawn;
        for (std::uint32_t row = drawn.first; row < drawn.first + drawn.count; ++row) {
            const argmap_drawn item = scene.drawn()[row];
            if (item.role == ARGMAP_DRAWN_CAPTION && hasTitle(scene, item) == withTitle)
                found.push_back(item);
        }
    }
    return found;
}

} // namespace

PageWriter::PageWriter(const wire::SceneView& scene, std::string_view besides,
                       std::string_view fonts, std::function<void(std::string_view)> put)
    : m_scene(scene),
      m_ids(scene, {0, static_cast<std::uint32_t>(scene.drawn().size())}),
      m_besides(besides),
      m_fonts(fonts),
      m_put(std::move(put)) {}

// The frame is text with names in double braces, each of which stands for what comes of the scene.
void PageWriter::write() {
    std::string_view rest = parts::frame;
    for (;;) {
        const std::size_t begin = rest.find("{{");
        m_out.raw(rest.substr(0, begin));
        if (begin == std::string_view::npos)
            break;
        const std::size_t end = rest.find("}}", begin);
        fill(rest.substr(begin + 2, end - begin - 2));
        rest.remove_prefix(end + 2);
    }
    flush(0);
}

void PageWriter::fill(std::string_view name) {
    if (name == "title")
        m_out.text(titleOf(m_scene));
    else if (name == "script")
        m_out.raw(parts::script);
    else if (name == "style")
        m_out.raw(parts::style);
    else if (name == "script-hash")
        m_out.raw(parts::scriptHash);
    else if (name == "style-hash")
        m_out.raw(parts::styleHash);
    else if (name == "besides")
        m_out.text(m_besides);
    else if (name == "font-policy")
        m_out.raw(m_fonts.empty() ? "" : " data:; font-src data:");
    else if (name == "fonts")
        writeFonts();
    else if (name == "language")
        writeLanguage();
    else if (name == "facts")
        writeFacts();
    else if (name == "about")
        writeAbout();
    else if (name == "pictures")
        writePictures();
    else if (name == "outline")
        writeOutline();
    else if (name == "notes")
        writeNotes();
}

void PageWriter::writeLanguage() {
    if (const std::string_view language = m_scene.text(m_scene.scene().language); !language.empty())
        m_out.attribute("lang", language);
}

// As a style sheet of its own, since the policy knows the page's style by its hash.
void PageWriter::writeFonts() {
    if (m_fonts.empty())
        return;
    constexpr std::string_view hex = "0123456789ABCDEF";
    constexpr std::string_view escaped = "#%<>\"\\ \n";
    m_out.raw("<link rel=\"stylesheet\" href=\"data:text/css;charset=utf-8,");
    for (const char c : m_fonts) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && escaped.find(c) == std::string_view::npos)
            m_out.raw({&c, 1});
        else
            m_out.raw("%").raw(hex.substr(byte / 16U, 1)).raw(hex.substr(byte % 16U, 1));
    }
    m_out.raw("\">\n");
}

void PageWriter::writeFacts() {
    const argmap_scene& head = m_scene.scene();
    m_out.raw("<meta name=\"description\"");
    m_out.attribute("content", m_scene.text(head.description)).raw(">\n");
    for (const std::string_view author : m_scene.words(head.authors))
        m_out.raw("<meta name=\"author\"").attribute("content", author).raw(">\n");
    if (const std::string_view date = m_scene.text(head.date); !date.empty())
        m_out.raw("<meta name=\"date\"").attribute("content", date).raw(">\n");
}

// What stands below the title, then what the map holds.
void PageWriter::writeAbout() {
    for (const argmap_drawn& item : captionsOf(m_scene, true))
        writeCaption(item);
    m_out.raw("<p>").text(m_scene.text(m_scene.scene().description)).raw("</p>\n");
}

void PageWriter::writePictures() {
    for (std::uint32_t page = 0; page < m_scene.pages().size(); ++page) {
        flush(0);
        svg::SvgWriter(m_scene, page, m_ids, m_put, {.inHtml = true}).write();
    }
}

void PageWriter::writeOutline() {
    OutlineWriter(m_scene, m_ids, m_out, [this] { flush(pieceSize); }).write();
    writeRelations();
}

// Those that are no answers to questions: they stand across the outline.
void PageWriter::writeRelations() {
    bool any = false;
    for (std::uint32_t row = 0; row < m_scene.drawn().size(); ++row) {
        const argmap_drawn& item = m_scene.drawn()[row];
        if (item.role != ARGMAP_DRAWN_RELATION || item.id.size == 0)
            continue;
        m_out.raw(any ? "" : "<h3>Relations</h3>\n<ul class=\"relations\">\n");
        any = true;
        m_out.raw("<li>").text(m_scene.text(item.title)).raw("</li>\n");
        flush(pieceSize);
    }
    m_out.raw(any ? "</ul>\n" : "");
}

void PageWriter::writeNotes() {
    const std::vector<argmap_drawn> notes = captionsOf(m_scene, false);
    m_out.raw(notes.empty() ? "" : "<h2>Notes</h2>\n");
    for (const argmap_drawn& item : notes)
        writeCaption(item);
}

void PageWriter::writeCaption(const argmap_drawn& caption) {
    m_out.raw("<p>");
    bool first = true;
    for (std::uint32_t i = 0; i < caption.shapes.count; ++i) {
        const argmap_shape& shape = m_scene.shapes()[caption.shapes.first + i];
        if (shape.type != ARGMAP_SHAPE_TEXT || shape.part != ARGMAP_PART_TEXT)
            continue;
        m_out.raw(first ? "" : "<br>\n");
        first = false;
        for (std::uint32_t run = 0; run < shape.runs.count; ++run)
            m_out.text(m_scene.text(m_scene.runs()[shape.runs.first + run].text));
    }
    m_out.raw("</p>\n");
}

void PageWriter::flush(std::size_t least) {
    if (m_out.bytes().size() < least)
        return;
    m_put(m_out.bytes());
    m_out.clear();
}

} // namespace argmap::render_html
