#include <argmap/model/transaction.hpp>

#include "random_id.hpp"
#include "state.hpp"
#include "validate.hpp"

#include <argmap/model/order_key.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <atomic>

namespace argmap::model {

namespace {

// The entries of the index of references that an item makes, sorted; null: not there.
template <class T>
void listReferences(ItemRef from, const T* item, std::vector<Pair>& pairs) {
    pairs.clear();
    if (!item)
        return;
    forEachReference(*item, [&](ReferenceField field, ItemRef to) {
        pairs.push_back(referencePair(to, field, from));
    });
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

// The edits that lead from one list of entries to the other.
void noteDifference(const std::vector<Pair>& old, const std::vector<Pair>& now,
                    std::vector<PairSet::Edit>& edits) {
    if (old == now)
        return;
    for (const Pair& pair : old)
        if (!std::binary_search(now.begin(), now.end(), pair))
            edits.push_back({pair, false});
    for (const Pair& pair : now)
        if (!std::binary_search(old.begin(), old.end(), pair))
            edits.push_back({pair, true});
}

// Notes the entries whose hash is that of another one: the ids may be the same. Looks at what was
// added, or goes through all when that is less work.
void noteClashes(const PairSet& ids, bool all, const std::vector<PairSet::Edit>& edits,
                 std::vector<Pair>& clashes) {
    const auto lookFrom = [&](Pair low, Pair high) {
        Pair last;
        bool first = true;
        ids.forEachBetween(low, high, [&](Pair pair) {
            if (!first && last.first == pair.first)
                clashes.insert(clashes.end(), {last, pair});
            first = false;
            last = pair;
            return true;
        });
    };
    constexpr std::uint64_t top = ~std::uint64_t{0};
    if (all)
        return lookFrom({}, {top, top});
    for (const PairSet::Edit& edit : edits)
        if (edit.add)
            lookFrom({edit.pair.first, 0}, {edit.pair.first, top});
}

base::Diagnostics absentItems(const std::vector<ItemRef>& absent, std::size_t most) {
    base::Diagnostics broken;
    for (std::size_t i = 0; i < absent.size() && i < most; ++i) {
        base::Diagnostic diagnostic;
        diagnostic.code = "model.no-such-item";
        diagnostic.message =
            fmt::format("the {} that was to be edited does not exist (dense id {})",
                        name(absent[i].type), absent[i].index);
        diagnostic.advice = "It may have been removed in the meantime; look again.";
        broken.push_back(std::move(diagnostic));
    }
    return broken;
}

} // namespace

struct Transaction::Pending {
    std::vector<ItemRef> absent; ///< what was to be edited and is not there
    bool sound = false;          ///< all rules were checked since the last edit
    std::vector<PairSet::Edit> ids;
    std::vector<PairSet::Edit> references;
    std::vector<Pair>
        clashes; ///< of the index of ids: entries that were added beside one with the same hash

    std::vector<Pair> old; ///< room for noteReferences
    std::vector<Pair> now;

    template <class T>
    void noteReferences(ItemRef item, const T* before, const T* after) {
        listReferences(item, before, old);
        listReferences(item, after, now);
        noteDifference(old, now, references);
    }
};

Transaction::Transaction(ArgumentMap base) : m_base(std::move(base)), m_current(m_base) {}
Transaction::~Transaction() = default;
Transaction::Transaction(Transaction&&) noexcept = default;
Transaction& Transaction::operator=(Transaction&&) noexcept = default;

const ArgumentMap& Transaction::current() const {
    settle();
    return m_current;
}

// The state of the current map: copied when somebody else holds it (the base does at first, a
// reader may later).
ArgumentMap::State& Transaction::editable() const {
    if (m_current.m_state.use_count() != 1)
        m_current.m_state = std::make_shared<const ArgumentMap::State>(*m_current.m_state);
    else
        std::atomic_thread_fence(std::memory_order_acquire);
    return const_cast<ArgumentMap::State&>(*m_current.m_state);
}

Transaction::Pending& Transaction::pending() const {
    if (!m_pending)
        m_pending = std::make_unique<Pending>();
    return *m_pending;
}

void Transaction::settle() const {
    if (!m_pending || (m_pending->ids.empty() && m_pending->references.empty()))
        return;
    ArgumentMap::State& state = editable();
    const bool rebuilt = state.ids.apply(m_pending->ids);
    noteClashes(state.ids, rebuilt, m_pending->ids, m_pending->clashes);
    state.references.apply(m_pending->references);
    m_pending->ids.clear();
    m_pending->references.clear();
}

void Transaction::noteAbsent(ItemRef item) {
    pending().sound = false;
    pending().absent.push_back(item);
}

template <class T>
void Transaction::put(typename T::Id id, T&& item) {
    ArgumentMap::State& state = editable();
    pending().sound = false;
    const T* before = state.table<T>().find(id);
    pending().noteReferences<T>(id, before, &item);
    if (!before || before->id != item.id) {
        if (before)
            pending().ids.push_back({{idHash(before->id), packed(id)}, false});
        pending().ids.push_back({{idHash(item.id), packed(id)}, true});
    }
    std::string& last = state.lastOrders[static_cast<std::size_t>(T::Id::type)];
    if (item.order > last && isOrderKey(item.order))
        last = item.order;
    state.table<T>().put(id, std::move(item));
}

template <class T>
void Transaction::erase(typename T::Id id) {
    ArgumentMap::State& state = editable();
    const T* before = state.table<T>().find(id);
    if (!before)
        return;
    pending().sound = false;
    pending().noteReferences<T>(id, before, nullptr);
    pending().ids.push_back({{idHash(before->id), packed(id)}, false});
    state.table<T>().erase(id);
}

template <class T>
typename T::Id Transaction::insert(T item) {
    const auto type = static_cast<std::size_t>(T::Id::type);
    if (item.id.empty()) {
        do
            item.id = randomId();
        while (current().find(item.id));
    }
    if (item.order.empty())
        item.order = orderBetween(m_current.m_state->lastOrders[type], {});
    const typename T::Id id{m_current.m_state->nextIds->at(type).fetch_add(1)};
    put<T>(id, std::move(item));
    return id;
}

template <class T>
void Transaction::replace(typename T::Id id, T item) {
    if (!m_current.find<T>(id))
        return noteAbsent(id);
    put<T>(id, std::move(item));
}

void Transaction::remove(ItemRef item) {
    withItemType(item.type, [&]<class T>() { erase<T>(typename T::Id{item.index}); });
}

void Transaction::setProperties(MapProperties properties) {
    pending().sound = false;
    editable().properties = std::make_shared<const MapProperties>(std::move(properties));
}

base::Diagnostics Transaction::brokenRules(std::size_t most) const {
    settle();
    if (pending().sound)
        return {};
    auto broken = absentItems(pending().absent, most);
    if (!broken.empty())
        return broken;
    broken = model::brokenRules(m_base, m_current, *m_current.m_state, pending().clashes, most);
    pending().sound = broken.empty() && most > 0;
    return broken;
}

base::Result<ArgumentMap> Transaction::commit() && {
    base::Diagnostics broken = brokenRules(1);
    if (!broken.empty())
        return tl::unexpected<base::Diagnostic>(std::move(broken.front()));
    return std::move(m_current);
}

void Transaction::seedIds(std::uint64_t seed) {
    seedRandomIds(seed);
}

#define ARGMAP_INSTANTIATE(T)                                                                      \
    template T::Id Transaction::insert<T>(T);                                                      \
    template void Transaction::replace<T>(T::Id, T);

ARGMAP_INSTANTIATE(Statement)
ARGMAP_INSTANTIATE(Inference)
ARGMAP_INSTANTIATE(Argument)
ARGMAP_INSTANTIATE(Issue)
ARGMAP_INSTANTIATE(Relation)
ARGMAP_INSTANTIATE(Source)
ARGMAP_INSTANTIATE(Citation)
ARGMAP_INSTANTIATE(Group)
ARGMAP_INSTANTIATE(Comment)
ARGMAP_INSTANTIATE(Waiver)
ARGMAP_INSTANTIATE(View)

#undef ARGMAP_INSTANTIATE

} // namespace argmap::model
