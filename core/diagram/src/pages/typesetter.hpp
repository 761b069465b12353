// Sets what is selected on a sheet: measures, has it laid out, and finds the scale at which it fits.
//
// Borrows all that it is made from; one thread.
#pragma once

#include "composed.hpp"
#include "pages/sheet.hpp"
#include "plan/selection.hpp"
#include "route/placed.hpp"

#include <argmap/diagram/pages.hpp>

#include <memory>
#include <span>

namespace argmap::diagram {

/// A page that is ready to be drawn.
struct SetPage {
    std::unique_ptr<Composed> composed;
    Placed placed;
    std::unique_ptr<Sheet> sheet;
    double width = 0; ///< of the paper, as it is held
    double height = 0;
    double scale = 0;       ///< at most 1
    std::size_t layout = 0; ///< which of those that were given placed it

    /// Size of its smallest text, in points.
    [[nodiscard]] double smallest() const;
    [[nodiscard]] bool isReadable() const { return smallest() >= leastPrinted; }
};

class Typesetter {
public:
    Typesetter(const model::ArgumentMap& map, const model::Structure& structure,
               const model::View* view, const Style& style, const Options& options,
               const Paper& paper, TextMeasurer& measurer, std::span<const PageLayout> layouts)
        : m_map(map),
          m_structure(structure),
          m_view(view),
          m_style(style),
          m_options(options),
          m_paper(paper),
          m_measurer(measurer),
          m_layouts(layouts) {}

    /// On paper that is held as it prints larger, unless the paper says how, by the layout that
    /// prints largest.
    [[nodiscard]] base::Result<SetPage> set(const Selection& selection,
                                            const SheetHeading& heading) const;

    /// Whether it could be read on one page. What cannot be, for want of room for its boxes alone,
    /// is not laid out.
    [[nodiscard]] base::Result<bool> fits(const Selection& selection,
                                          const SheetHeading& heading) const;

private:
    [[nodiscard]] std::unique_ptr<Composed> compose(const Selection& selection) const;
    [[nodiscard]] std::vector<bool> ways() const;
    [[nodiscard]] SetPage empty(const Composed& composed, const SheetHeading& heading,
                                bool landscape) const;
    /// `enough`: the scale from which on no further layout is asked.
    [[nodiscard]] base::Result<SetPage> place(std::unique_ptr<Composed> composed,
                                              const SheetHeading& heading, double enough) const;
    /// By one layout.
    [[nodiscard]] base::Result<SetPage> placeBy(const Layout& layout, const Composed& composed,
                                                const SheetHeading& heading) const;
    /// Paper held as a drawing of that size prints larger on it.
    [[nodiscard]] SetPage sheetFor(const Extent& drawing, const Composed& composed,
                                   const SheetHeading& heading) const;

    const model::ArgumentMap& m_map;
    const model::Structure& m_structure;
    const model::View* m_view;
    const Style& m_style;
    const Options& m_options;
    const Paper& m_paper;
    TextMeasurer& m_measurer;
    std::span<const PageLayout> m_layouts;
};

} // namespace argmap::diagram
