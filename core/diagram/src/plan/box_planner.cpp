#include "plan/box_planner.hpp"

#include "plan/numbers.hpp"

#include <argmap/model/terms.hpp>

#include <algorithm>
#include <tuple>

namespace argmap::diagram {

namespace {

constexpr std::uint32_t deepestFrame = 8; // groups below stand in the frame of the one above

Tone toneOf(const model::ArgumentMap& map, const model::StructureNode& node) {
    if (!node.via)
        return Tone::Plain;
    switch (map[node.via].stance) {
    case model::Stance::Support:
        return Tone::Support;
    case model::Stance::Attack:
        return node.bond == model::Bond::Undercut ? Tone::Undercut : Tone::Attack;
    case model::Stance::Unspecified:
        break;
    }
    return Tone::Plain;
}

} // namespace

BoxPlanner::BoxPlanner(const model::ArgumentMap& map, const model::Structure& structure,
                       const Selection& selection, const Options& options)
    : m_map(map),
      m_structure(structure),
      m_selection(selection),
      m_options(options),
      m_main(structure.main()) {}

void BoxPlanner::addBoxes(Plan& plan) {
    sortGroups(plan);
    const std::vector<model::StructureNode>& nodes = m_structure.nodes();
    m_boxOfNode.assign(nodes.size(), noRow);
    m_hiding.assign(nodes.size(), noRow);
    m_boxes.reserve(nodes.size());
    plan.boxes.reserve(nodes.size());
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        if (m_selection.nodes[i] != Showing::Shown) {
            countHidden(i, plan);
            continue;
        }
        const model::GroupId group = m_map.item(nodes[i].item).group;
        const auto closed = m_closedAround.find(group);
        const auto row = static_cast<std::uint32_t>(plan.boxes.size());
        if (closed == m_closedAround.end()) {
            PlanBox box = describe(nodes[i]);
            if (const auto frame = m_frames.find(group); frame != m_frames.end())
                box.frame = frame->second;
            plan.boxes.push_back(std::move(box));
            m_boxes.emplace(nodes[i].item, row);
        } else {
            const auto [box, isNew] = m_boxes.emplace(closed->second, row);
            if (isNew)
                describeClosed(closed->second, plan);
            plan.boxes[box->second].members += 1;
            m_boxes.emplace(nodes[i].item, box->second);
        }
        m_boxOfNode[i] = m_boxes.at(nodes[i].item);
    }
    if (m_options.numbers)
        number(plan);
}

std::uint32_t BoxPlanner::boxOf(model::ItemRef item) const {
    const auto found = m_boxes.find(item);
    return found == m_boxes.end() ? noRow : found->second;
}

// Groups depth first, siblings in the author's order; a frame for each that is open and that no
// closed one hides.
void BoxPlanner::sortGroups(Plan& plan) {
    std::unordered_map<model::GroupId, std::vector<model::GroupId>> children;
    for (const model::GroupId id : m_map.table<model::Group>().ids())
        children[m_map[id].group].push_back(id);
    for (auto& [parent, list] : children)
        std::sort(list.begin(), list.end(), [&](model::GroupId a, model::GroupId b) {
            return std::tie(m_map[a].order, m_map[a].id) < std::tie(m_map[b].order, m_map[b].id);
        });
    struct Pending {
        model::GroupId id;
        std::uint32_t frame;
        std::uint32_t depth;
        model::GroupId closed;
    };
    std::vector<Pending> stack;
    const auto push = [&](model::GroupId parent, std::uint32_t frame, std::uint32_t depth,
                          model::GroupId closed) {
        const auto list = children.find(parent);
        if (list != children.end())
            for (auto id = list->second.rbegin(); id != list->second.rend(); ++id)
                stack.push_back({*id, frame, depth, closed});
    };
    push({}, noRow, 0, {});
    while (!stack.empty()) {
        const Pending next = stack.back();
        stack.pop_back();
        const model::GroupId closed =
            next.closed ? next.closed : (isClosed(next.id) ? next.id : model::GroupId{});
        std::uint32_t frame = next.frame;
        if (closed) {
            m_closedAround.emplace(next.id, closed);
        } else if (next.depth < deepestFrame && m_options.frames != Frames::None) {
            frame = static_cast<std::uint32_t>(plan.frames.size());
            plan.frames.push_back({next.id, next.frame, next.depth});
        }
        if (frame != noRow)
            m_frames.emplace(next.id, frame);
        push(next.id, frame, next.depth + 1, closed);
    }
}

bool BoxPlanner::isClosed(model::GroupId id) const {
    return m_selection.closed.contains(id) ||
           (m_map[id].closed && !m_selection.opened.contains(id));
}

void BoxPlanner::describeClosed(model::GroupId id, Plan& plan) {
    PlanBox box;
    box.kind = BoxKind::ClosedGroup;
    box.item = id;
    if (const auto frame = m_frames.find(m_map[id].group); frame != m_frames.end())
        box.frame = frame->second;
    box.elsewhere = noteOn(id);
    plan.boxes.push_back(std::move(box));
}

Elsewhere BoxPlanner::noteOn(model::ItemRef item) const {
    const auto note = m_selection.notes.find(item);
    return note == m_selection.notes.end() ? Elsewhere{} : note->second;
}

// What is folded counts at the box that hides it.
void BoxPlanner::countHidden(std::uint32_t row, Plan& plan) {
    const std::uint32_t parent = m_structure.nodes()[row].parent; // stands before its children
    if (m_selection.nodes[row] != Showing::Folded || parent == noRow)
        return;
    const std::uint32_t box = m_hiding[parent] != noRow ? m_hiding[parent] : m_boxOfNode[parent];
    m_hiding[row] = box;
    if (box != noRow)
        ++plan.boxes[box].members;
}

PlanBox BoxPlanner::describe(const model::StructureNode& node) const {
    PlanBox box;
    box.item = node.item;
    box.tone = toneOf(m_map, node);
    box.main = node.item == m_main;
    box.elsewhere = noteOn(node.item);
    if (m_options.changes)
        box.change = m_options.changes->of(m_map.item(node.item).id);
    if (const model::StatementId id = node.item.as<model::StatementId>()) {
        box.own = m_map[id].origin == model::terms::analyst;
        box.implicit = isImplicit(id);
    } else {
        box.kind = node.item.type == model::ItemType::Issue ? BoxKind::Issue : BoxKind::Argument;
    }
    return box;
}

// A statement that is spelt out as a premise somewhere is no implicit one.
bool BoxPlanner::isImplicit(model::StatementId id) const {
    bool implicit = false;
    for (const model::InferenceId inference : m_map.inferencesFrom(id))
        for (const model::Premise& premise : m_map[inference].premises)
            if (premise.statement == id) {
                if (!premise.implicit)
                    return false;
                implicit = true;
            }
    return implicit;
}

void BoxPlanner::number(Plan& plan) {
    std::vector<std::string> numbers = numbersOf(m_map, m_structure, m_options.changes.get());
    for (std::size_t row = 0; row < numbers.size(); ++row) {
        const std::uint32_t box = m_boxOfNode[row];
        if (box != noRow && plan.boxes[box].kind != BoxKind::ClosedGroup)
            plan.boxes[box].number = std::move(numbers[row]);
    }
}

} // namespace argmap::diagram
