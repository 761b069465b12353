#include "pages/typesetter.hpp"

#include <algorithm>

namespace argmap::diagram {

namespace {

constexpr double pointsAHundredth = 72.0 / 9600;

constexpr double leastScale = 0.001; // of what does not fit at all
constexpr double noticeable = 1.02;  // a gain for which paper is turned
constexpr double worthwhile = 1.05;  // one for which another layout is taken
constexpr double promising = 0.8;    // of what there is: estimates are rough

double readableScale(const Style& style) {
    return leastPrinted / (style.footer.text.size * pointsAHundredth);
}

} // namespace

double SetPage::smallest() const {
    const Style& style = composed->style;
    const double drawn =
        std::min({style.footer.text.size, style.word.text.size, style.body.text.size}) * scale;
    return std::min(drawn, static_cast<double>(style.legend.text.size)) * pointsAHundredth;
}

std::unique_ptr<Composed> Typesetter::compose(const Selection& selection) const {
    return std::make_unique<Composed>(m_map, m_structure, EarlierPlaces(m_map, m_view, nullptr),
                                      selection, m_style, m_options, m_measurer);
}

// Whether the paper is held sideways, in each way to be tried: the likelier one first.
std::vector<bool> Typesetter::ways() const {
    if (m_paper.orientation != Orientation::Auto)
        return {m_paper.orientation == Orientation::Landscape};
    const bool sideways =
        m_options.direction == Direction::Right || m_options.direction == Direction::Left;
    return {sideways, !sideways};
}

SetPage Typesetter::empty(const Composed& composed, const SheetHeading& heading,
                          bool landscape) const {
    SetPage page;
    page.width = landscape ? m_paper.height : m_paper.width;
    page.height = landscape ? m_paper.width : m_paper.height;
    page.sheet = std::make_unique<Sheet>(composed, heading, page.width, page.height);
    return page;
}

SetPage Typesetter::sheetFor(const Extent& drawing, const Composed& composed,
                             const SheetHeading& heading) const {
    SetPage best;
    for (const bool landscape : ways()) {
        SetPage page = empty(composed, heading, landscape);
        const Rect& room = page.sheet->room();
        page.scale = std::clamp(std::min(room.width() / std::max(drawing.width, 1.0),
                                         room.height() / std::max(drawing.height, 1.0)),
                                leastScale, 1.0);
        if (page.scale > best.scale * noticeable)
            best = std::move(page);
    }
    return best;
}

base::Result<SetPage> Typesetter::placeBy(const Layout& layout, const Composed& composed,
                                          const SheetHeading& heading) const {
    base::Result<std::vector<std::uint8_t>> image = layout(composed.graph.image);
    if (!image)
        return tl::unexpected(std::move(image.error()));
    base::Result<Placed> placed = composed.place(*image);
    if (!placed)
        return tl::unexpected(std::move(placed.error()));
    SetPage page = sheetFor({placed->bounds.width(), placed->bounds.height()}, composed, heading);
    page.placed = std::move(*placed);
    return page;
}

base::Result<SetPage> Typesetter::place(std::unique_ptr<Composed> composed,
                                        const SheetHeading& heading, double enough) const {
    base::Result<SetPage> best = placeBy(m_layouts[0].layout, *composed, heading);
    for (std::size_t at = 1; best && at < m_layouts.size() && best->scale < enough; ++at) {
        const std::optional<Extent> about = m_layouts[at].estimate(composed->graph.image);
        if (!about || sheetFor(*about, *composed, heading).scale < promising * best->scale)
            continue;
        base::Result<SetPage> page = placeBy(m_layouts[at].layout, *composed, heading);
        if (!page || page->scale < best->scale * worthwhile)
            continue;
        best = std::move(page);
        best->layout = at;
    }
    if (best)
        best->composed = std::move(composed);
    return best;
}

base::Result<SetPage> Typesetter::set(const Selection& selection,
                                      const SheetHeading& heading) const {
    return place(compose(selection), heading, 1);
}

base::Result<bool> Typesetter::fits(const Selection& selection, const SheetHeading& heading) const {
    std::unique_ptr<Composed> composed = compose(selection);
    double area = 0;
    for (const BoxContent& box : composed->boxes)
        area += static_cast<double>(box.width) * (box.height + m_style.siblingGap);
    const double scale = readableScale(m_style);
    const std::vector<bool> all = ways();
    const bool hasRoom = std::any_of(all.begin(), all.end(), [&](bool landscape) {
        const SetPage page = empty(*composed, heading, landscape);
        const Rect& room = page.sheet->room();
        return room.width() > 0 && room.height() > 0 &&
               area * scale * scale <= room.width() * room.height();
    });
    if (!hasRoom)
        return false;
    const base::Result<SetPage> page = place(std::move(composed), heading, scale);
    if (!page)
        return tl::unexpected(page.error());
    return page->isReadable();
}

} // namespace argmap::diagram
