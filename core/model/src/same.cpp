#include "same_item.hpp"

namespace argmap::model {

namespace {

template <class T>
bool equalTables(const ArgumentMap& a, const ArgumentMap& b) {
    const SameItem same(a, b);
    if (a.table<T>().size() != b.table<T>().size())
        return false;
    for (const T& item : a.table<T>()) {
        const T* other = SameItem::counterpart<T>(b, item.id);
        if (other == nullptr || !same.equal(item, *other))
            return false;
    }
    return true;
}

bool same(const ArgumentMap& a, const ArgumentMap& b, bool views) {
    bool equal = SameItem(a, b).equal(a.properties(), b.properties());
    forEachItemType([&]<class T>() {
        if (equal && (views || !std::is_same_v<T, View>))
            equal = equalTables<T>(a, b);
    });
    return equal;
}

} // namespace

bool sameContent(const ArgumentMap& a, const ArgumentMap& b) {
    return same(a, b, true);
}

bool sameMeaning(const ArgumentMap& a, const ArgumentMap& b) {
    return same(a, b, false);
}

} // namespace argmap::model
