// The drawing itself, without what stands around it: frames, steps, relations, boxes.
//
// Borrows all that it is made from; one thread.
#pragma once

#include "composed.hpp"
#include "content/sentences.hpp"
#include "draw/line_drawer.hpp"
#include "draw/pen.hpp"
#include "draw/semantics.hpp"
#include "route/placed.hpp"

#include <cstdint>
#include <vector>

namespace argmap::diagram {

class Figure {
public:
    Figure(const Composed& composed, const Placed& placed, Pen& pen);

    /// Items in reading order, where the pen puts them.
    void draw();

private:
    void drawFrames();
    void drawOpenArguments();
    void drawSteps();
    void drawLinks();
    void drawBoxes();
    [[nodiscard]] std::vector<wire::SceneCited> cited(model::ItemRef item) const;
    [[nodiscard]] std::vector<std::uint32_t> linesOf(std::uint32_t row, bool step) const;

    const Composed& m_composed;
    const Placed& m_placed;
    const Style& m_style;
    Sentences m_sentences;
    Semantics m_semantics;
    Pen& m_pen;
    LineDrawer m_drawer;
};

} // namespace argmap::diagram
