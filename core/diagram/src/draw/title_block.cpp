#include "draw/title_block.hpp"

#include "content/phrases.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace argmap::diagram {

namespace {

constexpr double belowTitle = 1200;
constexpr double readableWidth = 110000; // a longer line of small text is hard to follow

// Up to the first full stop that ends a sentence, without it.
std::string firstSentence(const std::string& text) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n' ||
            (text[i] == '.' && (i + 1 == text.size() || text[i + 1] == ' ' || text[i + 1] == '\n')))
            return text.substr(0, i);
    return text;
}

} // namespace

std::string questionOf(const model::ArgumentMap& map) {
    const model::ItemRef main = map.mainItem();
    if (!main.as<model::IssueId>())
        return {};
    std::string question = textOf(map, main);
    return question == map.properties().title ? std::string() : question;
}

std::string aboutLine(const model::MapProperties& map) {
    std::vector<std::string> parts;
    const auto add = [&](const std::string& text) {
        if (!text.empty())
            parts.push_back(text);
    };
    add(firstSentence(map.abstract));
    add(joined(map.authors, ", "));
    add(readableDate(map.date));
    if (!map.cutoff.empty())
        add("information to " + readableDate(map.cutoff));
    if (!map.revision.empty())
        add("revision " + map.revision);
    return joined(parts, " · ");
}

std::vector<std::string> notesOn(const Composed& composed) {
    std::vector<std::string> lines;
    std::set<std::string> yardsticks;
    for (const PlanBox& box : composed.plan.boxes)
        if (const auto id = box.item.as<model::StatementId>()) {
            const model::Statement& statement = composed.map[id];
            if (!statement.likelihoodTerm.empty() && !statement.likelihoodYardstick.empty())
                yardsticks.insert(statement.likelihoodYardstick);
        }
    if (!yardsticks.empty())
        lines.push_back("Likelihood in the words of " +
                        listed({yardsticks.begin(), yardsticks.end()}) + ".");
    for (const model::SourceId id : composed.shownSources())
        lines.push_back(composed.sources.describe(id));
    return lines;
}

double Heading::height(const Style& style) const {
    return heightOf(title, titleFace) + heightOf(question, style.pageLine) +
           heightOf(about, style.pageLine);
}

void Heading::draw(Pen& pen, const Style& style, double left, double width, double top) const {
    const wire::ShapeStyle ink = filled(ARGMAP_PART_TEXT, style.colours.text);
    const wire::ShapeStyle quiet = filled(ARGMAP_PART_TEXT, style.colours.quiet);
    top = pen.block(filled(ARGMAP_PART_TITLE, style.colours.text), title, titleFace, left, width,
                    top);
    top = pen.block(ink, question, style.pageLine, left, width, top);
    pen.block(quiet, about, style.pageLine, left, width, top);
}

TitleBlock::TitleBlock(const Composed& composed)
    : m_composed(composed),
      m_map(composed.map.properties()),
      m_options(composed.options),
      m_style(composed.style),
      m_measurer(composed.measurer),
      m_question(composed.options.titleBlock ? questionOf(composed.map) : std::string()) {}

double TitleBlock::wantedWidth() const {
    if (!m_options.titleBlock)
        return 0;
    const double title = m_measurer.line(m_map.title, m_style.pageTitle.text).width;
    const double question = m_measurer.line(m_question, m_style.pageLine.text).width;
    const double about = m_measurer.line(aboutLine(m_map), m_style.pageLine.text).width;
    return std::min(std::max({title, question, about}), 70000.0);
}

void TitleBlock::measure(double width) {
    m_width = width;
    const auto wrap = [&](const std::string& text, const Face& face) {
        return m_measurer.wrap(text, face.text, static_cast<std::int32_t>(width));
    };
    if (m_options.titleBlock) {
        m_heading.titleFace = m_style.pageTitle;
        m_heading.title = wrap(m_map.title, m_style.pageTitle);
        const auto readable = static_cast<std::int32_t>(std::min(width, readableWidth));
        m_heading.question = m_measurer.wrap(m_question, m_style.pageLine.text, readable);
        m_heading.about = m_measurer.wrap(aboutLine(m_map), m_style.pageLine.text, readable);
    }
    m_marking = wrap(m_map.marking, m_style.heading);
    m_notes.clear();
    if (m_options.sources)
        for (const std::string& note : notesOn(m_composed))
            m_notes.push_back(wrap(note, m_style.legend));
}

double TitleBlock::heightAbove() const {
    const double height = heightOf(m_marking, m_style.heading) + m_heading.height(m_style);
    return height > 0 ? height + belowTitle : 0;
}

double TitleBlock::heightBelow() const {
    double height = heightOf(m_marking, m_style.heading);
    for (const TextBlock& note : m_notes)
        height += heightOf(note, m_style.legend);
    return height;
}

void TitleBlock::drawAbove(Pen& pen, double left, double top) const {
    drawMarking(pen, left, top);
    top += heightOf(m_marking, m_style.heading);
    m_heading.draw(pen, m_style, left, m_width, top);
}

void TitleBlock::drawBelow(Pen& pen, double left, double top) const {
    for (const TextBlock& note : m_notes)
        top = pen.block(filled(ARGMAP_PART_TEXT, m_style.colours.quiet), note, m_style.legend, left,
                        m_width, top);
    drawMarking(pen, left, top);
}

void TitleBlock::drawMarking(Pen& pen, double left, double top) const {
    pen.block(filled(ARGMAP_PART_TITLE, m_style.colours.text), m_marking, m_style.heading, left,
              m_width, top, Pen::Align::Centre);
}

} // namespace argmap::diagram
