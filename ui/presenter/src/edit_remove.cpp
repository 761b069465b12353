#include <argmap/model/fields.hpp>
#include <argmap/presenter/edit_change.hpp>

#include <algorithm>
#include <deque>
#include <unordered_set>

namespace argmap::presenter {

using namespace model;

namespace {

// Spreads a removal to what makes no sense without the removed: the inferences on it, and the
// reasons that bear on nothing else. Each item is looked at again when something that it bears on
// goes.
class Removal {
public:
    explicit Removal(const ArgumentMap& map) : m_map(map) {}

    void add(ItemRef item) {
        if (m_map.contains(item) && m_gone.insert(item).second)
            m_queue.push_back(item);
    }

    void spread() {
        while (!m_queue.empty()) {
            const ItemRef item = m_queue.front();
            m_queue.pop_front();
            for (const ItemRef referrer : m_map.referrers(item))
                follow(item, referrer);
            if (const InferenceId inference = item.as<InferenceId>())
                releaseCarriers(m_map[inference]);
            if (const IssueId issue = item.as<IssueId>())
                for (const StatementId position : m_map[issue].positions)
                    removeIfIdle(position);
        }
    }

    [[nodiscard]] bool gone(ItemRef item) const { return m_gone.contains(item); }
    [[nodiscard]] const std::unordered_set<ItemRef>& items() const { return m_gone; }

private:
    void follow(ItemRef item, ItemRef referrer) {
        switch (referrer.type) {
        case ItemType::Inference: {
            const Inference& inference = m_map[referrer.as<InferenceId>()];
            const bool premisesGone =
                !inference.premises.empty() &&
                std::all_of(inference.premises.begin(), inference.premises.end(),
                            [&](const Premise& p) { return gone(p.statement); });
            const bool argumentGone = inference.premises.empty() && gone(inference.argument);
            if (inference.target == item || premisesGone || argumentGone)
                add(referrer);
            break;
        }
        case ItemType::Relation:
        case ItemType::Citation:
        case ItemType::Comment:
        case ItemType::Waiver:
            add(referrer);
            break;
        default:
            break; // positions of issues, members of groups, views: the reference goes, they stay
        }
    }

    void releaseCarriers(const Inference& inference) {
        for (const Premise& premise : inference.premises)
            removeIfIdle(premise.statement);
        if (inference.argument && isIdle(inference.argument))
            add(inference.argument);
    }

    void removeIfIdle(StatementId statement) {
        const std::vector<InferenceId> uses = m_map.inferencesFrom(statement);
        const std::vector<IssueId> answers = m_map.issuesAnsweredBy(statement);
        if (std::all_of(uses.begin(), uses.end(), [&](InferenceId id) { return gone(id); }) &&
            std::all_of(answers.begin(), answers.end(), [&](IssueId id) { return gone(id); }))
            add(statement);
    }

    [[nodiscard]] bool isIdle(ArgumentId argument) const {
        const std::vector<InferenceId> steps = m_map.inferencesOf(argument);
        return std::all_of(steps.begin(), steps.end(), [&](InferenceId id) { return gone(id); });
    }

    const ArgumentMap& m_map;
    std::unordered_set<ItemRef> m_gone;
    std::deque<ItemRef> m_queue;
};

// Takes the references to what is gone out of the items that stay.
void release(Transaction& tx, const Removal& removal, ItemRef referrer) {
    const auto gone = [&](auto id) { return removal.gone(id); };
    switch (referrer.type) {
    case ItemType::Inference:
        tx.edit(referrer.as<InferenceId>(), [&](Inference& inference) {
            std::erase_if(inference.premises, [&](const Premise& p) { return gone(p.statement); });
            if (inference.argument && gone(inference.argument))
                inference.argument = {};
        });
        break;
    case ItemType::Issue:
        tx.edit(referrer.as<IssueId>(),
                [&](Issue& issue) { std::erase_if(issue.positions, gone); });
        break;
    case ItemType::Source:
        tx.edit(referrer.as<SourceId>(),
                [&](Source& source) { std::erase_if(source.restsOn, gone); });
        break;
    case ItemType::View:
        tx.edit(referrer.as<ViewId>(), [&](View& view) {
            std::erase_if(view.positions, [&](const Position& p) { return gone(p.item); });
            std::erase_if(view.folded, gone);
        });
        break;
    default:
        break;
    }
}

// Members of a removed group stand where the group stood.
void regroup(Transaction& tx, const ArgumentMap& map, const Removal& removal, GroupId group) {
    GroupId outer = map[group].group;
    while (outer && removal.gone(outer))
        outer = map[outer].group;
    for (const ItemRef member : map.membersOf(group))
        if (!removal.gone(member))
            forEachItemType([&]<class T>() {
                if (const auto id = member.as<typename T::Id>())
                    tx.edit(id, [&](Item& item) { item.group = outer; });
            });
}

} // namespace

EditResult removeItems(const ArgumentMap& map, const document::Selection& items) {
    Removal removal(map);
    for (const ItemRef item : items)
        removal.add(item);
    if (removal.items().empty())
        return refuse("Select what should be removed.");
    const Structure structure(map);
    const StructureNode* first = nodeOf(map, structure, items.front());
    const ItemRef parent = first == nullptr || first->parent == StructureNode::none
                               ? ItemRef{}
                               : structure.nodes()[first->parent].item;
    removal.spread();

    std::vector<ItemRef> gone(removal.items().begin(), removal.items().end());
    std::sort(gone.begin(), gone.end());
    Transaction tx(map);
    for (const ItemRef item : gone) {
        if (const GroupId group = item.as<GroupId>())
            regroup(tx, map, removal, group);
        for (const ItemRef referrer : map.referrers(item))
            if (!removal.gone(referrer))
                release(tx, removal, referrer);
    }
    if (removal.gone(map.properties().mainItem)) {
        MapProperties properties = map.properties();
        properties.mainItem = {};
        tx.setProperties(std::move(properties));
    }
    for (const ItemRef item : gone)
        tx.remove(item);
    document::Selection selection;
    if (parent && !removal.gone(parent))
        selection.push_back(parent);
    return Edit{std::move(tx), "Delete", {}, std::move(selection), {}};
}

} // namespace argmap::presenter
