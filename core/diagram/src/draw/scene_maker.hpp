// Makes the scene image of a picture whose parts are measured: one page, as large as what stands on it.
// Most of it is made before a layout tells where things stand.
//
// Borrows what it is made from; one thread at a time.
#pragma once

#include "composed.hpp"
#include "draw/figure.hpp"
#include "draw/legend.hpp"
#include "draw/pen.hpp"
#include "draw/title_block.hpp"
#include "route/placed.hpp"

#include <argmap/wire/scene_builder.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace argmap::diagram {

/// What is said of a scene that shows the map.
[[nodiscard]] wire::SceneHead headOf(const Composed& composed);

class SceneMaker {
public:
    explicit SceneMaker(const Composed& composed);
    SceneMaker(const SceneMaker&) = delete;
    SceneMaker& operator=(const SceneMaker&) = delete;

    /// Once: everything in its place.
    [[nodiscard]] std::vector<std::uint8_t> finish(const Placed& placed);

private:
    void arrangePage(const Rect& drawing);
    void drawFurniture();
    [[nodiscard]] bool showsLegend() const;

    const Composed& m_composed;
    const Style& m_style;
    bool m_isBare;
    double m_margin;
    TitleBlock m_titleBlock;
    Legend m_legend;
    wire::SceneBuilder m_builder;
    Pen m_pen;
    Figure m_figure;
    double m_width = 0;
    double m_top = 0;
    double m_legendTop = 0;
    double m_below = 0;
};

} // namespace argmap::diagram
