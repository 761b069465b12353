#include <argmap/svg/svg_writer.hpp>

#include "item_writer.hpp"

#include <argmap/svg/text_writer.hpp>
#include <argmap/wire/share_out.hpp>

#include <algorithm>
#include <utility>

namespace argmap::svg {

namespace {

constexpr std::size_t manyItems = 4000; // fewer are written while threads begin

} // namespace

SvgWriter::SvgWriter(const wire::SceneView& scene, std::uint32_t page, const DrawnIds& ids,
                     std::function<void(std::string_view)> put, SvgOptions options)
    : m_scene(scene),
      m_page(scene.pages()[page]),
      m_ids(ids),
      m_options(options),
      m_put(std::move(put)) {}

void SvgWriter::write() {
    writeHead();
    const std::uint32_t end = m_page.drawn.first + m_page.drawn.count;
    for (std::uint32_t row = m_page.drawn.first; row < end;)
        row = writeSection(row, end);
    m_out.raw("</svg>\n");
    put(m_out);
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
    writeFamily(mainFamily(m_scene), m_out);
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
std::uint32_t SvgWriter::writeSection(std::uint32_t row, std::uint32_t end) {
    const auto sectionAt = [&](std::uint32_t at) {
        return sectionOf(m_scene, m_scene.drawn()[at]);
    };
    const Section section = sectionAt(row);
    std::uint32_t next = row + 1;
    while (next < end && sectionAt(next) == section)
        ++next;
    const argmap_list items{row, next - row};
    writeItems(items, open(section, items));
    if (section != Section::None)
        m_out.raw("</g>\n");
    return next;
}

UsualLook SvgWriter::open(Section section, argmap_list items) {
    switch (section) {
    case Section::None:
        return {};
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
    const UsualLook look = usualLookOf(m_scene, items);
    writeLook(look, m_out);
    m_out.raw(">\n");
    return look;
}

// Several threads write pieces; the caller puts those of the round before meanwhile, in their order. Who
// draws letters does so in one thread.
void SvgWriter::writeItems(argmap_list items, const UsualLook& look) {
    const unsigned workers =
        m_options.letters != nullptr ? 1 : wire::workersFor(items.count, manyItems);
    const std::uint32_t atOnce = std::clamp<std::uint32_t>(items.count / 16, 32, 512);
    const std::uint32_t round = workers == 1 ? atOnce : atOnce * workers * 4;
    put(m_out);
    for (std::uint32_t row = 0; row < items.count; row += round) {
        m_now.resize(round / atOnce);
        wire::shareOut(
            std::min(round, items.count - row), atOnce,
            [&](std::size_t begin, std::size_t end, unsigned worker) {
                if (worker == 0)
                    putBefore();
                ItemWriter writer(m_scene, m_ids, m_options, look, m_now[begin / atOnce]);
                for (; begin < end; ++begin)
                    writer.write(items.first + row + static_cast<std::uint32_t>(begin));
            },
            workers);
        putBefore();
        std::swap(m_before, m_now);
    }
    putBefore();
}

void SvgWriter::putBefore() {
    for (XmlBuffer& piece : m_before)
        put(piece);
}

void SvgWriter::put(XmlBuffer& written) {
    if (!written.bytes().empty())
        m_put(written.bytes());
    written.clear();
}

} // namespace argmap::svg
