#include <argmap/model/comparison.hpp>

#include "same_item.hpp"
#include "values.hpp"

#include <algorithm>

namespace argmap::model {

namespace {

std::vector<FieldDifference> differing(std::vector<Value> before, std::vector<Value> after) {
    std::vector<FieldDifference> fields;
    for (std::size_t i = 0; i < before.size(); ++i)
        if (before[i] != after[i])
            fields.push_back({before[i].name, std::move(before[i]), std::move(after[i])});
    return fields;
}

std::vector<std::string> sortedKeys(const std::vector<Value>& list) {
    std::vector<std::string> keys;
    keys.reserve(list.size());
    for (const Value& element : list)
        keys.push_back(keyOf(element));
    std::sort(keys.begin(), keys.end());
    return keys;
}

// Whether two lists hold the same elements in another order.
bool isRearranged(const FieldDifference& field) {
    return field.before.kind == Value::Kind::List &&
           field.before.parts.size() == field.after.parts.size() &&
           sortedKeys(field.before.parts) == sortedKeys(field.after.parts);
}

bool isMove(const FieldDifference& field) {
    return field.field == "order" || field.field == "group" || isRearranged(field);
}

class Comparing {
public:
    Comparing(const ArgumentMap& before, const ArgumentMap& after)
        : m_before(before), m_after(after), m_same(before, after) {}

    MapComparison run() {
        if (!m_same.equal(m_before.properties(), m_after.properties()))
            m_found.properties = differing(propertiesOf(m_before), propertiesOf(m_after));
        forEachItemType([&]<class T>() { table<T>(); });
        return std::move(m_found);
    }

private:
    template <class T>
    void table() {
        const std::size_t first = m_found.items.size();
        for (const auto id : m_before.table<T>().ids()) {
            const T& item = m_before[id];
            if (const auto there = counterpart<T>(m_after, item.id))
                both(item, id, there);
            else
                m_found.items.push_back({Difference::Removed, item.id, id, {}, {}});
        }
        for (const auto id : m_after.table<T>().ids()) {
            const T& item = m_after[id];
            if (!counterpart<T>(m_before, item.id))
                m_found.items.push_back({Difference::Added, item.id, {}, id, {}});
        }
        std::sort(m_found.items.begin() + static_cast<std::ptrdiff_t>(first), m_found.items.end(),
                  [](const ItemDifference& a, const ItemDifference& b) { return a.id < b.id; });
    }

    template <class T>
    [[nodiscard]] static typename T::Id counterpart(const ArgumentMap& map, std::string_view id) {
        const auto ref = map.find(id);
        return ref ? ref->as<typename T::Id>() : typename T::Id{};
    }

    template <class T>
    void both(const T& item, typename T::Id id, typename T::Id there) {
        const T& other = m_after[there];
        if (m_same.equal(item, other))
            return;
        ItemDifference difference{Difference::Changed, item.id, id, there,
                                  differing(valuesOf(m_before, item), valuesOf(m_after, other))};
        if (std::all_of(difference.fields.begin(), difference.fields.end(), isMove))
            difference.kind = Difference::Moved;
        m_found.items.push_back(std::move(difference));
    }

    const ArgumentMap& m_before;
    const ArgumentMap& m_after;
    SameItem m_same;
    MapComparison m_found;
};

} // namespace

std::string_view name(Difference difference) {
    switch (difference) {
    case Difference::Added:
        return "added";
    case Difference::Removed:
        return "removed";
    case Difference::Changed:
        return "changed";
    case Difference::Moved:
        break;
    }
    return "moved";
}

MapComparison compare(const ArgumentMap& before, const ArgumentMap& after) {
    return Comparing(before, after).run();
}

} // namespace argmap::model
