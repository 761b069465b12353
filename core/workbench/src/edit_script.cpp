#include <argmap/workbench/edit_script.hpp>

#include <argmap/diagram/diagram.hpp>
#include <argmap/model/order_key.hpp>
#include <argmap/model/transaction.hpp>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace argmap::workbench {

using namespace model;

namespace {

template <class T>
std::vector<typename T::Id> allOf(const ArgumentMap& map,
                                  const std::function<bool(typename T::Id)>& wanted) {
    std::vector<typename T::Id> ids;
    for (const typename T::Id id : map.table<T>().ids())
        if (wanted(id))
            ids.push_back(id);
    return ids;
}

std::vector<StatementId> statements(const ArgumentMap& map) {
    return allOf<Statement>(map, [](StatementId) { return true; });
}

std::optional<ScriptedEdit> committed(Transaction tx, std::set<std::string> changed = {}) {
    auto map = std::move(tx).commit();
    if (!map)
        return std::nullopt;
    return ScriptedEdit{{}, std::move(*map), std::move(changed)};
}

// A reason for a claim in the claim's group.
std::optional<ScriptedEdit> withReason(const ArgumentMap& map, StatementId claim,
                                       const std::string& name, std::string order) {
    Transaction tx(map);
    Statement reason;
    reason.id = "scripted-" + name;
    reason.group = map[claim].group;
    reason.wordings.push_back({"One more reason, as long as reasons are, for " + name, "", {}});
    Inference inference;
    inference.id = "scripted-step-" + name;
    inference.group = map[claim].group;
    inference.order = std::move(order);
    inference.stance = Stance::Support;
    inference.target = claim;
    inference.premises.push_back({tx.insert(std::move(reason)), "", "", false, false});
    tx.insert(std::move(inference));
    return committed(std::move(tx));
}

// Nothing hangs on it, and it is there for one reason at most: its own.
bool isLeaf(const ArgumentMap& map, StatementId id) {
    return std::ranges::all_of(map.referrers(id), [&](ItemRef referrer) {
        const InferenceId step = referrer.as<InferenceId>();
        return (step && map[step].premises.size() == 1 && map[step].target != ItemRef(id) &&
                map.referrers(step).empty()) ||
               referrer.type == ItemType::Citation || referrer.type == ItemType::Comment ||
               referrer.type == ItemType::Waiver;
    });
}

// In the first view, which is made where there is none.
std::optional<ScriptedEdit> withFolded(const ArgumentMap& map, std::vector<ItemRef> folded) {
    Transaction tx(map);
    if (const ViewId view = diagram::firstView(map)) {
        tx.edit(view, [&](View& v) { v.folded = std::move(folded); });
    } else {
        View fresh;
        fresh.id = "scripted-view";
        fresh.folded = std::move(folded);
        tx.insert(std::move(fresh));
    }
    return committed(std::move(tx));
}

std::vector<ItemRef> foldedIn(const ArgumentMap& map) {
    const ViewId view = diagram::firstView(map);
    return view ? map[view].folded : std::vector<ItemRef>();
}

} // namespace

std::size_t EditScript::below(std::size_t limit) {
    return m_random() % limit;
}

std::optional<ScriptedEdit> EditScript::next(const ArgumentMap& map) {
    using Make = Edited (EditScript::*)(const ArgumentMap&);
    constexpr Make makers[editKinds] = {
        &EditScript::addLeaf, &EditScript::addSibling, &EditScript::lengthen, &EditScript::fold,
        &EditScript::unfold,  &EditScript::regroup,    &EditScript::remove};
    const std::size_t kind = m_round++ % editKinds;
    Edited edit = (this->*makers[kind])(map);
    if (edit)
        edit->kind = static_cast<EditKind>(kind);
    return edit;
}

EditScript::Edited EditScript::addLeaf(const ArgumentMap& map) {
    const std::vector<StatementId> all = statements(map);
    if (all.empty())
        return std::nullopt;
    return withReason(map, all[below(all.size())], std::to_string(++m_made), "");
}

EditScript::Edited EditScript::addSibling(const ArgumentMap& map) {
    const std::vector<StatementId> claims =
        allOf<Statement>(map, [&](StatementId id) { return map.inferencesOn(id).size() > 1; });
    if (claims.empty())
        return std::nullopt;
    const StatementId claim = claims[below(claims.size())];
    const std::vector<InferenceId> steps = map.inferencesOn(claim);
    const std::size_t after = below(steps.size() - 1);
    return withReason(map, claim, std::to_string(++m_made),
                      orderBetween(map[steps[after]].order, map[steps[after + 1]].order));
}

EditScript::Edited EditScript::lengthen(const ArgumentMap& map) {
    const std::vector<StatementId> all =
        allOf<Statement>(map, [&](StatementId id) { return !map[id].wordings.empty(); });
    if (all.empty())
        return std::nullopt;
    Transaction tx(map);
    tx.edit(all[below(all.size())], [](Statement& statement) {
        const std::string text = statement.wordings.front().text;
        statement.wordings.front().text += " " + text + " " + text;
    });
    return committed(std::move(tx));
}

EditScript::Edited EditScript::fold(const ArgumentMap& map) {
    std::vector<ItemRef> folded = foldedIn(map);
    const std::vector<StatementId> claims = allOf<Statement>(map, [&](StatementId id) {
        const auto reasons = map.inferencesOn(id).size();
        return reasons > 0 && reasons < 6 && !map.inferencesFrom(id).empty() &&
               std::ranges::find(folded, ItemRef(id)) == folded.end();
    });
    if (claims.empty())
        return std::nullopt;
    folded.emplace_back(claims[below(claims.size())]);
    return withFolded(map, std::move(folded));
}

EditScript::Edited EditScript::unfold(const ArgumentMap& map) {
    std::vector<ItemRef> folded = foldedIn(map);
    if (folded.empty())
        return std::nullopt;
    folded.pop_back();
    return withFolded(map, std::move(folded));
}

EditScript::Edited EditScript::regroup(const ArgumentMap& map) {
    const auto groups = allOf<Group>(map, [](GroupId) { return true; });
    const std::vector<StatementId> leaves =
        allOf<Statement>(map, [&](StatementId id) { return map[id].group && isLeaf(map, id); });
    if (leaves.empty() || groups.size() < 2)
        return std::nullopt;
    const StatementId moved = leaves[below(leaves.size())];
    GroupId to = groups[below(groups.size())];
    if (to == map[moved].group)
        to = groups.front() == to ? groups.back() : groups.front();
    Transaction tx(map);
    tx.edit(moved, [&](Statement& statement) { statement.group = to; });
    return committed(std::move(tx), {map[moved].id});
}

EditScript::Edited EditScript::remove(const ArgumentMap& map) {
    const std::vector<StatementId> leaves = allOf<Statement>(
        map, [&](StatementId id) { return isLeaf(map, id) && !map.inferencesFrom(id).empty(); });
    if (leaves.empty())
        return std::nullopt;
    const StatementId gone = leaves[below(leaves.size())];
    Transaction tx(map);
    for (const ItemRef referrer : map.referrers(gone))
        tx.remove(referrer);
    tx.remove(gone);
    return committed(std::move(tx));
}

} // namespace argmap::workbench
