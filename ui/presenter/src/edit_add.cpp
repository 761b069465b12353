#include <argmap/presenter/edit_add.hpp>

#include <argmap/model/terms.hpp>

#include <algorithm>

namespace argmap::presenter {

using namespace model;

namespace {

bool bearsText(ItemRef item) {
    return item.type == ItemType::Statement || item.type == ItemType::Argument ||
           item.type == ItemType::Issue;
}

GroupId groupOf(const ArgumentMap& map, ItemRef item) {
    return map.contains(item) ? map.item(item).group : GroupId{};
}

StatementId insertStatement(Transaction& tx, GroupId group, std::string_view kind) {
    Statement statement;
    statement.kind = kind;
    statement.group = group;
    return tx.insert(std::move(statement));
}

InferenceId insertInference(Transaction& tx, StatementId premise, ItemRef target, Stance stance,
                            std::string order = {}) {
    Inference inference;
    inference.premises.push_back({.statement = premise, .role = {}, .type = {}});
    inference.target = target;
    inference.stance = stance;
    inference.order = std::move(order);
    return tx.insert(std::move(inference));
}

// The edit that ends with the new statement selected and its text open; adding and first typing are
// one step.
Edit finish(Transaction tx, std::string name, StatementId added) {
    const std::string key = "text:" + tx.current()[added].id;
    return {std::move(tx), std::move(name), key, {added}, added};
}

std::string nameOf(Stance stance, std::string_view kind) {
    if (kind == terms::evidence)
        return "Add Evidence";
    return stance == Stance::Attack ? "Add Objection" : "Add Reason";
}

} // namespace

EditResult addClaim(const ArgumentMap& map) {
    Transaction tx(map);
    const StatementId added = insertStatement(tx, {}, {});
    return finish(std::move(tx), "Add Claim", added);
}

EditResult addReason(const ArgumentMap& map, ItemRef on, Stance stance, std::string_view kind) {
    if (!map.contains(on) || !bearsText(on))
        return refuse("Select a claim first: a reason needs something to bear on.");
    Transaction tx(map);
    const StatementId added = insertStatement(tx, groupOf(map, on), kind);
    if (const IssueId issue = on.as<IssueId>()) {
        tx.edit(issue, [&](Issue& i) { i.positions.push_back(added); });
        return finish(std::move(tx), "Add Position", added);
    }
    insertInference(tx, added, on, stance);
    return finish(std::move(tx), nameOf(stance, kind), added);
}

EditResult addSibling(const ArgumentMap& map, ItemRef of) {
    const Structure structure(map);
    const StructureNode* node = nodeOf(map, structure, of);
    if (node == nullptr)
        return refuse("Select an item first: a sibling stands beside another one.");
    if (node->bond == Bond::Root)
        return addClaim(map);
    const ItemRef parent = structure.nodes()[node->parent].item;
    Transaction tx(map);
    const StatementId added = insertStatement(tx, groupOf(map, node->item), {});
    if (node->bond == Bond::Position) {
        tx.edit(parent.as<IssueId>(), [&](Issue& issue) {
            const auto at = std::find(issue.positions.begin(), issue.positions.end(),
                                      node->item.as<StatementId>());
            issue.positions.insert(at == issue.positions.end() ? at : at + 1, added);
        });
        return finish(std::move(tx), "Add Position", added);
    }
    const Inference& via = map[node->via];
    const std::string order = orderAfter(tx, map.inferencesOn(via.target), node->via);
    insertInference(tx, added, via.target, via.stance, order);
    return finish(std::move(tx),
                  node->bond == Bond::Undercut ? "Add Undercut" : nameOf(via.stance, {}), added);
}

EditResult addCoPremise(const ArgumentMap& map, ItemRef of) {
    const Structure structure(map);
    const StructureNode* node = nodeOf(map, structure, of);
    if (node == nullptr || !node->via)
        return refuse("Select a reason first: a co-premise joins it in one step.");
    Transaction tx(map);
    const StatementId added = insertStatement(tx, groupOf(map, node->item), {});
    tx.edit(node->via, [&](Inference& inference) {
        auto at = inference.premises.begin();
        while (at != inference.premises.end() && ItemRef(at->statement) != node->item)
            ++at;
        inference.premises.insert(at == inference.premises.end() ? at : at + 1,
                                  {.statement = added, .role = {}, .type = {}});
    });
    return finish(std::move(tx), "Add Co-premise", added);
}

EditResult addUndercut(const ArgumentMap& map, ItemRef of) {
    InferenceId target = of.as<InferenceId>();
    if (!target) {
        const Structure structure(map);
        const StructureNode* node = nodeOf(map, structure, of);
        target = node == nullptr ? InferenceId{} : node->via;
    }
    if (!target || !map.contains(target))
        return refuse("Select a reason or a line first: an undercut attacks the step from a reason "
                      "to its claim.");
    Transaction tx(map);
    const StatementId added = insertStatement(tx, groupOf(map, of), {});
    insertInference(tx, added, target, Stance::Attack);
    return finish(std::move(tx), "Add Undercut", added);
}

EditResult connect(const ArgumentMap& map, const document::Selection& from, ItemRef target,
                   Stance stance) {
    if (!map.contains(target) || (!bearsText(target) && target.type != ItemType::Inference))
        return refuse("Pick a claim, an argument or a line as the target.");
    Transaction tx(map);
    document::Selection connected;
    for (const ItemRef item : from) {
        const StatementId statement = item.as<StatementId>();
        if (!statement || item == target)
            continue;
        if (const IssueId issue = target.as<IssueId>()) {
            const auto& positions = map[issue].positions;
            if (std::find(positions.begin(), positions.end(), statement) != positions.end())
                continue;
            tx.edit(issue, [&](Issue& i) { i.positions.push_back(statement); });
        } else {
            const std::vector<InferenceId> there = map.inferencesFrom(statement);
            if (std::any_of(there.begin(), there.end(),
                            [&](InferenceId id) { return map[id].target == target; }))
                continue;
            insertInference(tx, statement, target, stance);
        }
        connected.push_back(item);
    }
    if (connected.empty())
        return refuse("Nothing to connect: select statements that do not bear on that item yet.");
    return Edit{std::move(tx),
                stance == Stance::Attack ? "Connect as Objection" : "Connect as Reason",
                {},
                std::move(connected),
                {}};
}

} // namespace argmap::presenter
