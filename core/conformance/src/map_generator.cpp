#include <argmap/conformance/map_generator.hpp>

#include "random_fields.hpp"

#include <argmap/base/utf8.hpp>

#include <algorithm>
#include <unordered_set>

namespace argmap::conformance {

using namespace argmap::model;

namespace {

// Settles what the fields of an item must agree on.
class Settler {
public:
    explicit Settler(const ArgumentMap& map) : m_map(map) {}

    template <class T>
    void settle(T& item, ItemRef self) const {
        if constexpr (requires { item.wordings; })
            for (Wording& wording : item.wordings)
                settleMarks(wording);
        if constexpr (std::is_same_v<T, Statement>)
            ascending(item.likelihoodLow, item.likelihoodHigh);
        if constexpr (std::is_same_v<T, Inference>) {
            std::erase_if(item.premises, [](const Premise& p) { return !p.statement; });
            if (item.target == self)
                item.target = {};
        }
        if constexpr (std::is_same_v<T, Citation>)
            for (Span& span : item.spans)
                ascending(span.start, span.end);
        if constexpr (std::is_same_v<T, View>)
            std::erase_if(item.positions, [](const Position& p) { return !p.item; });
        if constexpr (std::is_same_v<T, Group>)
            if (reaches<Group>(item.group, self, &Item::group))
                item.group = {};
        if constexpr (std::is_same_v<T, Comment>)
            if (reaches<Comment>(item.replyTo, self, &Comment::replyTo))
                item.replyTo = {};
    }

private:
    static void settleMarks(Wording& wording) {
        const auto length = static_cast<std::uint32_t>(base::codePointCount(wording.text));
        for (Mark& mark : wording.marks) {
            mark.start = std::min(mark.start, length);
            mark.end = std::clamp(mark.end, mark.start, length);
        }
    }
    static void ascending(std::optional<std::int32_t>& low, std::optional<std::int32_t>& high) {
        if (low && high && *low > *high)
            std::swap(low, high);
    }
    // Whether the way up from `at` leads to `self`.
    template <class T, class Up>
    [[nodiscard]] bool reaches(typename T::Id at, ItemRef self, Up up) const {
        for (; at; at = m_map[at].*up)
            if (ItemRef(at) == self)
                return true;
        return false;
    }

    const ArgumentMap& m_map;
};

template <class F>
void withType(ItemType type, F&& f) {
    forEachItemType([&]<class T>() {
        if (T::Id::type == type)
            f.template operator()<T>();
    });
}

std::string randomKey(std::mt19937_64& random) {
    std::string key;
    for (std::size_t i = 1 + random() % 3; i-- > 0;)
        key += "0Az"[random() % 3];
    return key + "V1z"[random() % 3];
}

} // namespace

MapEditor::MapEditor(std::uint64_t seed, MapOptions options) : m_random(seed), m_options(options) {}

void MapEditor::load(const ArgumentMap& map) {
    m_ids.clear();
    forEachItemType([&]<class T>() {
        auto& pool = m_items[static_cast<std::size_t>(T::Id::type)];
        pool.clear();
        for (const auto id : map.table<T>().ids()) {
            pool.emplace_back(id);
            m_ids.insert(map[id].id);
        }
    });
}

Transaction MapEditor::edits(const ArgumentMap& map, std::size_t count) {
    load(map);
    Transaction tx(map);
    for (std::size_t i = 0; i < count; ++i) {
        const auto choice = m_random() % 10;
        const ItemRef item = anyItem();
        if (choice < 5 || !item)
            insertOne(tx, static_cast<ItemType>(m_random() % itemTypeCount));
        else if (choice < 8)
            changeOne(tx, item);
        else if (choice < 9)
            removeOne(tx, item);
        else
            changeProperties(tx);
    }
    return tx;
}

ArgumentMap MapEditor::fresh() {
    const ArgumentMap empty;
    load(empty);
    Transaction tx(empty);
    const std::size_t most = std::max<std::size_t>(m_options.statements, 1);
    std::vector<ItemType> types(m_random() % (most + 1), ItemType::Statement);
    for (std::size_t type = 0; type < itemTypeCount; ++type)
        types.insert(types.end(), m_random() % (most / 2 + 2), static_cast<ItemType>(type));
    std::shuffle(types.begin(), types.end(),
                 m_random); // so that each type can refer to each other one
    for (const ItemType type : types)
        insertOne(tx, type);
    for (std::size_t i = m_random() % (most + 1); i-- > 0;)
        if (const ItemRef item = anyItem())
            changeOne(tx, item);
    if (m_random() % 2 == 0)
        changeProperties(tx);
    return std::move(tx).commit().value();
}

ItemRef MapEditor::anyItem() {
    const auto& pool = m_items[m_random() % itemTypeCount];
    return pool.empty() ? ItemRef() : pool[m_random() % pool.size()];
}

void MapEditor::insertOne(Transaction& tx, ItemType type) {
    withType(type, [&]<class T>() {
        T item;
        RandomFields(m_random, m_options.controls, m_items).fill(item);
        Settler(tx.current()).settle(item, {});
        if constexpr (std::is_same_v<T, Relation>)
            if (!item.from || !item.to)
                return;
        static constexpr std::string_view characters =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-";
        do {
            item.id.assign(m_random() % 30 == 0 ? 64 : 1 + m_random() % 8, 'x');
            for (char& c : item.id)
                c = characters[m_random() % characters.size()];
        } while (!m_ids.insert(item.id).second);
        if (m_random() % 3 == 0)
            item.order = randomKey(m_random);
        m_items[static_cast<std::size_t>(type)].emplace_back(tx.insert(std::move(item)));
    });
}

void MapEditor::changeOne(Transaction& tx, ItemRef ref) {
    withType(ref.type, [&]<class T>() {
        const auto id = ref.as<typename T::Id>();
        T item = tx.current()[id];
        if (m_random() % 8 == 0)
            item.order = randomKey(m_random);
        else
            RandomFields(m_random, m_options.controls, m_items).fillOne(item);
        Settler(tx.current()).settle(item, ref);
        if constexpr (std::is_same_v<T, Relation>)
            if (!item.from || !item.to)
                return;
        tx.replace(id, std::move(item));
    });
}

// Takes what refers to the item out as well, and in turn what refers to that.
void MapEditor::removeOne(Transaction& tx, ItemRef item) {
    std::vector<ItemRef> open{item};
    std::unordered_set<ItemRef> gone;
    while (!open.empty()) {
        const ItemRef next = open.back();
        open.pop_back();
        if (!gone.insert(next).second)
            continue;
        for (const ItemRef referrer : tx.current().referrers(next))
            open.push_back(referrer);
    }
    if (MapProperties properties = tx.current().properties(); gone.contains(properties.mainItem)) {
        properties.mainItem = {};
        tx.setProperties(std::move(properties));
    }
    for (const ItemRef ref : gone) {
        m_ids.erase(tx.current().item(ref).id);
        tx.remove(ref);
        std::erase(m_items[static_cast<std::size_t>(ref.type)], ref);
    }
}

void MapEditor::changeProperties(Transaction& tx) {
    MapProperties properties;
    RandomFields(m_random, m_options.controls, m_items).fill(properties);
    auto& records = properties.unknownRecords;
    for (auto at = records.begin(); at != records.end();) // each once
        at = std::find(records.begin(), at, *at) == at ? at + 1 : records.erase(at);
    tx.setProperties(std::move(properties));
}

ArgumentMap randomMap(std::uint64_t seed, const MapOptions& options) {
    return MapEditor(seed, options).fresh();
}

} // namespace argmap::conformance
