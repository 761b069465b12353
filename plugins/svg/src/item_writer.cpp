#include "item_writer.hpp"

#include "shape_writer.hpp"

#include <argmap/svg/link_address.hpp>

namespace argmap::svg {

namespace {

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

Section sectionOf(const wire::SceneView& scene, const argmap_drawn& drawn) {
    switch (drawn.role) {
    case ARGMAP_DRAWN_GROUP:
        return scene.isClosedGroup(drawn) ? Section::Statements : Section::Groups;
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

ItemWriter::ItemWriter(const wire::SceneView& scene, const DrawnIds& ids, const SvgOptions& options,
                       const UsualLook& around, XmlBuffer& out)
    : m_scene(scene),
      m_ids(ids),
      m_options(options),
      m_usual(around),
      m_out(out),
      m_texts(scene, out, options.letters) {}

void ItemWriter::write(std::uint32_t row) {
    const argmap_drawn& drawn = m_scene.drawn()[row];
    m_out.raw("<g");
    if (const std::string_view id = m_ids.of(row); !id.empty())
        m_out.attribute("id", id).attribute("data-id", m_scene.text(drawn.id));
    writeClasses(drawn);
    writeReferences(drawn);
    // What holds links is walked into by screen readers; anything else is one thing with its title.
    const bool furniture = drawn.role == ARGMAP_DRAWN_LEGEND || drawn.role == ARGMAP_DRAWN_CAPTION;
    if (!furniture)
        m_out.raw(drawn.links.count > 0 ? " role=\"graphics-object\""
                                        : " role=\"graphics-symbol\"");
    const std::string_view title = m_scene.text(drawn.title);
    const bool label = m_options.inHtml && sectionOf(m_scene, drawn) == Section::Statements;
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

void ItemWriter::writeClasses(const argmap_drawn& drawn) {
    m_out.raw(" class=\"").raw(nameOf(drawn.role));
    for (std::uint32_t i = 0; i < drawn.classes.count; ++i)
        m_out.raw(" ").text(m_scene.word(drawn.classes, i));
    m_out.raw("\"");
    if (const std::string_view kind = m_scene.text(drawn.kind); !kind.empty())
        m_out.attribute("data-kind", kind);
}

void ItemWriter::writeReferences(const argmap_drawn& drawn) {
    if (drawn.role == ARGMAP_DRAWN_INFERENCE)
        writeIds("data-premises", drawn.premises);
    if (const std::string_view target = m_scene.text(drawn.target); !target.empty())
        m_out.attribute("data-target", target);
    if (const std::string_view argument = m_scene.text(drawn.argument); !argument.empty())
        m_out.attribute("data-argument", argument);
    if (drawn.members.count > 0)
        writeIds("data-members", drawn.members);
}

void ItemWriter::writeIds(std::string_view name, argmap_list ids) {
    m_out.raw(" ").raw(name).raw("=\"");
    for (std::uint32_t i = 0; i < ids.count; ++i)
        m_out.raw(i > 0 ? " " : "").text(m_scene.word(ids, i));
    m_out.raw("\"");
}

// Lines of text that follow each other and look alike become one element.
void ItemWriter::writeShapes(const argmap_drawn& drawn, const UsualLook& usual) {
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

} // namespace argmap::svg
