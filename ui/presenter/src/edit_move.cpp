#include <argmap/presenter/edit_change.hpp>

#include <algorithm>

namespace argmap::presenter {

using namespace model;

namespace {

// Takes the item out of the bond to its parent: out of the positions, out of a step of several
// premises. Gives the inference that goes with it, which is none where another has to be made.
InferenceId detach(Transaction& tx, const Structure& structure, const StructureNode& node) {
    if (node.bond == Bond::Position) {
        const auto issue = structure.nodes()[node.parent].item.as<IssueId>();
        tx.edit(issue, [&](Issue& i) { std::erase(i.positions, node.item.as<StatementId>()); });
        return {};
    }
    if (tx.current()[node.via].premises.size() < 2)
        return node.via;
    tx.edit(node.via, [&](Inference& inference) {
        std::erase_if(inference.premises,
                      [&](const Premise& p) { return ItemRef(p.statement) == node.item; });
    });
    return {};
}

// Puts the item under a new parent, by the inference `via` where there is one.
void attach(Transaction& tx, ItemRef item, ItemRef parent, InferenceId via, Stance stance,
            const std::string& order) {
    const StatementId statement = item.as<StatementId>();
    if (const IssueId issue = parent.as<IssueId>(); issue && statement) {
        if (via)
            tx.remove(via);
        tx.edit(issue, [&](Issue& i) { i.positions.push_back(statement); });
        return;
    }
    if (via) {
        tx.edit(via, [&](Inference& inference) {
            inference.target = parent;
            if (!order.empty())
                inference.order = order;
        });
        return;
    }
    Inference inference;
    inference.premises.push_back({.statement = statement, .role = {}, .type = {}});
    inference.target = parent;
    inference.stance = stance;
    inference.order = order;
    tx.insert(std::move(inference));
}

// An inference that is attacked cannot simply go: its attackers would attack nothing.
bool isAttacked(const ArgumentMap& map, InferenceId id) {
    return id && !map.inferencesOn(id).empty();
}

EditResult reparent(const ArgumentMap& map, const Structure& structure, const StructureNode& node,
                    ItemRef parent, std::string name) {
    if (parent.type == ItemType::Issue && isAttacked(map, node.via))
        return refuse("Its step is attacked by an undercut, and a position has no step: move the "
                      "undercut first.");
    Transaction tx(map);
    const Stance stance = node.via ? map[node.via].stance : Stance::Support;
    const InferenceId via = detach(tx, structure, node);
    // Moved out: right behind the old parent. Moved in: behind the last.
    std::string order;
    const StructureNode& old = structure.nodes()[node.parent];
    const std::vector<InferenceId> siblings = map.inferencesOn(parent);
    if (!siblings.empty()) {
        const bool besideOld = old.via && map[old.via].target == parent;
        order = orderAfter(tx, siblings, besideOld ? old.via : siblings.back());
    }
    attach(tx, node.item, parent, via, stance, order);
    return Edit{std::move(tx), std::move(name), {}, {node.item}, {}};
}

EditResult swapOrder(const ArgumentMap& map, const StructureNode& node, int direction) {
    const Inference& via = map[node.via];
    std::vector<InferenceId> siblings = map.inferencesOn(via.target);
    const auto at = std::find(siblings.begin(), siblings.end(), node.via);
    const auto row = at - siblings.begin() + direction;
    if (at == siblings.end() || row < 0 || row >= std::ssize(siblings))
        return refuse(direction < 0 ? "It is the first already." : "It is the last already.");
    const InferenceId other = siblings[static_cast<std::size_t>(row)];
    Transaction tx(map);
    // Moving down: behind the other one. Moving up: the other one goes behind this one.
    const InferenceId mover = direction > 0 ? node.via : other;
    const InferenceId anchor = direction > 0 ? other : node.via;
    siblings.erase(std::find(siblings.begin(), siblings.end(), mover));
    const std::string order = orderAfter(tx, siblings, anchor);
    tx.edit(mover, [&](Inference& inference) { inference.order = order; });
    return Edit{std::move(tx), "Move", {}, {node.item}, {}};
}

} // namespace

EditResult turnRound(const ArgumentMap& map, ItemRef item) {
    const Structure structure(map);
    const StructureNode* node = nodeOf(map, structure, item);
    if (node == nullptr || !node->via)
        return refuse("Select a reason or an objection: only those can be turned round.");
    if (node->bond == Bond::Undercut || map[node->via].target.type == ItemType::Inference)
        return refuse("An undercut is an attack on a step; it cannot be turned into a reason.");
    Transaction tx(map);
    const Stance turned =
        map[node->via].stance == Stance::Attack ? Stance::Support : Stance::Attack;
    tx.edit(node->via, [&](Inference& inference) { inference.stance = turned; });
    return Edit{std::move(tx),
                turned == Stance::Attack ? "Turn into Objection" : "Turn into Reason",
                {},
                {item},
                {}};
}

EditResult moveAmongSiblings(const ArgumentMap& map, ItemRef item, int direction) {
    const Structure structure(map);
    const StructureNode* node = nodeOf(map, structure, item);
    if (node == nullptr || node->bond == Bond::Root)
        return refuse("Select a reason first: only what has siblings moves among them.");
    const auto step = [direction](auto& list, auto at) {
        const auto row = at - list.begin() + direction;
        if (at == list.end() || row < 0 || row >= std::ssize(list))
            return false;
        std::iter_swap(at, list.begin() + row);
        return true;
    };
    Transaction tx(map);
    bool moved = false;
    if (node->bond == Bond::Position) {
        tx.edit(structure.nodes()[node->parent].item.as<IssueId>(), [&](Issue& issue) {
            moved = step(issue.positions, std::find(issue.positions.begin(), issue.positions.end(),
                                                    node->item.as<StatementId>()));
        });
        if (!moved)
            return refuse(direction < 0 ? "It is the first already." : "It is the last already.");
        return Edit{std::move(tx), "Move", {}, {node->item}, {}};
    }
    if (map[node->via].premises.size() > 1) {
        tx.edit(node->via, [&](Inference& inference) {
            moved = step(
                inference.premises,
                std::find_if(inference.premises.begin(), inference.premises.end(),
                             [&](const Premise& p) { return ItemRef(p.statement) == node->item; }));
        });
        if (moved)
            return Edit{std::move(tx), "Move", {}, {node->item}, {}};
    }
    return swapOrder(map, *node, direction);
}

EditResult moveOut(const ArgumentMap& map, ItemRef item) {
    const Structure structure(map);
    const StructureNode* node = nodeOf(map, structure, item);
    if (node == nullptr || node->bond == Bond::Root)
        return refuse("It stands under nothing.");
    const StructureNode& parent = structure.nodes()[node->parent];
    if (parent.parent == StructureNode::none)
        return refuse("Its parent is at the top already.");
    return reparent(map, structure, *node, structure.nodes()[parent.parent].item, "Move Out");
}

EditResult moveIn(const ArgumentMap& map, ItemRef item) {
    const Structure structure(map);
    const StructureNode* node = nodeOf(map, structure, item);
    if (node == nullptr || node->bond == Bond::Root)
        return refuse("Select a reason first.");
    const auto& siblings = structure.nodes()[node->parent].children;
    const auto row = structure.find(node->item);
    const auto at = std::find(siblings.begin(), siblings.end(), *row);
    if (at == siblings.begin())
        return refuse("There is no sibling before it to move under.");
    return reparent(map, structure, *node, structure.nodes()[*(at - 1)].item, "Move In");
}

} // namespace argmap::presenter
