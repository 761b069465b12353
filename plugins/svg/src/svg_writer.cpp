#include <argmap/svg/svg_writer.hpp>

#include "shape_writer.hpp"

#include <argmap/svg/link_address.hpp>

#include <algorithm>
#include <utility>

namespace argmap::svg {

namespace {

constexpr std::size_t pieceSize = 256 * 1024;

std::string_view nameOf(std::uint32_t role) {
    switch (role) {
    case ARGMAP_DRAWN_GROUP:
        return "group";
    case ARGMAP_DRAWN_INFERENCE:
        return "inference";
    case ARGMAP_DRAWN_RELATION:
        return "relation";
    case ARGMAP_DRAWN_STATEMENT:
        return "statement";
    case ARGMAP_DRAWN_ARGUMENT:
        return "argument";
    case ARGMAP_DRAWN_ISSUE:
        return "issue";
    case ARGMAP_DRAWN_LEGEND:
        return "legend";
    default:
        return "caption";
    }
}

// On one line of the file: a box and its bar, a line and its head, a word and its plate.
bool standTogether(const argmap_shape& first, const argmap_shape& second) {
    return second.part == ARGMAP_PART_BAR || second.part == ARGMAP_PART_HEAD ||
           (second.part == first.part && second.type == ARGMAP_SHAPE_TEXT &&
            first.type == ARGMAP_SHAPE_RECT);
}

} // namespace

SvgWriter::SvgWriter(const wire::SceneView& scene, std::uint32_t page, const DrawnIds& ids,
                     std::function<void(std::string_view)> put, SvgOptions options)
    : m_scene(scene),
      m_page(scene.pages()[page]),
      m_ids(ids),
      m_options(options),
      m_put(std::move(put)),
      m_texts(scene, m_out, options.letters) {}

void SvgWriter::write() {
    writeHead();
    for (std::uint32_t row = 0; row < m_page.drawn.count; ++row) {
        enter(sectionOf(m_scene.drawn()[m_page.drawn.first + row]), row);
        writeItem(m_page.drawn.first + row);
        flush(pieceSize);
    }
    enter(Section::None, m_page.drawn.count);
    m_out.raw("</svg>\n");
    flush(0);
}

SvgWriter::Section SvgWriter::sectionOf(const argmap_drawn& drawn) const {
    switch (drawn.role) {
    case ARGMAP_DRAWN_GROUP:
        return m_scene.isClosedGroup(drawn) ? Section::Statements : Section::Groups;
    case ARGMAP_DRAWN_INFERENCE:
        return Section::Inferences;
    case ARGMAP_DRAWN_RELATION:
        return Section::Relations;
    case ARGMAP_DRAWN_LEGEND:
    case ARGMAP_DRAWN_CAPTION:
        return Section::None;
    default:
        return Section::Statements;
    }
}

void SvgWriter::writeHead() {
    const argmap_scene& head = m_scene.scene();
    m_out.raw("<svg");
    if (!m_options.inHtml)
        m_out.raw(" xmlns=\"http://www.w3.org/2000/svg\" "
                  "xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    m_out.raw(" viewBox=\"0 0 ");
    m_out.number(m_page.width).raw(" ").number(m_page.height).raw("\"");
    m_out.attribute("width", m_page.width).attribute("height", m_page.height);
    m_out.raw(" font-family=\"");
    writeFamily(m_texts.mainFamily(), m_out);
    m_out.raw("sans-serif\"");
    m_out.raw(" role=\"graphics-document document\" aria-roledescription=\"argument map\"");
    if (const std::string_view language = m_scene.text(head.language); !language.empty())
        m_out.attribute("lang", language);
    writeName();
    if (!m_options.style.empty())
        m_out.raw("<style>\n").raw(m_options.style).raw("</style>\n");
    if (head.background != ARGMAP_NO_COLOUR)
        m_out.raw("<rect class=\"page\"")
            .attribute("width", m_page.width)
            .attribute("height", m_page.height)
            .colourAttribute("fill", head.background)
            .raw("/>\n");
}

void SvgWriter::writeName() {
    const argmap_scene& head = m_scene.scene();
    const std::string_view shown = m_scene.text(m_page.title);
    if (m_options.inHtml) {
        m_out.attribute("aria-label", shown.empty() ? m_scene.text(head.title) : shown).raw(">\n");
        return;
    }
    m_out.raw(">\n<title>").text(m_scene.text(head.title)).raw("</title>\n<desc>");
    m_out.text(m_scene.text(head.description)).raw("</desc>\n");
    writeMetadata();
}

void SvgWriter::writeMetadata() {
    const argmap_scene& head = m_scene.scene();
    m_out.raw("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>");
    m_out.text(m_scene.text(head.title)).raw("</dc:title>");
    for (const std::string_view author : m_scene.words(head.authors))
        m_out.raw("<dc:creator>").text(author).raw("</dc:creator>");
    if (const std::string_view date = m_scene.text(head.date); !date.empty())
        m_out.raw("<dc:date>").text(date).raw("</dc:date>");
    if (m_options.embedMap && !m_scene.mapJson().empty())
        m_out.raw("<map xmlns=\"urn:argmap:map\" type=\"application/json\">")
            .text(m_scene.mapJson())
            .raw("</map>");
    m_out.raw("</metadata>\n");
}

// Items of one kind stand together in a group of their own, which says what most of them look like.
void SvgWriter::enter(Section section, std::uint32_t row) {
    if (section == m_section)
        return;
    if (m_section != Section::None)
        m_out.raw("</g>\n");
    m_section = section;
    m_usual = usualLook(section, row);
    switch (section) {
    case Section::None:
        return;
    case Section::Groups:
        m_out.raw("<g class=\"groups\" role=\"graphics-object\" aria-label=\"Groups\"");
        break;
    case Section::Inferences:
        m_out.raw("<g class=\"inferences\" role=\"graphics-object\" aria-label=\"Inferences\"");
        break;
    case Section::Relations:
        m_out.raw("<g class=\"relations\" role=\"graphics-object\" aria-label=\"Relations\"");
        break;
    case Section::Statements:
        m_out.raw("<g class=\"statements\" role=\"graphics-object\" aria-label=\"Statements\"");
        break;
    }
    writeLook(m_usual, m_out);
    m_out.raw(">\n");
}

UsualLook SvgWriter::usualLook(Section section, std::uint32_t row) const {
    if (section == Section::None)
        return {};
    const auto at = [&](std::uint32_t of) { return m_page.drawn.first + of; };
    std::uint32_t end = row;
    while (end < m_page.drawn.count && sectionOf(m_scene.drawn()[at(end)]) == section)
        ++end;
    return usualLookOf(m_scene, {at(row), end - row});
}

void SvgWriter::writeItem(std::uint32_t row) {
    const argmap_drawn& drawn = m_scene.drawn()[row];
    m_out.raw("<g");
    if (const std::string& id = m_ids.of(row); !id.empty())
        m_out.attribute("id", std::string_view(id)).attribute("data-id", m_scene.text(drawn.id));
    writeClasses(drawn);
    writeReferences(drawn);
    // What holds links is walked into by screen readers; anything else is one thing with its title.
    const bool furniture = drawn.role == ARGMAP_DRAWN_LEGEND || drawn.role == ARGMAP_DRAWN_CAPTION;
    if (!furniture)
        m_out.raw(drawn.links.count > 0 ? " role=\"graphics-object\""
                                        : " role=\"graphics-symbol\"");
    const std::string_view title = m_scene.text(drawn.title);
    const bool label = m_options.inHtml && sectionOf(drawn) == Section::Statements;
    if (label)
        m_out.attribute("aria-label", title);
    const UsualLook within = lookWithin(m_scene, drawn.shapes, m_usual);
    if (within.fill && within.fill != m_usual.fill)
        writeFill(*within.fill, m_out);
    m_out.raw(">");
    if (!label && !title.empty())
        m_out.raw("<title>").text(title).raw("</title>");
    if (const std::string_view said = m_scene.text(drawn.description); !said.empty())
        m_out.raw("<desc>").text(said).raw("</desc>");
    m_out.raw("\n");
    m_texts.enter(within);
    writeShapes(drawn, within);
    m_out.raw("</g>\n");
}

void SvgWriter::writeClasses(const argmap_drawn& drawn) {
    m_out.raw(" class=\"").raw(nameOf(drawn.role));
    for (std::uint32_t i = 0; i < drawn.classes.count; ++i)
        m_out.raw(" ").text(m_scene.word(drawn.classes, i));
    m_out.raw("\"");
    if (const std::string_view kind = m_scene.text(drawn.kind); !kind.empty())
        m_out.attribute("data-kind", kind);
}

void SvgWriter::writeReferences(const argmap_drawn& drawn) {
    if (drawn.role == ARGMAP_DRAWN_INFERENCE)
        writeIds("data-premises", drawn.premises);
    if (const std::string_view target = m_scene.text(drawn.target); !target.empty())
        m_out.attribute("data-target", target);
    if (const std::string_view argument = m_scene.text(drawn.argument); !argument.empty())
        m_out.attribute("data-argument", argument);
    if (drawn.members.count > 0)
        writeIds("data-members", drawn.members);
}

void SvgWriter::writeIds(std::string_view name, argmap_list ids) {
    m_out.raw(" ").raw(name).raw("=\"");
    for (std::uint32_t i = 0; i < ids.count; ++i)
        m_out.raw(i > 0 ? " " : "").text(m_scene.word(ids, i));
    m_out.raw("\"");
}

// Lines of text that follow each other and look alike become one element.
void SvgWriter::writeShapes(const argmap_drawn& drawn, const UsualLook& usual) {
    const std::uint32_t end = drawn.shapes.first + drawn.shapes.count;
    m_texts.begin(m_scene.text(drawn.title));
    for (std::uint32_t row = drawn.shapes.first; row < end;) {
        const argmap_shape& shape = m_scene.shapes()[row];
        const std::string_view name = partName(drawn.role, shape.part);
        const std::string_view address = m_scene.link(shape);
        const bool linked = !address.empty() && maySafelyLink(address);
        if (linked)
            m_out.raw("<a").attribute("href", address).attribute("xlink:href", address).raw(">");
        std::uint32_t next = row + 1;
        if (shape.type == ARGMAP_SHAPE_TEXT) {
            while (drawn.role != ARGMAP_DRAWN_LEGEND && next < end &&
                   m_texts.continues(shape, m_scene.shapes()[next]))
                ++next;
            m_texts.write(row, next, name);
        } else {
            writeShape(m_scene, shape, name, usual, m_out);
        }
        if (linked)
            m_out.raw("</a>");
        if (next == end || !standTogether(m_scene.shapes()[next - 1], m_scene.shapes()[next]))
            m_out.raw("\n");
        row = next;
    }
}

void SvgWriter::flush(std::size_t least) {
    if (m_out.bytes().size() < least)
        return;
    m_put(m_out.bytes());
    m_out.clear();
}

} // namespace argmap::svg
