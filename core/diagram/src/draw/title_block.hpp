// What stands above and below a picture: its title and a line about it, its marking, the list of
// its sources.
//
// Made for one picture: measured for a width, then drawn. One thread.
#pragma once

#include "composed.hpp"
#include "draw/pen.hpp"

#include <string>
#include <vector>

namespace argmap::diagram {

/// The question that the map is about, its main item; nothing where that is a claim, or the title asks it.
[[nodiscard]] std::string questionOf(const model::ArgumentMap& map);
/// First sentence of the abstract, authors, date, cut-off, revision.
[[nodiscard]] std::string aboutLine(const model::MapProperties& map);
/// The yardsticks of likelihoods, then one line a source.
[[nodiscard]] std::vector<std::string> notesOn(const Composed& composed);

/// A title with the lines below it, measured.
struct Heading {
    TextBlock title;
    TextBlock question;
    TextBlock about;
    Face titleFace;

    [[nodiscard]] double height(const Style& style) const;
    void draw(Pen& pen, const Style& style, double left, double width, double top) const;
};

class TitleBlock {
public:
    explicit TitleBlock(const Composed& composed);

    /// The width that the title would like: it counts where the picture itself is small.
    [[nodiscard]] double wantedWidth() const;

    /// Breaks everything for a width.
    void measure(double width);
    [[nodiscard]] double heightAbove() const; ///< 0: nothing stands there
    [[nodiscard]] double heightBelow() const;
    void drawAbove(Pen& pen, double left, double top) const;
    void drawBelow(Pen& pen, double left, double top) const;

private:
    void drawMarking(Pen& pen, double left, double top) const;

    const Composed& m_composed;
    const model::MapProperties& m_map;
    const Options& m_options;
    const Style& m_style;
    TextMeasurer& m_measurer;
    std::string m_question;
    double m_width = 0;
    Heading m_heading;
    TextBlock m_marking;
    std::vector<TextBlock> m_notes;
};

} // namespace argmap::diagram
