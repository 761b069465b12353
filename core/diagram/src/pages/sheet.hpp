// What stands on a sheet around its drawing: marking, title, legend, sources, the number of the page.
//
// Made for one page: measured for a width, then drawn. One thread.
#pragma once

#include "composed.hpp"
#include "draw/legend.hpp"
#include "draw/pen.hpp"
#include "draw/title_block.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace argmap::diagram {

struct SheetHeading {
    std::string title; ///< of a page that shows a part; empty: the first
    std::size_t number = 1;
    std::size_t count = 1;
};

class Sheet {
public:
    Sheet(const Composed& composed, const SheetHeading& heading, double width, double height);

    /// Where the drawing goes.
    [[nodiscard]] const Rect& room() const { return m_room; }
    /// All but the drawing, around a drawing of that height from the top of its room on.
    void draw(Pen& pen) const;

private:
    [[nodiscard]] TextBlock wrap(const std::string& text, const Face& face) const;
    void measureAbove(const SheetHeading& heading);
    void measureBelow(const SheetHeading& heading);
    void drawAbove(Pen& pen) const;
    void drawBelow(Pen& pen) const;

    const Composed& m_composed;
    const Style& m_style;
    Legend m_legend;
    Rect m_room;
    double m_width; ///< between the margins
    double m_bottom;
    double m_legendTop = 0;
    bool m_legendShown;
    TextBlock m_marking;
    Heading m_heading;
    std::vector<TextBlock> m_notes;
    TextBlock m_number;
};

} // namespace argmap::diagram
