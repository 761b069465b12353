#include "draw/legend.hpp"

#include "draw/line_drawer.hpp"

#include <argmap/model/terms.hpp>

#include <algorithm>

namespace argmap::diagram {

namespace {

constexpr double aboveRows = 1600; // from the rule to the first row's top
constexpr double rowHeight = 2400;
constexpr double afterSample = 800;
constexpr double afterEntry = 3200;
constexpr double strokeLength = 4400;
constexpr double boxWidth = 2800;
constexpr double boxHeight = 1600;

// The first citation with a grade, else the first.
std::string exampleCitation(const Composed& composed) {
    std::string first;
    for (const PlanBox& box : composed.plan.boxes)
        for (const CitationMark& mark : composed.sources.marks(box.item)) {
            if (mark.text.find(" · ") != std::string::npos)
                return mark.text;
            if (first.empty())
                first = mark.text;
        }
    return first;
}

} // namespace

Legend::Legend(const Composed& composed) : m_style(composed.style), m_measurer(composed.measurer) {
    collect(composed.map, composed.plan, composed.lines);
    if (composed.options.changes)
        addChanges(composed.plan, *composed.options.changes);
    if (const std::string grade = exampleCitation(composed); !grade.empty()) {
        const bool graded = grade.find(" · ") != std::string::npos;
        add(Sample::None, grade + (graded ? ": source, paragraph, reliability and credibility "
                                            "(NATO AJP-2.1)"
                                          : ": source and place in it"));
    }
}

void Legend::collect(const model::ArgumentMap& map, const Plan& plan,
                     const std::vector<Line>& lines) {
    bool tones[4] = {};
    bool linked = false;
    bool strength = false;
    for (const PlanStep& step : plan.steps) {
        tones[static_cast<std::size_t>(step.tone)] = true;
        linked = linked || step.sources.size() > 1;
        strength = strength || map[step.inference].strength.has_value();
    }
    const auto tone = [&](Tone t) { return tones[static_cast<std::size_t>(t)]; };
    const auto anyLine = [&](auto test) { return std::any_of(lines.begin(), lines.end(), test); };
    const auto anyBox = [&](auto test) {
        return std::any_of(plan.boxes.begin(), plan.boxes.end(), test);
    };
    if (tone(Tone::Support))
        add(Sample::Reason, "reason");
    if (tone(Tone::Attack))
        add(Sample::Objection, "objection");
    if (tone(Tone::Undercut))
        add(Sample::Undercut, "undercuts the step");
    if (linked)
        add(Sample::Linked, "linked: only together");
    if (tone(Tone::Plain))
        add(Sample::Plain, "bears on it");
    if (anyLine([](const Line& line) { return line.role == LineRole::Position; }))
        add(Sample::Position, "answers the question");
    if (anyLine([](const Line& line) {
            return line.role == LineRole::Relation && line.tone == Tone::Attack;
        }))
        add(Sample::Conflict, "exclude each other");
    if (strength)
        add(Sample::Strength, "the thicker, the stronger");
    if (anyBox([](const PlanBox& box) { return box.implicit; }))
        add(Sample::Implicit, "implicit premise");
    if (anyBox([](const PlanBox& box) { return box.own; }))
        add(Sample::Own, "analyst’s own");
}

// "new, removed: since revision 1"
void Legend::addChanges(const Plan& plan, const Changes& changes) {
    std::string words;
    for (const Change change : {Change::Added, Change::Changed, Change::Removed}) {
        const auto isSuch = [&](const auto& drawn) { return drawn.change == change; };
        if (std::any_of(plan.boxes.begin(), plan.boxes.end(), isSuch) ||
            std::any_of(plan.steps.begin(), plan.steps.end(), isSuch) ||
            std::any_of(plan.links.begin(), plan.links.end(), isSuch))
            words += (words.empty() ? "" : ", ") + std::string(wordFor(change));
    }
    add(Sample::None, words.empty() ? "nothing has changed since " + changes.since
                                    : words + ": since " + changes.since);
}

void Legend::add(Sample sample, const std::string& text) {
    m_entries.push_back({sample, m_measurer.line(text, m_style.legend.text), 0, 0});
}

double Legend::sampleWidth(Sample sample) {
    switch (sample) {
    case Sample::None:
        return 0;
    case Sample::Linked:
        return 800;
    case Sample::Implicit:
    case Sample::Own:
        return boxWidth;
    default:
        return strokeLength;
    }
}

void Legend::measure(double width) {
    m_width = width;
    double x = 0;
    double y = aboveRows + rowHeight / 2;
    for (Entry& entry : m_entries) {
        const double sample = sampleWidth(entry.sample);
        const double wide = sample + (sample > 0 ? afterSample : 0) + entry.text.width;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += rowHeight;
        }
        entry.x = x;
        entry.y = y;
        x += wide + afterEntry;
    }
    m_height = m_entries.empty() ? 0 : y + rowHeight / 2;
}

void Legend::draw(Pen& pen, double left, double top) const {
    pen.segment(stroked(ARGMAP_PART_ORNAMENT, m_style.colours.rule, m_style.frameWidth),
                {left, top}, {left + m_width, top});
    for (const Entry& entry : m_entries) {
        const Vec at{left + entry.x, top + entry.y};
        drawSample(pen, entry.sample, at);
        const double sample = sampleWidth(entry.sample);
        pen.line(filled(ARGMAP_PART_TEXT, m_style.colours.text), entry.text, 0,
                 at.x + sample + (sample > 0 ? afterSample : 0), at.y + 400);
    }
}

void Legend::drawSample(Pen& pen, Sample sample, Vec at) const {
    const Palette& colours = m_style.colours;
    switch (sample) {
    case Sample::Reason:
        drawStroke(pen, Tone::Support, Head::Arrow, false, at, m_style.lineWidth);
        break;
    case Sample::Objection:
        drawStroke(pen, Tone::Attack, Head::Bar, false, at, m_style.lineWidth);
        break;
    case Sample::Plain:
        drawStroke(pen, Tone::Plain, Head::Arrow, false, at, m_style.lineWidth);
        break;
    case Sample::Position:
        drawStroke(pen, Tone::Plain, Head::None, false, at, m_style.lineWidth);
        break;
    case Sample::Strength:
        drawStroke(pen, Tone::Support, Head::Arrow, false, at, m_style.strongestLine);
        break;
    case Sample::Conflict: {
        drawStroke(pen, Tone::Attack, Head::Bar, false, at, m_style.lineWidth);
        pen.bar(filled(ARGMAP_PART_ORNAMENT, colours.attack),
                at + Vec{strokeLength - m_style.barEndGap, 0}, {0, 1}, m_style);
        break;
    }
    case Sample::Undercut: {
        drawStroke(pen, Tone::Undercut, Head::None, true, at, m_style.lineWidth);
        wire::ShapeStyle ring = stroked(ARGMAP_PART_ORNAMENT, colours.undercut, m_style.ringWidth);
        ring.fill = colours.page;
        pen.circle(ring, at + Vec{500, 0}, m_style.ringRadius);
        break;
    }
    case Sample::Linked:
        pen.circle(filled(ARGMAP_PART_ORNAMENT, colours.support), at + Vec{400, 0},
                   m_style.jointRadius);
        break;
    case Sample::Implicit:
    case Sample::Own: {
        wire::ShapeStyle box = stroked(ARGMAP_PART_ORNAMENT, colours.boxFrame, m_style.frameWidth);
        box.fill = colours.box;
        if (sample == Sample::Implicit)
            box.dashes = m_style.implicitDashes;
        pen.rect(box, {at.x, at.y - boxHeight / 2, at.x + boxWidth, at.y + boxHeight / 2},
                 sample == Sample::Own ? 800 : m_style.corner);
        break;
    }
    case Sample::None:
        break;
    }
}

void Legend::drawStroke(Pen& pen, Tone tone, Head head, bool dashed, Vec at,
                        std::int32_t width) const {
    const std::uint32_t colour = colourOf(tone, m_style.colours);
    wire::ShapeStyle line = stroked(ARGMAP_PART_ORNAMENT, colour, width);
    if (dashed)
        line.dashes = m_style.undercutDashes;
    const double room = head == Head::Arrow ? m_style.headLength
                        : head == Head::Bar ? m_style.barEndGap
                                            : 0;
    pen.segment(line, at + Vec{strokeLength, 0}, at + Vec{room, 0});
    if (head == Head::Arrow)
        pen.polygon(filled(ARGMAP_PART_ORNAMENT, colour),
                    {at, at + Vec{static_cast<double>(m_style.headLength), m_style.headWidth / 2.0},
                     at + Vec{static_cast<double>(m_style.headLength), -m_style.headWidth / 2.0}});
    else if (head == Head::Bar)
        pen.bar(filled(ARGMAP_PART_ORNAMENT, colour), at + Vec{room, 0}, {0, 1}, m_style);
}

} // namespace argmap::diagram
