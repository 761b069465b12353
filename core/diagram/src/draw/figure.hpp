// The drawing itself, without what stands around it: frames, steps, relations, boxes.
//
// Borrows all that it is made from; one thread at a time.
#pragma once

#include "composed.hpp"
#include "content/sentences.hpp"
#include "draw/line_drawer.hpp"
#include "draw/pen.hpp"
#include "draw/semantics.hpp"
#include "route/placed.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace argmap::diagram {

class Figure {
public:
    Figure(const Composed& composed, Pen& pen);

    /// Begins all items, in reading order, and says what they mean; nothing is drawn yet.
    void begin();
    /// Draws what is in the boxes, anywhere, before it is known where they stand; the pen must not
    /// scale when they are placed.
    void drawBoxesAhead();
    /// Draws everything, and puts boxes that were drawn ahead where they stand.
    void draw(const Placed& placed);

private:
    void beginFrames();
    void beginOpenArguments();
    void beginSteps();
    void beginLinks();
    void beginBoxes();
    void announceFonts();
    void drawFrames(const Placed& placed);
    void drawLines(const Placed& placed);
    void drawBoxes(const Placed& placed);
    [[nodiscard]] Rect ahead(std::uint32_t box) const;
    [[nodiscard]] std::vector<wire::SceneCited> cited(model::ItemRef item) const;
    [[nodiscard]] std::vector<std::uint32_t> linesOf(std::uint32_t row, bool step) const;

    const Composed& m_composed;
    const Style& m_style;
    Sentences m_sentences;
    Semantics m_semantics;
    Pen& m_pen;
    // Rows of the scene's items
    std::vector<std::uint32_t> m_frames;
    std::vector<std::optional<std::uint32_t>> m_arguments; // by step
    std::vector<std::optional<std::uint32_t>> m_steps;
    std::vector<std::uint32_t> m_links;
    std::vector<std::uint32_t> m_boxes;
    bool m_isAhead = false; // boxes are drawn
};

} // namespace argmap::diagram
