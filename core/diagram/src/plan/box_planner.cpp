#include "plan/box_planner.hpp"

#include <argmap/model/terms.hpp>

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace argmap::diagram {

namespace {

constexpr std::uint32_t deepestFrame = 8;   // groups below stand in the frame of the one above
constexpr std::uint32_t deepestNumber = 12; // longer numbers help nobody

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

BoxPlanner::BoxPlanner(const model::ArgumentMap& map, const model::View* view,
                       const Options& options)
    : m_map(map), m_view(view), m_options(options), m_structure(map), m_main(map.mainItem()) {}

void BoxPlanner::addBoxes(Plan& plan) {
    sortGroups(plan);
    const std::vector<bool> away = foldedAway();
    const std::vector<model::StructureNode>& nodes = m_structure.nodes();
    m_boxOfNode.assign(nodes.size(), noRow);
    std::uint32_t hiding = noRow; // the box that hides what comes next
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        if (away[i]) {
            if (hiding != noRow)
                ++plan.boxes[hiding].members;
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
            hiding = row;
        } else {
            const auto [box, isNew] = m_boxes.emplace(closed->second, row);
            if (isNew) {
                PlanBox made;
                made.kind = BoxKind::ClosedGroup;
                made.item = closed->second;
                const model::GroupId parent = m_map[closed->second].group;
                if (const auto frame = m_frames.find(parent); frame != m_frames.end())
                    made.frame = frame->second;
                plan.boxes.push_back(std::move(made));
            }
            plan.boxes[box->second].members += 1;
            m_boxes.emplace(nodes[i].item, box->second);
            hiding = box->second;
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
            next.closed ? next.closed : (m_map[next.id].closed ? next.id : model::GroupId{});
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

// Whether each node of the structure stands below a folded one.
std::vector<bool> BoxPlanner::foldedAway() const {
    const std::vector<model::StructureNode>& nodes = m_structure.nodes();
    std::vector<bool> away(nodes.size(), false);
    if (m_view == nullptr || m_view->folded.empty())
        return away;
    const std::unordered_set<model::ItemRef> folded(m_view->folded.begin(), m_view->folded.end());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const std::uint32_t parent = nodes[i].parent; // stands before its children
        away[i] = parent != noRow && (away[parent] || folded.contains(nodes[parent].item));
    }
    return away;
}

PlanBox BoxPlanner::describe(const model::StructureNode& node) const {
    PlanBox box;
    box.item = node.item;
    box.tone = toneOf(m_map, node);
    box.main = node.item == m_main;
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
    const std::vector<model::StructureNode>& nodes = m_structure.nodes();
    std::vector<std::string> numbers(nodes.size());
    const auto give = [&](std::uint32_t row, std::string number) {
        if (m_boxOfNode[row] != noRow && plan.boxes[m_boxOfNode[row]].number.empty() &&
            plan.boxes[m_boxOfNode[row]].kind != BoxKind::ClosedGroup)
            plan.boxes[m_boxOfNode[row]].number = number;
        numbers[row] = std::move(number);
    };
    std::size_t root = 0;
    for (const std::uint32_t row : m_structure.roots())
        give(row, std::to_string(++root));
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].depth + 1 >= deepestNumber)
            continue;
        for (std::size_t child = 0; child < nodes[i].children.size(); ++child)
            give(nodes[i].children[child], numbers[i] + "." + std::to_string(child + 1));
    }
}

} // namespace argmap::diagram
