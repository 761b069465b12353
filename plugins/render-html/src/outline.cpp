#include "outline.hpp"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace argmap::render_html {

namespace {

using Rows = std::vector<std::uint32_t>; // of DRAWN

class OutlineMaker {
public:
    explicit OutlineMaker(const wire::SceneView& scene) : m_scene(scene) { readScene(); }

    std::vector<OutlineLine> run() {
        for (const std::uint32_t box : m_boxes)
            if (!m_met.contains(box))
                visitFrom(box);
        return std::move(m_lines);
    }

private:
    [[nodiscard]] std::string_view text(argmap_text text) const { return m_scene.text(text); }
    [[nodiscard]] const argmap_drawn& drawn(std::uint32_t row) const {
        return m_scene.drawn()[row];
    }

    void readScene() {
        for (std::uint32_t row = 0; row < m_scene.drawn().size(); ++row) {
            const argmap_drawn& item = drawn(row);
            if (item.role == ARGMAP_DRAWN_INFERENCE && m_steps.emplace(text(item.id), row).second)
                readStep(row);
            else if (isPosition(item))
                readPosition(item);
            else if (m_scene.isBox(item) && m_boxOf.emplace(text(item.id), row).second)
                m_boxes.push_back(row);
        }
    }

    void readStep(std::uint32_t row) {
        const argmap_drawn& step = drawn(row);
        if (step.target.size > 0)
            m_stepsOn[text(step.target)].push_back(row);
        if (step.argument.size > 0 && step.premises.count > 0)
            m_lastStepOf[text(step.argument)] = row;
    }

    [[nodiscard]] bool isPosition(const argmap_drawn& item) const {
        return item.role == ARGMAP_DRAWN_RELATION && item.members.count == 2 &&
               item.classes.count > 0 && m_scene.word(item.classes, 0) == "position";
    }

    // A page that shows the question again says the same once more.
    void readPosition(const argmap_drawn& item) {
        const std::string_view answer = m_scene.word(item.members, 0);
        std::vector<std::string_view>& answers = m_answersTo[m_scene.word(item.members, 1)];
        if (m_answers[m_scene.word(item.members, 1)].insert(answer).second)
            answers.push_back(answer);
    }

    void visitFrom(std::uint32_t root) {
        m_pending.push_back({.drawn = root});
        while (!m_pending.empty()) {
            OutlineLine line = m_pending.back();
            m_pending.pop_back();
            line.again = !m_met.insert(line.drawn).second;
            m_lines.push_back(line);
            if (!line.again)
                addBelow(line);
        }
    }

    // What the box stands on, then what attacks the step by which it stands itself, once a step.
    void addBelow(const OutlineLine& line) {
        m_below.clear();
        const std::string_view id = text(drawn(line.drawn).id);
        if (const auto answers = m_answersTo.find(id); answers != m_answersTo.end())
            for (const std::string_view answer : answers->second)
                addBox(answer, {.level = line.level + 1, .bond = Bond::Answer});
        addStepsOn(id, line.level + 1, Bond::Premise);
        if (line.step != noRow && line.bond != Bond::Answer && m_carried.insert(line.step).second)
            addAttacksOn(line.step, line.level + 1);
        m_pending.insert(m_pending.end(), m_below.rbegin(), m_below.rend());
    }

    void addAttacksOn(std::uint32_t step, std::uint32_t level) {
        addStepsOn(text(drawn(step).id), level, Bond::Undercut);
        const auto last = m_lastStepOf.find(text(drawn(step).argument));
        if (last != m_lastStepOf.end() && last->second == step)
            addStepsOn(text(drawn(step).argument), level, Bond::Undercut);
    }

    void addStepsOn(std::string_view id, std::uint32_t level, Bond bond) {
        const auto steps = m_stepsOn.find(id);
        if (steps == m_stepsOn.end())
            return;
        for (const std::uint32_t row : steps->second) {
            const argmap_drawn& step = drawn(row);
            OutlineLine line{.level = level, .bond = bond, .step = row};
            for (std::uint32_t i = 0; i < step.premises.count; ++i)
                if (addBox(m_scene.word(step.premises, i), line))
                    line.further = true;
            if (step.premises.count == 0)
                addBox(text(step.argument), line);
        }
    }

    // False where nothing is drawn of it.
    bool addBox(std::string_view id, OutlineLine line) {
        const auto box = m_boxOf.find(id);
        if (box == m_boxOf.end())
            return false;
        line.drawn = box->second;
        m_below.push_back(line);
        return true;
    }

    const wire::SceneView& m_scene;
    Rows m_boxes;
    std::unordered_map<std::string_view, std::uint32_t> m_boxOf, m_steps, m_lastStepOf;
    std::unordered_map<std::string_view, Rows> m_stepsOn;
    std::unordered_map<std::string_view, std::vector<std::string_view>> m_answersTo;
    std::unordered_map<std::string_view, std::unordered_set<std::string_view>> m_answers;
    std::unordered_set<std::uint32_t> m_met, m_carried;
    std::vector<OutlineLine> m_pending, m_below, m_lines; // the scene decides how deep it goes
};

} // namespace

std::vector<OutlineLine> outlineOf(const wire::SceneView& scene) {
    return OutlineMaker(scene).run();
}

} // namespace argmap::render_html
