#include "draw/semantics.hpp"

#include "text/clean_text.hpp"

#include <argmap/model/terms.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace argmap::diagram {

namespace {

constexpr std::array builtInKinds{model::terms::claim, model::terms::evidence,
                                  model::terms::assumption, model::terms::hypothesis,
                                  model::terms::question};
constexpr std::array builtInRelations{model::terms::contradiction, model::terms::contrary,
                                      model::terms::equivalence, model::terms::preference};

// The name as a class where it is built in, else as it is.
template <std::size_t N>
void setKind(wire::SceneItem& item, const std::string& kind,
             const std::array<std::string_view, N>& builtIn) {
    if (std::find(builtIn.begin(), builtIn.end(), kind) != builtIn.end())
        item.classes.push_back(kind);
    else
        item.kind = cleanText(kind, LineBreaks::Join);
}

} // namespace

wire::SceneItem Semantics::frame(const PlanFrame& frame) const {
    wire::SceneItem item;
    item.role = ARGMAP_DRAWN_GROUP;
    item.id = m_map[frame.group].id;
    item.title = cleanText(m_map[frame.group].title, LineBreaks::Join);
    return item;
}

wire::SceneItem Semantics::openArgument(const PlanStep& step) const {
    const model::Argument& argument = m_map[m_map[step.inference].argument];
    wire::SceneItem item;
    item.role = ARGMAP_DRAWN_GROUP;
    item.id = argument.id;
    item.classes = {"argument"};
    item.title = cleanText(argument.title.empty() ? argument.id : argument.title, LineBreaks::Join);
    if (!argument.wordings.empty())
        item.description = cleanText(argument.wordings[0].text, LineBreaks::Join);
    return item;
}

wire::SceneItem Semantics::step(const PlanStep& step) const {
    const model::Inference& inference = m_map[step.inference];
    wire::SceneItem item;
    item.role = ARGMAP_DRAWN_INFERENCE;
    item.id = inference.id;
    switch (inference.stance) {
    case model::Stance::Support:
        item.classes = {"support"};
        break;
    case model::Stance::Attack:
        item.classes = {"attack"};
        if (const std::string_view name = attackClass(inference); !name.empty())
            item.classes.emplace_back(name);
        break;
    case model::Stance::Unspecified:
        item.classes = {"unspecified"};
        break;
    }
    if (inference.premises.size() > 1)
        item.classes.push_back("linked");
    item.kind = cleanText(inference.scheme, LineBreaks::Join);
    for (const model::Premise& premise : inference.premises)
        item.premises.push_back(m_map[premise.statement].id);
    if (inference.target)
        item.target = idOf(inference.target);
    if (inference.argument)
        item.argument = m_map[inference.argument].id;
    return item;
}

// An attack is named by what it is on: a conclusion, a premise, or a step.
std::string_view Semantics::attackClass(const model::Inference& inference) const {
    if (inference.target.type == model::ItemType::Inference && inference.target)
        return "undercut";
    const model::StatementId statement = inference.target.as<model::StatementId>();
    if (!statement)
        return {};
    for (const model::InferenceId id : m_map.inferencesOn(statement))
        if (m_map[id].stance == model::Stance::Support)
            return "rebuttal";
    return m_map.inferencesFrom(statement).empty() ? "rebuttal" : "undermining";
}

wire::SceneItem Semantics::link(const PlanLink& link) const {
    wire::SceneItem item;
    item.role = ARGMAP_DRAWN_RELATION;
    if (!link.relation) {
        item.classes = {"position"};
        item.members = {idAt(link.from), idAt(link.to)};
        return item;
    }
    const model::Relation& relation = m_map[link.relation];
    item.id = relation.id;
    item.members = {idOf(relation.from), idOf(relation.to)};
    setKind(item, relation.kind, builtInRelations);
    return item;
}

wire::SceneItem Semantics::box(const PlanBox& box) const {
    wire::SceneItem item;
    item.id = idOf(box.item);
    switch (box.kind) {
    case BoxKind::Statement: {
        item.role = ARGMAP_DRAWN_STATEMENT;
        const std::string& kind = m_map[box.item.as<model::StatementId>()].kind;
        setKind(item, kind.empty() ? std::string(model::terms::claim) : kind, builtInKinds);
        if (box.implicit)
            item.classes.push_back("implicit");
        break;
    }
    case BoxKind::Argument:
        item.role = ARGMAP_DRAWN_ARGUMENT;
        break;
    case BoxKind::Issue:
        item.role = ARGMAP_DRAWN_ISSUE;
        break;
    case BoxKind::ClosedGroup:
        item.role = ARGMAP_DRAWN_GROUP;
        item.classes = {"closed"};
        break;
    }
    return item;
}

std::string Semantics::idAt(const PlanEnd& end) const {
    return end.joint ? m_map[m_plan.steps[end.row].inference].id : idOf(m_plan.boxes[end.row].item);
}

} // namespace argmap::diagram
