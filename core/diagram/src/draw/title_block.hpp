// What stands above and below a picture: its title and a line about it, its marking, the list of
// its sources.
//
// Made for one picture: measured for a width, then drawn. One thread.
#pragma once

#include "content/citations.hpp"
#include "draw/pen.hpp"

#include <argmap/diagram/options.hpp>
#include <argmap/diagram/style.hpp>
#include <argmap/model/argument_map.hpp>

#include <string>
#include <vector>

namespace argmap::diagram {

class TitleBlock {
public:
    TitleBlock(const model::ArgumentMap& map, const SourceLabels& sources, const Options& options,
               const Style& style, TextMeasurer& measurer);

    /// The width that the title would like: it counts where the picture itself is small.
    [[nodiscard]] double wantedWidth() const;

    /// Breaks everything for a width.
    void measure(double width);
    [[nodiscard]] double heightAbove() const; ///< 0: nothing stands there
    [[nodiscard]] double heightBelow() const;
    void drawAbove(Pen& pen, double left, double top) const;
    void drawBelow(Pen& pen, double left, double top) const;

private:
    [[nodiscard]] std::string aboutLine() const;
    [[nodiscard]] std::vector<std::string> notes() const;
    void drawMarking(Pen& pen, double left, double top) const;

    const model::ArgumentMap& m_map;
    const SourceLabels& m_sources;
    const Options& m_options;
    const Style& m_style;
    TextMeasurer& m_measurer;
    double m_width = 0;
    TextBlock m_title;
    TextBlock m_about;
    TextBlock m_marking;
    std::vector<TextBlock> m_notes;
};

} // namespace argmap::diagram
