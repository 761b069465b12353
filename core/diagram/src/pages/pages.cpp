#include <argmap/diagram/pages.hpp>

#include "draw/figure.hpp"
#include "draw/pen.hpp"
#include "draw/scene_maker.hpp"
#include "pages/paginator.hpp"
#include "pages/typesetter.hpp"
#include "plan/selection.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace argmap::diagram {

namespace {

// Three columns on upright A4, four on A4 held the other way: boxes of some 32 characters a line,
// as near to each other as their words allow.
Style narrowed(Style style, Direction direction) {
    const bool upright = direction == Direction::Down || direction == Direction::Up;
    style.boxWidth = 21600;
    style.rankGap = upright ? 5600 : 8400;
    return style;
}

class Printer {
public:
    Printer(const model::ArgumentMap& map, model::ViewId view, const Style& style,
            const Options& options, const Paper& paper, TextMeasurer& measurer,
            std::span<const PageLayout> layouts)
        : m_map(map),
          m_view(view ? map.find<model::View>(view) : nullptr),
          m_style(narrowed(style, options.direction)),
          m_options(options),
          m_structure(map),
          m_selection(select(map, m_structure, m_view, options.part)),
          m_typesetter(map, m_structure, m_view, m_style, m_options, paper, measurer, layouts),
          m_pen(m_builder, measurer, options.fonts) {}

    base::Result<Printed> run() {
        const base::Result<SetPage> whole = m_typesetter.set(m_selection, {});
        if (!whole)
            return tl::unexpected(whole.error());
        m_builder.setHead(headOf(*whole->composed));
        if (whole->isReadable()) {
            add(*whole, {}, m_map.properties().title);
            return finish();
        }
        const base::Result<std::vector<PagePlan>> plans =
            Paginator(m_map, m_structure, m_selection, m_options, m_typesetter).run();
        if (!plans)
            return tl::unexpected(plans.error());
        for (const PagePlan& plan : *plans) {
            const SheetHeading heading{plan.title, m_printed.size() + 1, plans->size()};
            const base::Result<SetPage> page = m_typesetter.set(plan.selection, heading);
            if (!page)
                return tl::unexpected(page.error());
            const std::string& title = plan.title.empty() ? m_map.properties().title : plan.title;
            add(*page, plans->size() > 1 ? title : std::string(), title);
        }
        return finish();
    }

private:
    /// `inScene`: the page's title there; none where there is one page.
    void add(const SetPage& page, const std::string& inScene, const std::string& title) {
        m_builder.beginPage(static_cast<std::int32_t>(page.width),
                            static_cast<std::int32_t>(page.height), inScene);
        drawPage(page, m_pen);
        m_printed.push_back({title, page.smallest(), page.scale, page.layout});
    }

    base::Result<Printed> finish() {
        base::Result<Scene> scene = Scene::open(m_builder.finish());
        if (!scene)
            return tl::unexpected(std::move(scene.error()));
        return Printed{std::move(*scene), std::move(m_printed)};
    }

    // The drawing at the top of its room, in the middle of its width.
    static void drawPage(const SetPage& page, Pen& pen) {
        const Rect& room = page.sheet->room();
        const Rect& drawing = page.placed.bounds;
        const double left = room.left + (room.width() - drawing.width() * page.scale) / 2;
        pen.place({page.scale,
                   {std::round(left - drawing.left * page.scale),
                    std::round(room.top - drawing.top * page.scale)}});
        Figure figure(*page.composed, pen);
        figure.begin();
        figure.draw(page.placed);
        pen.place({});
        page.sheet->draw(pen);
    }

    const model::ArgumentMap& m_map;
    const model::View* m_view;
    Style m_style;
    const Options& m_options;
    model::Structure m_structure;
    Selection m_selection;
    Typesetter m_typesetter;
    wire::SceneBuilder m_builder;
    Pen m_pen;
    std::vector<PrintedPage> m_printed;
};

} // namespace

const PrintedPage* smallestOf(std::span<const PrintedPage> pages) {
    const auto smallest = std::ranges::min_element(pages, {}, &PrintedPage::smallest);
    return smallest == pages.end() ? nullptr : &*smallest;
}

base::Result<Printed> drawPages(const model::ArgumentMap& map, model::ViewId view,
                                const Style& style, const Options& options, const Paper& paper,
                                TextMeasurer& measurer, std::span<const PageLayout> layouts) {
    return Printer(map, view, style, options, paper, measurer, layouts).run();
}

} // namespace argmap::diagram
