// The legend: a sample and a word for each sign that the picture uses, and for no other.
//
// Made for one picture: measured for a width, then drawn. One thread.
#pragma once

#include "composed.hpp"
#include "draw/pen.hpp"

#include <argmap/diagram/style.hpp>
#include <argmap/model/argument_map.hpp>

#include <string>
#include <vector>

namespace argmap::diagram {

class Legend {
public:
    explicit Legend(const Composed& composed);

    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    /// Sets the entries in rows of a width.
    void measure(double width);
    [[nodiscard]] double height() const { return m_height; }
    void draw(Pen& pen, double left, double top) const;

private:
    enum class Sample : std::uint8_t {
        Reason,
        Objection,
        Undercut,
        Linked,
        Position,
        Conflict,
        Plain,
        Implicit,
        Own,
        Strength,
        None
    };
    struct Entry {
        Sample sample;
        TextBlock text;
        double x = 0;
        double y = 0; ///< of the row's middle
    };

    void collect(const model::ArgumentMap& map, const Plan& plan, const std::vector<Line>& lines);
    void add(Sample sample, const std::string& text);
    void addChanges(const Plan& plan, const Changes& changes);
    void drawSample(Pen& pen, Sample sample, Vec at) const;
    void drawStroke(Pen& pen, Tone tone, Head head, bool dashed, Vec at, std::int32_t width) const;
    [[nodiscard]] static double sampleWidth(Sample sample);

    const Style& m_style;
    TextMeasurer& m_measurer;
    std::vector<Entry> m_entries;
    double m_width = 0;
    double m_height = 0;
};

} // namespace argmap::diagram
