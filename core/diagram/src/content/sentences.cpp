#include "content/sentences.hpp"

#include "content/phrases.hpp"
#include "plan/words.hpp"

#include <algorithm>

namespace argmap::diagram {

namespace {

constexpr std::size_t mostNames = 12;

std::string quoted(const std::string& name) {
    return "“" + name + "”";
}

} // namespace

Sentences::Sentences(const model::ArgumentMap& map, const Plan& plan, const SourceLabels& sources)
    : m_map(map), m_plan(plan), m_sources(sources), m_bearings(plan.boxes.size()) {
    for (std::uint32_t row = 0; row < plan.steps.size(); ++row) {
        const PlanStep& step = plan.steps[row];
        if (!step.target || step.target->joint)
            continue;
        Bearing& bearing = m_bearings[step.target->row];
        (step.tone == Tone::Support  ? bearing.support
         : step.tone == Tone::Attack ? bearing.attack
                                     : bearing.other)
            .push_back(row);
    }
    for (std::uint32_t row = 0; row < plan.links.size(); ++row)
        if (!plan.links[row].relation && !plan.links[row].to.joint)
            m_bearings[plan.links[row].to.row].positions.push_back(row);
}

std::string Sentences::picture() const {
    std::size_t reasons = 0;
    std::size_t objections = 0;
    std::size_t undercuts = 0;
    for (const PlanStep& step : m_plan.steps) {
        reasons += step.tone == Tone::Support ? 1U : 0U;
        objections += step.tone == Tone::Attack ? 1U : 0U;
        undercuts += step.tone == Tone::Undercut ? 1U : 0U;
    }
    std::vector<std::string> parts{counted(m_map.table<model::Statement>().size(), "statement")};
    const auto add = [&](std::size_t count, std::string_view what) {
        if (count > 0)
            parts.push_back(counted(count, what));
    };
    add(m_map.table<model::Issue>().size(), "question");
    add(m_map.table<model::Argument>().size(), "argument");
    add(reasons, "reason");
    add(objections, "objection");
    add(undercuts, "undercut");
    add(m_map.table<model::Relation>().size(), "relation");
    add(m_map.table<model::Source>().size(), "source");
    return "Argument map with " + listed(parts) + ".";
}

std::string Sentences::nameOf(const PlanEnd& end) const {
    if (!end.joint)
        return quoted(shortName(m_map, m_plan.boxes[end.row].item));
    const PlanStep& step = m_plan.steps[end.row];
    std::string name = "the step from " + premisesOf(end.row);
    if (step.target && !step.target->joint)
        name += " to " + nameOf(*step.target);
    return name;
}

std::string Sentences::premisesOf(std::uint32_t step) const {
    std::vector<std::string> names;
    const std::vector<PlanSource>& sources = m_plan.steps[step].sources;
    for (std::size_t i = 0; i < std::min(sources.size(), mostNames); ++i)
        names.push_back(quoted(shortName(m_map, m_plan.boxes[sources[i].box].item)));
    if (sources.size() > mostNames)
        names.push_back(std::to_string(sources.size() - mostNames) + " more");
    return names.empty() ? "something unsaid" : listed(names);
}

std::string Sentences::step(std::uint32_t row) const {
    const PlanStep& step = m_plan.steps[row];
    const std::string premises = premisesOf(row);
    std::string text;
    if (!step.target)
        text = "A step from " + premises;
    else if (step.tone == Tone::Support)
        text = nameOf(*step.target) + ", because " + premises;
    else if (step.tone == Tone::Attack)
        text = nameOf(*step.target) + ", but " + premises;
    else if (step.tone == Tone::Undercut)
        text = premises + (step.sources.size() > 1 ? " undercut " : " undercuts ") +
               nameOf(*step.target);
    else
        text = premises + (step.sources.size() > 1 ? " bear on " : " bears on ") +
               nameOf(*step.target);
    if (!step.title.empty())
        text += " (argument " + quoted(step.title) + ")";
    return text + ".";
}

std::string Sentences::link(std::uint32_t row) const {
    const PlanLink& link = m_plan.links[row];
    const std::string from = nameOf(link.from);
    const std::string to = nameOf(link.to);
    if (!link.relation)
        return from + " answers " + to + ".";
    std::string word = relationWord(m_map[link.relation].kind, LineWords::Words);
    if (word == "contrary to" || word == "same as" || word == "preferred to")
        word = "is " + word;
    return from + " " + (word.empty() ? "is related to" : word) + " " + to + ".";
}

std::string Sentences::box(std::uint32_t row) const {
    const Bearing& bearing = m_bearings[row];
    std::string text;
    const auto add = [&](std::string_view what, const std::vector<std::uint32_t>& rows,
                         const auto& name) {
        if (rows.empty())
            return;
        std::vector<std::string> names;
        for (std::size_t i = 0; i < std::min(rows.size(), mostNames); ++i)
            names.push_back(name(rows[i]));
        if (rows.size() > mostNames)
            names.push_back(std::to_string(rows.size() - mostNames) + " more");
        text += (text.empty() ? "" : " ") + std::string(what) + " " + joined(names, "; ") + ".";
    };
    const auto premises = [&](std::uint32_t step) { return premisesOf(step); };
    add("Supported by", bearing.support, premises);
    add("Attacked by", bearing.attack, premises);
    add("Related to", bearing.other, premises);
    add("Answered by", bearing.positions,
        [&](std::uint32_t link) { return nameOf(m_plan.links[link].from); });
    std::vector<std::string> cited;
    for (const CitationMark& mark : m_sources.marks(m_plan.boxes[row].item))
        cited.push_back(mark.text);
    if (!cited.empty())
        text += (text.empty() ? "" : " ") + std::string("Cited: ") + joined(cited, "; ") + ".";
    return text;
}

} // namespace argmap::diagram
