#include "item_tags.hpp"

#include "pdf_document.hpp"

#include <argmap/svg/link_address.hpp>

#include <cairo-pdf.h>

namespace argmap::render_cairo {

namespace {

const char* tagOf(std::uint32_t role, std::uint32_t part) {
    if (part != ARGMAP_PART_TITLE)
        return "P";
    return role == ARGMAP_DRAWN_CAPTION ? "H1" : role == ARGMAP_DRAWN_GROUP ? "H2" : "P";
}

} // namespace

void ItemTags::beginItem(const argmap_drawn& drawn) {
    m_reporter.checkStop();
    m_role = drawn.role;
    const std::optional<Spot> spot = m_links.from(drawn);
    m_isLink = spot.has_value();
    if (spot)
        cairo_tag_begin(m_context, CAIRO_TAG_LINK, attributesOf(*spot).c_str());
}

void ItemTags::endItem(const argmap_drawn&) {
    endParagraph();
    if (m_isLink)
        cairo_tag_end(m_context, CAIRO_TAG_LINK);
}

// Lines of a text that follow each other are one paragraph. What is no text is not read out.
void ItemTags::beginShape(const argmap_shape& shape) {
    if (shape.type != ARGMAP_SHAPE_TEXT) {
        endParagraph();
        return;
    }
    if (m_paragraph.empty() || m_part != shape.part || m_role == ARGMAP_DRAWN_LEGEND) {
        endParagraph();
        m_paragraph = tagOf(m_role, shape.part);
        m_part = shape.part;
        cairo_tag_begin(m_context, m_paragraph.c_str(), nullptr);
    }
    if (leadsOut(shape))
        cairo_tag_begin(m_context, CAIRO_TAG_LINK, linkTo(m_scene.link(shape)).c_str());
}

void ItemTags::endShape(const argmap_shape& shape) {
    if (shape.type == ARGMAP_SHAPE_TEXT && leadsOut(shape))
        cairo_tag_end(m_context, CAIRO_TAG_LINK);
}

// There is no link within a link.
bool ItemTags::leadsOut(const argmap_shape& shape) const {
    return !m_isLink && svg::maySafelyLink(m_scene.link(shape));
}

void ItemTags::endParagraph() {
    if (m_paragraph.empty())
        return;
    cairo_tag_end(m_context, m_paragraph.c_str());
    m_paragraph.clear();
}

std::string linkTo(std::string_view address) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view special = "'()\\<> \"";
    std::string escaped = "uri='";
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > ' ' && byte < 0x7F && special.find(c) == std::string_view::npos)
            escaped += c;
        else
            (escaped += '%').append({digits[byte >> 4U], digits[byte & 15U]});
    }
    return escaped += "'";
}

} // namespace argmap::render_cairo
