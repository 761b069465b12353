#include "canvas.hpp"

#include <argmap/presenter/edit_change.hpp>

#include <cairo.h>
#include <fmt/format.h>
#include <wx/dcclient.h>
#include <wx/graphics.h>
#include <wx/settings.h>

#include <algorithm>
#include <numbers>

namespace argmap::editor {

namespace {

struct Colour {
    double red, green, blue;
};

constexpr Colour selected{0.10, 0.45, 0.91};

Colour colourOf(std::uint32_t rgb) {
    const auto channel = [&](unsigned shift) { return ((rgb >> shift) & 0xFFU) / 255.0; };
    return {channel(16), channel(8), channel(0)};
}

// Around the page: a shade away from it, towards its text.
Colour deskOf(const diagram::Palette& colours) {
    constexpr double shade = 0.09;
    const Colour page = colourOf(colours.page);
    const Colour text = colourOf(colours.text);
    const auto between = [](double a, double b) { return a + shade * (b - a); };
    return {between(page.red, text.red), between(page.green, text.green),
            between(page.blue, text.blue)};
}

void setColour(cairo_t* cairo, const Colour& colour, double alpha = 1) {
    cairo_set_source_rgba(cairo, colour.red, colour.green, colour.blue, alpha);
}

void roundedRect(cairo_t* cairo, const presenter::Rect& r, double radius) {
    constexpr double right = std::numbers::pi / 2;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, r.x + r.width - radius, r.y + radius, radius, -right, 0);
    cairo_arc(cairo, r.x + r.width - radius, r.y + r.height - radius, radius, 0, right);
    cairo_arc(cairo, r.x + radius, r.y + r.height - radius, radius, right, 2 * right);
    cairo_arc(cairo, r.x + radius, r.y + radius, radius, 2 * right, 3 * right);
    cairo_close_path(cairo);
}

// How many nodes stand below one: they follow it, deeper than it.
std::size_t countBelow(const std::vector<model::StructureNode>& nodes, std::size_t row) {
    std::size_t end = row + 1;
    while (end < nodes.size() && nodes[end].depth > nodes[row].depth)
        ++end;
    return end - row - 1;
}

} // namespace

void Canvas::onPaint(wxPaintEvent& /*event*/) {
    wxPaintDC dc(this);
    const std::unique_ptr<wxGraphicsContext> context(wxGraphicsContext::Create(dc));
    if (!context)
        return;
    auto* cairo = static_cast<cairo_t*>(context->GetNativeContext());
    setColour(cairo, deskOf(m_presenter.picture().colours()));
    cairo_paint(cairo);
    paintScene(cairo);
    paintOverlay(cairo);
    context->Flush();
    m_painted = true;
}

void Canvas::paintScene(cairo_t* cairo) {
    if (!m_painter)
        return;
    const presenter::Viewport& viewport = m_presenter.viewport();
    const presenter::Rect visible = viewport.visible();
    cairo_save(cairo);
    cairo_scale(cairo, viewport.zoom(), viewport.zoom());
    cairo_translate(cairo, -visible.x, -visible.y);
    m_painter->paint(cairo, {visible.x, visible.y, visible.width, visible.height}, viewport.zoom());
    cairo_restore(cairo);
}

void Canvas::outline(cairo_t* cairo, const presenter::Rect& box, double width) {
    const presenter::Rect r = m_presenter.viewport().toWindow(box);
    roundedRect(cairo, {r.x - width, r.y - width, r.width + 2 * width, r.height + 2 * width}, 5);
    cairo_set_line_width(cairo, width);
    cairo_stroke(cairo);
}

void Canvas::paintOverlay(cairo_t* cairo) {
    const diagram::Palette& colours = m_presenter.picture().colours();
    for (const presenter::ProvisionalBox& box : m_presenter.provisional())
        paintProvisional(cairo, box);
    const model::ArgumentMap& map = m_presenter.map();
    const std::vector<model::StructureNode>& nodes = m_presenter.structure().nodes();
    for (std::size_t row = 0; row < nodes.size(); ++row) {
        const model::StructureNode& node = nodes[row];
        if (node.children.empty() || !presenter::isFolded(map, node.item))
            continue;
        const std::optional<presenter::Rect> box = m_presenter.boxOf(node.item);
        if (!box)
            continue;
        const presenter::Rect r = m_presenter.viewport().toWindow(*box);
        const std::string badge = fmt::format("+{}", countBelow(nodes, row));
        cairo_select_font_face(cairo, "Noto Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD);
        cairo_set_font_size(cairo, 12);
        cairo_text_extents_t extents;
        cairo_text_extents(cairo, badge.c_str(), &extents);
        const presenter::Rect plate{r.x + r.width + 4, r.y + r.height / 2 - 10,
                                    extents.x_advance + 12, 20};
        roundedRect(cairo, plate, 10);
        setColour(cairo, colourOf(colours.support));
        cairo_fill(cairo);
        setColour(cairo, colourOf(colours.page));
        cairo_move_to(cairo, plate.x + 6, plate.y + 14.5);
        cairo_show_text(cairo, badge.c_str());
    }
    setColour(cairo, selected, HasFocus() || m_editor != nullptr ? 1 : 0.5);
    for (const model::ItemRef item : m_presenter.selection())
        if (const std::optional<presenter::Rect> box = m_presenter.boxOf(item))
            outline(cairo, *box, item == m_presenter.primary() ? 3 : 2);
}

void Canvas::paintProvisional(cairo_t* cairo, const presenter::ProvisionalBox& provisional) {
    const diagram::Palette& colours = m_presenter.picture().colours();
    const presenter::Viewport& viewport = m_presenter.viewport();
    const presenter::Rect r = viewport.toWindow(provisional.box);
    roundedRect(cairo, r, 4);
    setColour(cairo, colourOf(colours.box));
    cairo_fill_preserve(cairo);
    setColour(cairo, colourOf(provisional.undercut                          ? colours.undercut
                              : provisional.stance == model::Stance::Attack ? colours.attack
                                                                            : colours.support));
    cairo_set_line_width(cairo, 1.6);
    cairo_stroke(cairo);
    const std::string text(presenter::textOf(m_presenter.map(), provisional.item));
    if (text.empty() || viewport.zoom() < 0.3)
        return;
    cairo_save(cairo);
    cairo_rectangle(cairo, r.x + 4, r.y, r.width - 8, r.height);
    cairo_clip(cairo);
    setColour(cairo, colourOf(colours.text));
    cairo_select_font_face(cairo, "Noto Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(cairo, 12 * viewport.zoom());
    cairo_move_to(cairo, r.x + 12 * viewport.zoom(), r.y + 22 * viewport.zoom());
    cairo_show_text(cairo, text.c_str());
    cairo_restore(cairo);
}

} // namespace argmap::editor
