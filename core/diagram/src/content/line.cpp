#include "content/line.hpp"

#include <argmap/model/terms.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace argmap::diagram {

namespace {

class LineMaker {
public:
    LineMaker(const model::ArgumentMap& map, const Plan& plan, const Style& style,
              TextMeasurer& measurer)
        : m_map(map), m_plan(plan), m_style(style), m_measurer(measurer) {}

    std::vector<Line> run() {
        for (std::uint32_t row = 0; row < m_plan.steps.size(); ++row)
            addStep(row);
        for (std::uint32_t row = 0; row < m_plan.links.size(); ++row)
            addLink(row);
        return std::move(m_lines);
    }

private:
    void addStep(std::uint32_t row) {
        const PlanStep& step = m_plan.steps[row];
        Line line;
        line.row = row;
        line.tone = step.tone;
        line.dashed = step.tone == Tone::Undercut;
        if (step.change == Change::Removed)
            fade(line);
        line.width = widthOf(m_map[step.inference]);
        const PlanEnd joint{true, row};
        if (step.joint)
            for (const PlanSource& source : step.sources) {
                line.role = LineRole::Premise;
                line.from = {false, source.box};
                line.to = joint;
                line.shared = label(source.word, {}, {});
                m_lines.push_back(line);
            }
        if (!step.target || (!step.joint && step.sources.empty()))
            return;
        line.role = step.joint ? LineRole::Conclusion : LineRole::Whole;
        line.from = step.joint ? joint : PlanEnd{false, step.sources[0].box};
        line.to = *step.target;
        const bool onBox = !step.target->joint;
        if (onBox)
            line.head = step.tone == Tone::Attack ? Head::Bar : Head::Arrow;
        if (!step.joint && !step.sources[0].word.empty())
            line.shared = label(step.word + " " + step.sources[0].word, step.title, step.scheme);
        else
            line.shared = label(step.word, step.title, step.scheme);
        m_lines.push_back(std::move(line));
    }

    void addLink(std::uint32_t row) {
        const PlanLink& link = m_plan.links[row];
        Line line;
        line.row = row;
        line.from = link.from;
        line.to = link.to;
        line.tone = link.tone;
        line.width = link.relation ? m_style.lineWidth : m_style.positionWidth;
        line.shared = label(link.word, {}, {});
        line.role = link.relation ? LineRole::Relation : LineRole::Position;
        if (link.relation) {
            const std::string& kind = m_map[link.relation].kind;
            line.dashed = link.tone == Tone::Plain;
            if (link.tone == Tone::Attack)
                line.head = line.tail = Head::Bar;
            else if (kind != model::terms::equivalence)
                line.head = Head::Arrow;
        }
        if (link.change == Change::Removed)
            fade(line);
        m_lines.push_back(std::move(line));
    }

    // Of what was removed.
    static void fade(Line& line) {
        line.tone = Tone::Plain;
        line.dashed = true;
    }

    [[nodiscard]] std::int32_t widthOf(const model::Inference& inference) const {
        if (!inference.strength)
            return m_style.lineWidth;
        const double share = std::clamp(*inference.strength, 0, 1000000) / 1e6;
        return m_style.weakestLine +
               static_cast<std::int32_t>(share * (m_style.strongestLine - m_style.weakestLine));
    }

    std::shared_ptr<const LineLabel> label(const std::string& word, const std::string& title,
                                           const std::string& scheme) {
        std::shared_ptr<const LineLabel>& known = m_labels[{word, title, scheme}];
        if (!known)
            known = std::make_shared<const LineLabel>(measure(word, title, scheme));
        return known;
    }

    LineLabel measure(const std::string& word, const std::string& title,
                      const std::string& scheme) {
        LineLabel made;
        made.word = m_measurer.wrap(word, m_style.word.text, m_style.wordWidth);
        made.title = m_measurer.wrap(title, m_style.wordTitle.text, m_style.wordWidth);
        // A scheme that says what the title says needs no line of its own.
        made.scheme = m_measurer.wrap(scheme == title ? std::string() : scheme, m_style.word.text,
                                      m_style.wordWidth);
        const std::size_t lines =
            made.word.lines.size() + made.title.lines.size() + made.scheme.lines.size();
        if (lines == 0)
            return made;
        const std::int32_t widest =
            std::max({made.word.width, made.title.width, made.scheme.width});
        made.width = (widest + 99) / 100 * 100 + 2 * m_style.wordPadding; // whole pixels
        made.height = static_cast<std::int32_t>(lines) * m_style.word.lineHeight + 200;
        return made;
    }

    const model::ArgumentMap& m_map;
    const Plan& m_plan;
    const Style& m_style;
    TextMeasurer& m_measurer;
    std::map<std::tuple<std::string, std::string, std::string>, std::shared_ptr<const LineLabel>>
        m_labels;
    std::vector<Line> m_lines;
};

} // namespace

std::vector<Line> makeLines(const model::ArgumentMap& map, const Plan& plan, const Style& style,
                            TextMeasurer& measurer) {
    return LineMaker(map, plan, style, measurer).run();
}

} // namespace argmap::diagram
