#include "state.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace argmap::model {

namespace {

constexpr std::uint64_t highest = std::numeric_limits<std::uint64_t>::max();

// Calls `f(field, referrer)` for everything that refers to an item, while it returns true.
template <class F>
void forEachReferrer(const ArgumentMap::State& state, ItemRef item, F&& f) {
    const std::uint64_t to = packed(item);
    state.references.forEachBetween(
        {to, 0}, {to, highest}, [&](Pair pair) { return f(fieldOf(pair), unpacked(pair.second)); });
}

void sortByOrder(const ArgumentMap& map, std::vector<ItemRef>& items) {
    std::sort(items.begin(), items.end(), [&](ItemRef a, ItemRef b) {
        const Item& x = map.item(a);
        const Item& y = map.item(b);
        return std::tie(x.order, x.id) < std::tie(y.order, y.id);
    });
}

// The items of one type that refer to an item in one of two fields, in their order.
template <class T>
std::vector<typename T::Id> referring(const ArgumentMap& map, const ArgumentMap::State& state,
                                      ItemRef item, ReferenceField field, ReferenceField other) {
    std::vector<ItemRef> found;
    forEachReferrer(state, item, [&](ReferenceField in, ItemRef from) {
        if ((in == field || in == other) && from.type == T::Id::type)
            found.push_back(from);
        return true;
    });
    sortByOrder(map, found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<typename T::Id> ids;
    ids.reserve(found.size());
    for (const ItemRef ref : found)
        ids.push_back(ref.as<typename T::Id>());
    return ids;
}

template <class T>
std::vector<typename T::Id> referring(const ArgumentMap& map, const ArgumentMap::State& state,
                                      ItemRef item, ReferenceField field) {
    return referring<T>(map, state, item, field, field);
}

} // namespace

ArgumentMap::ArgumentMap() : m_state(std::make_shared<const State>()) {}

ArgumentMap::ArgumentMap(std::shared_ptr<const State> state) : m_state(std::move(state)) {}

const MapProperties& ArgumentMap::properties() const {
    return *m_state->properties;
}

template <class T>
const Table<T>& ArgumentMap::table() const {
    return m_state->table<T>();
}

template const Table<Statement>& ArgumentMap::table<Statement>() const;
template const Table<Inference>& ArgumentMap::table<Inference>() const;
template const Table<Argument>& ArgumentMap::table<Argument>() const;
template const Table<Issue>& ArgumentMap::table<Issue>() const;
template const Table<Relation>& ArgumentMap::table<Relation>() const;
template const Table<Source>& ArgumentMap::table<Source>() const;
template const Table<Citation>& ArgumentMap::table<Citation>() const;
template const Table<Group>& ArgumentMap::table<Group>() const;
template const Table<Comment>& ArgumentMap::table<Comment>() const;
template const Table<Waiver>& ArgumentMap::table<Waiver>() const;
template const Table<View>& ArgumentMap::table<View>() const;

bool ArgumentMap::contains(ItemRef ref) const {
    return withItemType(ref.type, [&]<class T>() {
        return m_state->table<T>().find(typename T::Id{ref.index}) != nullptr;
    });
}

const Item& ArgumentMap::item(ItemRef ref) const {
    return withItemType(ref.type, [&]<class T>() -> const Item& {
        return m_state->table<T>()[typename T::Id{ref.index}];
    });
}

std::optional<ItemRef> ArgumentMap::find(std::string_view stableId) const {
    std::optional<ItemRef> found;
    const std::uint64_t hash = idHash(stableId);
    m_state->ids.forEachBetween({hash, 0}, {hash, highest}, [&](Pair pair) {
        const ItemRef ref = unpacked(pair.second);
        if (item(ref).id == stableId)
            found = ref;
        return !found;
    });
    return found;
}

std::vector<InferenceId> ArgumentMap::inferencesOn(ItemRef target) const {
    return referring<Inference>(*this, *m_state, target, ReferenceField::Target);
}

std::vector<InferenceId> ArgumentMap::inferencesFrom(StatementId premise) const {
    return referring<Inference>(*this, *m_state, premise, ReferenceField::Premises);
}

std::vector<InferenceId> ArgumentMap::inferencesOf(ArgumentId argument) const {
    return referring<Inference>(*this, *m_state, argument, ReferenceField::Argument);
}

std::vector<IssueId> ArgumentMap::issuesAnsweredBy(StatementId position) const {
    return referring<Issue>(*this, *m_state, position, ReferenceField::Positions);
}

std::vector<RelationId> ArgumentMap::relationsOf(ItemRef member) const {
    return referring<Relation>(*this, *m_state, member, ReferenceField::From, ReferenceField::To);
}

std::vector<CitationId> ArgumentMap::citationsOf(ItemRef cited) const {
    return referring<Citation>(*this, *m_state, cited, ReferenceField::Cited);
}

std::vector<CitationId> ArgumentMap::citationsFrom(SourceId source) const {
    return referring<Citation>(*this, *m_state, source, ReferenceField::Source);
}

std::vector<CommentId> ArgumentMap::commentsOn(ItemRef item) const {
    return referring<Comment>(*this, *m_state, item, ReferenceField::On);
}

std::vector<ItemRef> ArgumentMap::membersOf(GroupId group) const {
    std::vector<ItemRef> members;
    forEachReferrer(*m_state, group, [&](ReferenceField field, ItemRef from) {
        if (field == ReferenceField::Group)
            members.push_back(from);
        return true;
    });
    sortByOrder(*this, members);
    return members;
}

std::vector<ItemRef> ArgumentMap::referrers(ItemRef item) const {
    std::vector<ItemRef> found;
    forEachReferrer(*m_state, item, [&](ReferenceField, ItemRef from) {
        found.push_back(from);
        return true;
    });
    sortByOrder(*this, found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

namespace {

// A statement bears on something when it is a premise or answers an issue, an argument when a step
// of it has a target.
bool bearsOnSomething(const ArgumentMap& map, const ArgumentMap::State& state, ItemRef item) {
    bool bears = false;
    forEachReferrer(state, item, [&](ReferenceField field, ItemRef from) {
        if (item.type == ItemType::Statement)
            bears = field == ReferenceField::Premises ||
                    (field == ReferenceField::Positions && from.type == ItemType::Issue);
        else if (item.type == ItemType::Argument && field == ReferenceField::Argument)
            bears = bool(map[from.as<InferenceId>()].target);
        return !bears;
    });
    return bears;
}

template <class T>
void takeFirstRoot(const ArgumentMap& map, const ArgumentMap::State& state, ItemRef& best) {
    for (const auto id : state.table<T>().ids()) {
        const Item& candidate = state.table<T>()[id];
        if (best) {
            const Item& first = map.item(best);
            if (std::tie(first.order, first.id) <= std::tie(candidate.order, candidate.id))
                continue;
        }
        if (!bearsOnSomething(map, state, id))
            best = id;
    }
}

} // namespace

ItemRef ArgumentMap::mainItem() const {
    if (properties().mainItem)
        return properties().mainItem;
    ItemRef best;
    takeFirstRoot<Statement>(*this, *m_state, best);
    takeFirstRoot<Issue>(*this, *m_state, best);
    takeFirstRoot<Argument>(*this, *m_state, best);
    return best;
}

} // namespace argmap::model
