#include "plan/planner.hpp"

#include "plan/box_planner.hpp"
#include "plan/frame_planner.hpp"
#include "plan/words.hpp"

#include <argmap/model/terms.hpp>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace argmap::diagram {

namespace {

class Planner {
public:
    Planner(const model::ArgumentMap& map, const model::Structure& structure,
            const Selection& selection, const Options& options)
        : m_map(map),
          m_structure(structure),
          m_selection(selection),
          m_options(options),
          m_boxes(map, structure, selection, options) {}

    Plan run() {
        m_boxes.addBoxes(m_plan);
        addSteps();
        aimSteps();
        addPositions();
        addRelations();
        dropTwins();
        placeJoints();
        chooseFrames(m_plan, m_options);
        markLoose();
        return std::move(m_plan);
    }

private:
    // In reading order: those on each item, each followed by what attacks it.
    void addSteps() {
        const std::size_t most = m_map.table<model::Inference>().size();
        m_plan.steps.reserve(most);
        m_steps.reserve(most);
        std::vector<model::InferenceId> stack;
        const auto addFrom = [&](const std::vector<model::InferenceId>& first) {
            stack.assign(first.rbegin(), first.rend());
            while (!stack.empty()) {
                const model::InferenceId id = stack.back();
                stack.pop_back();
                if (!addStep(id))
                    continue;
                const std::vector<model::InferenceId> next = model::undercuttersOf(m_map, id);
                stack.insert(stack.end(), next.rbegin(), next.rend());
            }
        };
        for (const model::StructureNode& node : m_structure.nodes())
            addFrom(m_map.inferencesOn(node.item));
        for (const model::InferenceId id : m_map.table<model::Inference>().ids())
            addFrom({id});
    }

    bool addStep(model::InferenceId id) {
        const auto row = static_cast<std::uint32_t>(m_plan.steps.size());
        if (!m_steps.emplace(id, row).second)
            return false;
        const model::Inference& inference = m_map[id];
        PlanStep step;
        step.inference = id;
        step.scheme = inference.scheme;
        for (const model::Premise& premise : inference.premises)
            addSource(step, m_boxes.boxOf(premise.statement), sourceWord(premise));
        if (inference.premises.empty() && inference.argument) {
            if (!model::isReconstructed(m_map, inference.argument))
                addSource(step, m_boxes.boxOf(inference.argument), {});
            else if (const model::StatementId conclusion = conclusionOf(inference.argument))
                addSource(step, m_boxes.boxOf(conclusion), {});
        } else if (inference.argument && lastStepOf(inference.argument) == id) {
            step.opens = true;
            step.title = m_map[inference.argument].title;
        }
        m_plan.steps.push_back(std::move(step));
        return true;
    }

    static void addSource(PlanStep& step, std::uint32_t box, std::string word) {
        const bool there = std::any_of(step.sources.begin(), step.sources.end(),
                                       [&](const PlanSource& s) { return s.box == box; });
        if (box != noRow && !there)
            step.sources.push_back({box, std::move(word)});
    }

    [[nodiscard]] model::InferenceId lastStepOf(model::ArgumentId argument) const {
        model::InferenceId last;
        for (const model::InferenceId id : m_map.inferencesOf(argument))
            if (!m_map[id].premises.empty())
                last = id;
        return last;
    }

    [[nodiscard]] model::StatementId conclusionOf(model::ArgumentId argument) const {
        const model::InferenceId last = lastStepOf(argument);
        return last ? m_map[last].target.as<model::StatementId>() : model::StatementId{};
    }

    // Where each step ends; that a step is ended on; what stands at its line.
    void aimSteps() {
        for (PlanStep& step : m_plan.steps) {
            const model::Inference& inference = m_map[step.inference];
            step.target = endOf(inference.target);
            const bool onStep = step.target && step.target->joint;
            step.tone = inference.stance == model::Stance::Support ? Tone::Support
                        : inference.stance == model::Stance::Attack
                            ? (onStep ? Tone::Undercut : Tone::Attack)
                            : Tone::Plain;
            step.word = stepWord(inference, onStep, m_options.words);
            mark(step, inference.id);
            const bool within = onStep && isWithinOneBox(step);
            if (within)
                step.sources.clear();
            if (within || (onStep && isHidden(step)))
                step.target.reset(); // what is folded away attacks nothing that is drawn
            else if (onStep)
                markAttacked(*step.target);
        }
        for (PlanStep& step : m_plan.steps)
            step.joint = step.joint || step.attacked || step.sources.size() > 1 ||
                         (step.sources.empty() && step.target);
    }

    // What it comes from is in the map, but not in this picture.
    [[nodiscard]] bool isHidden(const PlanStep& step) const {
        const model::Inference& inference = m_map[step.inference];
        if (!step.sources.empty())
            return false;
        if (!inference.premises.empty() || !inference.argument)
            return !inference.premises.empty();
        const model::StatementId conclusion = conclusionOf(inference.argument);
        const auto node = m_structure.find(conclusion ? model::ItemRef(conclusion)
                                                      : model::ItemRef(inference.argument));
        return node && m_selection.nodes[*node] != Showing::Shown;
    }

    // "because, new"
    template <class Drawn>
    void mark(Drawn& drawn, const std::string& id) const {
        if (!m_options.changes)
            return;
        drawn.change = m_options.changes->of(id);
        const std::string_view said = wordFor(drawn.change);
        if (!said.empty())
            drawn.word += (drawn.word.empty() ? "" : ", ") + std::string(said);
    }

    // It and the step that it attacks come from one closed group.
    [[nodiscard]] bool isWithinOneBox(const PlanStep& step) const {
        if (!step.target || !step.target->joint || step.sources.size() != 1)
            return false;
        const PlanStep& attacked = m_plan.steps[step.target->row];
        return attacked.sources.size() == 1 && attacked.sources[0].box == step.sources[0].box &&
               isClosed(step.sources[0].box);
    }

    void markAttacked(const PlanEnd& end) {
        if (end.joint)
            m_plan.steps[end.row].attacked = true;
    }

    /// The end of a line that leads to an item; none when nothing is drawn of it.
    [[nodiscard]] std::optional<PlanEnd> endOf(model::ItemRef item) const {
        if (!item)
            return std::nullopt;
        if (const std::uint32_t box = m_boxes.boxOf(item); box != noRow)
            return PlanEnd{false, box};
        if (const model::ArgumentId argument = item.as<model::ArgumentId>())
            item = lastStepOf(argument);
        const auto step = m_steps.find(item.as<model::InferenceId>());
        if (step == m_steps.end())
            return std::nullopt;
        // A step that is folded away has no sources of its own left.
        const PlanStep& found = m_plan.steps[step->second];
        return isHidden(found) ? std::nullopt : std::optional(PlanEnd{true, step->second});
    }

    void addPositions() {
        for (const model::StructureNode& node : m_structure.nodes()) {
            const model::IssueId issue = node.item.as<model::IssueId>();
            if (!issue)
                continue;
            const std::map<std::string, std::string> words =
                positionWords(m_map[issue], m_options.words);
            for (const model::StatementId position : m_map[issue].positions) {
                const auto from = endOf(position);
                const auto to = endOf(issue);
                if (!from || !to || *from == *to)
                    continue;
                const auto word = words.find(m_map[position].id);
                m_plan.links.push_back(
                    {{}, *from, *to, Tone::Plain, word == words.end() ? "" : word->second});
            }
        }
    }

    void addRelations() {
        for (const model::RelationId id : m_map.table<model::Relation>().ids()) {
            const model::Relation& relation = m_map[id];
            const auto from = endOf(relation.from);
            const auto to = endOf(relation.to);
            if (!from || !to || *from == *to)
                continue;
            markAttacked(*from);
            markAttacked(*to);
            const bool conflict = relation.kind == model::terms::contradiction ||
                                  relation.kind == model::terms::contrary;
            m_plan.links.push_back({id, *from, *to, conflict ? Tone::Attack : Tone::Plain,
                                    relationWord(relation.kind, m_options.words)});
            mark(m_plan.links.back(), relation.id);
        }
        for (PlanStep& step : m_plan.steps)
            step.joint = step.joint || step.attacked;
    }

    // Steps that lie within one closed group, or are folded away, are not drawn; of several lines
    // that a closed group makes the same, one is.
    void dropTwins() {
        using Twin = std::tuple<std::uint32_t, bool, std::uint32_t, Tone>;
        std::map<Twin, std::uint32_t> twins;
        std::vector<std::uint32_t> kept(m_plan.steps.size(), noRow);
        std::vector<PlanStep>& steps = m_plan.steps;
        std::uint32_t count = 0; // of those that stay, which move to the front
        for (std::uint32_t row = 0; row < steps.size(); ++row) {
            PlanStep& step = steps[row];
            const bool nothing =
                step.sources.empty() && !step.attacked && (!step.target || isHidden(step));
            const bool inside = step.sources.size() == 1 && step.target && !step.target->joint &&
                                step.target->row == step.sources[0].box &&
                                isClosed(step.sources[0].box);
            if (nothing || inside || leadsAway(step))
                continue;
            if (step.sources.size() == 1 && step.target &&
                (isClosed(step.sources[0].box) ||
                 (!step.target->joint && isClosed(step.target->row)))) {
                const Twin twin{step.sources[0].box, step.target->joint, step.target->row,
                                step.tone};
                const auto [first, isNew] = twins.emplace(twin, count);
                if (!isNew) {
                    steps[first->second].joint = steps[first->second].joint || step.joint;
                    steps[first->second].attacked = steps[first->second].attacked || step.attacked;
                    kept[row] = first->second;
                    continue;
                }
            }
            if (count != row)
                steps[count] = std::move(step);
            kept[row] = count++;
        }
        steps.resize(count);
        const auto moved = [&](PlanEnd& end) {
            if (end.joint)
                end.row = kept[end.row];
            return end.row != noRow;
        };
        for (PlanStep& step : steps)
            if (step.target && !moved(*step.target))
                step.target.reset();
        std::erase_if(m_plan.links,
                      [&](PlanLink& link) { return !moved(link.from) || !moved(link.to); });
    }

    // Its end is in the map, but not in this picture.
    [[nodiscard]] bool leadsAway(const PlanStep& step) const {
        const model::ItemRef target = m_map[step.inference].target;
        if (step.target || step.attacked || !target)
            return false;
        const std::optional<std::uint32_t> node = m_structure.find(target);
        return node ? m_selection.nodes[*node] != Showing::Shown
                    : target.type == model::ItemType::Inference;
    }

    [[nodiscard]] bool isClosed(std::uint32_t box) const {
        return m_plan.boxes[box].kind == BoxKind::ClosedGroup;
    }

    // A joint stands in the innermost frame that holds all its ends; steps on steps follow those
    // that they end on.
    void placeJoints() {
        for (PlanStep& step : m_plan.steps) {
            bool first = true;
            const auto meet = [&](std::uint32_t frame) {
                step.frame = first ? frame : commonFrame(m_plan, step.frame, frame);
                first = false;
            };
            for (const PlanSource& source : step.sources)
                meet(m_plan.boxes[source.box].frame);
            if (step.target)
                meet(step.target->joint ? m_plan.steps[step.target->row].frame
                                        : m_plan.boxes[step.target->row].frame);
        }
    }

    // What nothing leads to or from, running text for instance, would make a column as high as a
    // tower. A main item that was named stays where a reader looks for it.
    void markLoose() {
        std::vector<bool> joined(m_plan.boxes.size(), false);
        const auto join = [&](const PlanEnd& end) {
            if (!end.joint)
                joined[end.row] = true;
        };
        for (const PlanStep& step : m_plan.steps) {
            for (const PlanSource& source : step.sources)
                joined[source.box] = true;
            if (step.target)
                join(*step.target);
        }
        for (const PlanLink& link : m_plan.links) {
            join(link.from);
            join(link.to);
        }
        const bool any = std::find(joined.begin(), joined.end(), true) != joined.end();
        for (std::size_t row = 0; row < m_plan.boxes.size(); ++row) {
            PlanBox& box = m_plan.boxes[row];
            // A first root that nobody called the main item, and on which nothing hangs, is none.
            box.main = box.main && (joined[row] || !any || m_map.properties().mainItem);
            box.loose = !joined[row] && box.frame == noRow && !(box.main && any);
        }
    }

    const model::ArgumentMap& m_map;
    const model::Structure& m_structure;
    const Selection& m_selection;
    const Options& m_options;
    BoxPlanner m_boxes;
    Plan m_plan;
    std::unordered_map<model::InferenceId, std::uint32_t> m_steps;
};

} // namespace

Plan makePlan(const model::ArgumentMap& map, const model::Structure& structure,
              const Selection& selection, const Options& options) {
    return Planner(map, structure, selection, options).run();
}

} // namespace argmap::diagram
