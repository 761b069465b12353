#include "random_id.hpp"
#include "state.hpp"
#include "validate.hpp"

#include <argmap/model/order_key.hpp>
#include <argmap/model/transaction.hpp>

#include <algorithm>
#include <atomic>

namespace argmap::model {

namespace {

std::vector<Pair> referencePairs(ItemRef from, const auto &item) {
    std::vector<Pair> pairs;
    forEachReference(item, [&](ReferenceField field, ItemRef to) {
        pairs.push_back(referencePair(to, field, from));
    });
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

// Makes the index of references say what the item says now; null: not there.
template <class T>
void updateReferences(PairSet &index, ItemRef item, const T *before, const T *after) {
    const std::vector<Pair> old = before ? referencePairs(item, *before) : std::vector<Pair>();
    const std::vector<Pair> now = after ? referencePairs(item, *after) : std::vector<Pair>();
    if (old == now)
        return;
    for (const Pair &pair : old)
        if (!std::binary_search(now.begin(), now.end(), pair))
            index.erase(pair);
    for (const Pair &pair : now)
        if (!std::binary_search(old.begin(), old.end(), pair))
            index.insert(pair);
}

} // namespace

Transaction::Transaction(ArgumentMap base) : m_base(std::move(base)), m_current(m_base) {}
Transaction::~Transaction() = default;
Transaction::Transaction(Transaction &&) noexcept = default;
Transaction &Transaction::operator=(Transaction &&) noexcept = default;

const ArgumentMap &Transaction::current() const {
    return m_current;
}

// The state of the current map: copied when somebody else holds it (the base does at first, a
// reader may later).
ArgumentMap::State &Transaction::editable() {
    if (m_current.m_state.use_count() != 1)
        m_current.m_state = std::make_shared<const ArgumentMap::State>(*m_current.m_state);
    else
        std::atomic_thread_fence(std::memory_order_acquire);
    return const_cast<ArgumentMap::State &>(*m_current.m_state);
}

template <class T> void Transaction::put(typename T::Id id, T item) {
    ArgumentMap::State &state = editable();
    const T *before = state.table<T>().find(id);
    updateReferences(state.references, id, before, &item);
    if (!before || before->id != item.id) {
        if (before)
            state.ids.erase({idHash(before->id), packed(id)});
        state.ids.insert({idHash(item.id), packed(id)});
    }
    std::string &last = state.lastOrders[static_cast<std::size_t>(T::Id::type)];
    if (item.order > last && isOrderKey(item.order))
        last = item.order;
    state.table<T>().put(id, std::move(item));
}

template <class T> void Transaction::erase(typename T::Id id) {
    ArgumentMap::State &state = editable();
    const T *before = state.table<T>().find(id);
    if (!before)
        return;
    updateReferences<T>(state.references, id, before, nullptr);
    state.ids.erase({idHash(before->id), packed(id)});
    state.table<T>().erase(id);
}

template <class T> typename T::Id Transaction::insert(T item) {
    const auto type = static_cast<std::size_t>(T::Id::type);
    const ArgumentMap::State &state = *m_current.m_state;
    if (item.id.empty()) {
        do
            item.id = randomId();
        while (m_current.find(item.id));
    }
    if (item.order.empty())
        item.order = orderBetween(state.lastOrders[type], {});
    const typename T::Id id{state.nextIds->at(type).fetch_add(1, std::memory_order_relaxed)};
    put<T>(id, std::move(item));
    return id;
}

template <class T> void Transaction::replace(typename T::Id id, T item) {
    put<T>(id, std::move(item));
}

void Transaction::remove(ItemRef item) {
    withItemType(item.type, [&]<class T>() { erase<T>(typename T::Id{item.index}); });
}

void Transaction::setProperties(MapProperties properties) {
    editable().properties = std::make_shared<const MapProperties>(std::move(properties));
}

base::Result<ArgumentMap> Transaction::commit() && {
    if (auto broken = firstBrokenRule(m_base, m_current, m_current.m_state->ids))
        return tl::unexpected<base::Diagnostic>(std::move(*broken));
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
